import Aggregating
import Corpus

/// Articles made from a seed: few names, outlets and months, so that parts of a corpus share them.
struct MadeArticles {
  var generator: any RandomNumberGenerator
  /// The actors of all articles made so far, by their ids.
  private var actors: [ActorID: ActorReference] = [:]
  private var count = 0
  private var stories: [Int] = []
  private var utterances = 0
  private static let names: [(String, Entity.Kind)] = [
    ("Ana Whitcombe", .person), ("Ana Whitcombé", .person), ("Mr. Joao Pires", .person), ("João Pires", .person),
    ("Harbour Trust", .organization), ("HARBOUR TRUST", .organization), ("Elmsworth", .place), ("Канал", .other),
  ]

  private static let words = [
    "“We will see,”", "“No.”", "that the quay would stay open for as long as there are ships, and not a day longer",
    "“…”",
  ]

  init(_ generator: some RandomNumberGenerator) { self.generator = generator }

  mutating func article(_ number: Int) -> QuotedArticle {
    var article = Article()
    article.id = "a\(number)"
    article.outlet = pick(["The Elmsworth Post", "Quay Wire", ""])
    article.signature = pick([[], [0, 255, 16, 1], [7, 7, 7, 7]])
    article.published = pick(["2024-03-05T19:20:00Z", "2024-03-05", "2024-04-01T00:00:00Z", "2023-12-31", ""])
    var chains: [Entity] = []
    for _ in 0..<Int.random(in: 0...5, using: &generator) { chains.append(chain(&article)) }
    var quotes: [Quotation] = []
    for _ in 0..<Int.random(in: 0...4, using: &generator) { quotes.append(quote(&article, chains)) }
    return QuotedArticle(
      article, TaggingLayer(id: article.id, entities: chains), QuotingLayer(id: article.id, quotes: quotes))
  }

  /// A made article with what a merge could have settled of it: a chain's actor is that of its name, some of them stand
  /// for none, and every third article or so is of the story of an earlier one.
  mutating func settled() -> (input: QuotedArticle, settled: SettledArticle) {
    let input = article(count)
    defer { count += 1 }
    stories.append(
      count > 0 && pick([true, false, false]) ? stories[Int.random(in: 0..<count, using: &generator)] : count)
    let references = input.tagging.entities.map { ActorID(of: $0).map { actor($0) } }
    let numbers = input.quoting.quotes.map { quote -> Int? in
      guard quote.isSpoken else { return nil }
      utterances += 1
      return utterances - 1
    }
    return (
      input, SettledArticle(number: count, story: stories[count], actors: references, utterances: numbers)
    )
  }

  private mutating func actor(_ id: ActorID) -> ActorReference {
    if let known = actors[id] { return known }
    let gender = id.kind == .person ? pick(Entity.Gender.allCases) : .unknown
    let reference = ActorReference(number: actors.count, id: id, gender: gender)
    actors[id] = reference
    return reference
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
    var quote = Quotation(kind: pick(Quotation.Kind.allCases), spans: [append(pick(Self.words), to: &article)])
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

extension ActorID {
  /// The actor of a chain by its name alone; nil where nothing in the chain is a name.
  init?(of chain: Entity) {
    guard chain.mentions.contains(where: { $0.form == .name }) else { return nil }
    self.init(chain.kind, name: chain.name)
  }
}
