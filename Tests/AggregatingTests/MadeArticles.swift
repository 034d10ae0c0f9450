import Corpus

/// Articles made from a seed: few names, outlets and months, so that parts of a corpus share them.
struct MadeArticles {
  var generator: any RandomNumberGenerator
  private static let names: [(String, Entity.Kind)] = [
    ("Ana Whitcombe", .person), ("Ana Whitcombé", .person), ("Mr. Joao Pires", .person), ("João Pires", .person),
    ("Harbour Trust", .organization), ("HARBOUR TRUST", .organization), ("Elmsworth", .place), ("Канал", .other),
  ]

  init(_ generator: some RandomNumberGenerator) { self.generator = generator }

  mutating func article(_ number: Int) -> QuotedArticle {
    var article = Article()
    article.id = "a\(number)"
    article.outlet = pick(["The Elmsworth Post", "Quay Wire", ""])
    article.published = pick(["2024-03-05T19:20:00Z", "2024-03-05", "2024-04-01T00:00:00Z", "2023-12-31", ""])
    var chains: [Entity] = []
    for _ in 0..<Int.random(in: 0...5, using: &generator) { chains.append(chain(&article)) }
    var quotes: [Quotation] = []
    for _ in 0..<Int.random(in: 0...4, using: &generator) { quotes.append(quote(&article, chains)) }
    return QuotedArticle(
      article, TaggingLayer(id: article.id, entities: chains), QuotingLayer(id: article.id, quotes: quotes))
  }

  private mutating func chain(_ article: inout Article) -> Entity {
    let (name, kind) = pick(Self.names)
    var entity = Entity(name: name, kind: kind, gender: pick([.female, .male, .unknown]), titles: pick([[], ["Dr."]]))
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let form = pick(Mention.Form.allCases)
      let words = form == .name ? pick([name, name.uppercased()]) : form == .nominal ? "the speaker" : "they"
      entity.mentions.append(Mention(append(words, to: &article), form))
    }
    return entity
  }

  private mutating func quote(_ article: inout Article, _ chains: [Entity]) -> Quotation {
    var quote = Quotation(kind: pick(Quotation.Kind.allCases), spans: [append("“We will see,”", to: &article)])
    quote.speaker = party(chains, article)
    quote.addressee = party(chains, article)
    quote.cue = Cue(
      span: quote.spans[0], lemma: pick(["say", "add", "tell"]), kind: pick([.say, .say, .think, .plan]))
    quote.polarity = pick([.affirmative, .affirmative, .negative])
    quote.modality = pick([.actual, .actual, .future, .declined])
    quote.anonymous = pick([true, false, false])
    quote.confidence = pick([0.25, 0.5, 0.75])
    return quote
  }

  private mutating func party(_ chains: [Entity], _ article: Article) -> Party? {
    guard let entity = chains.indices.randomElement(using: &generator), pick([true, true, false]) else { return nil }
    let mention = chains[entity].mentions[0]
    return Party(
      span: mention.span, entity: pick([true, true, false]) ? entity : nil, name: chains[entity].name,
      form: mention.form, kind: pick(Party.Kind.allCases))
  }

  private mutating func append(_ words: String, to article: inout Article) -> ByteSpan {
    let start = article.text.count
    article.text.append(contentsOf: words.utf8)
    defer { article.text.append(UInt8(ascii: "\n")) }
    return ByteSpan(start, article.text.count)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}
