import Aggregating
import Corpus

/// A quotation with everything that its rows say: parties as actors, spans as code points.
struct SpokenQuote: Sendable {
  var quotation: Quotation
  var speaker: ActorID?
  var addressee: ActorID?
  /// Actors that its words mention, by first mention; a speaker's own pronouns do not count.
  var about: [ActorID]
  var words: Int
  /// `[[12,40]]`: code points, half-open.
  var spans: String
  var text: [UInt8]
}

/// The quotations of one article, resolved.
struct SpokenQuotes {
  private let article: Article
  private let index: CodePointIndex
  private let actors: [ActorID?]
  /// All mentions of actors in text order.
  private let mentions: [(span: ByteSpan, form: Mention.Form, chain: Int)]

  init(_ input: QuotedArticle, _ index: CodePointIndex, _ options: AggregatingOptions) {
    article = input.article
    self.index = index
    actors = input.tagging.entities.map { options.actor(of: $0) }
    var mentions: [(span: ByteSpan, form: Mention.Form, chain: Int)] = []
    for (chain, entity) in input.tagging.entities.enumerated() where actors[chain] != nil {
      for mention in entity.mentions { mentions.append((mention.span, mention.form, chain)) }
    }
    self.mentions = mentions.sorted { ($0.span, $0.chain) < ($1.span, $1.chain) }
  }

  func resolve(_ quote: Quotation) -> SpokenQuote {
    let speaker = actor(of: quote.speaker)
    return SpokenQuote(
      quotation: quote, speaker: speaker, addressee: actor(of: quote.addressee), about: about(quote, speaker: speaker),
      words: article.words(in: quote.spans), spans: spans(quote.spans), text: quote.text(in: article))
  }

  private func actor(of party: Party?) -> ActorID? {
    guard let entity = party?.entity, actors.indices.contains(entity) else { return nil }
    return actors[entity]
  }

  private func about(_ quote: Quotation, speaker: ActorID?) -> [ActorID] {
    var chains: [Int] = []
    var seen: Set<ActorID> = []
    var about: [ActorID] = []
    for span in quote.spans {
      var place = firstMention(from: span.start)
      while place < mentions.count, mentions[place].span.start < span.end {
        let mention = mentions[place]
        place += 1
        guard mention.span.end <= span.end, chains.last != mention.chain, let actor = actors[mention.chain] else {
          continue
        }
        if actor == speaker && mention.form == .pronoun { continue }
        chains.append(mention.chain)
        if seen.insert(actor).inserted { about.append(actor) }
      }
    }
    return about
  }

  /// The place of the first mention that begins at an offset or behind it.
  private func firstMention(from offset: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func spans(_ spans: [ByteSpan]) -> String {
    let pairs = spans.map { span in
      let (start, end) = index.codePoints(of: span)
      return "[\(start),\(end)]"
    }
    return "[\(pairs.joined(separator: ","))]"
  }
}

extension SpokenQuote {
  /// Writes the line of `quotes.jsonl.gz`.
  func encode(into json: inout JSONWriter, of article: Article, _ index: CodePointIndex) {
    json.beginObject()
    json.field("article", article.id)
    json.field("outlet", article.outlet)
    json.field("url", article.url)
    json.field("published", article.published)
    json.field("title", article.title)
    json.field("shard", article.shard)
    json.field("line", article.line)
    quotation.encodeFields(into: &json, over: article, index)
    json.field("speakerActor", speaker)
    json.field("addresseeActor", addressee)
    json.field("about", about.map(\.rawValue))
    json.field("words", words)
    json.endObject()
    json.endLine()
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ actor: ActorID?) {
    key(name)
    if let actor { string(actor.rawValue) } else { null() }
  }
}
