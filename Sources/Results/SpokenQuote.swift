import Aggregating
import Corpus

/// A quotation with everything that its rows say: parties as actors, spans as code points.
struct SpokenQuote: Sendable {
  var quotation: Quotation
  var speaker: ActorReference?
  var addressee: ActorReference?
  /// Actors that its words mention, by first mention; a speaker's own pronouns do not count.
  var about: [ActorReference]
  var words: Int
  /// The number of its utterance, from 0; nil where it does not count.
  var utterance: Int?
  /// `[[12,40]]`: code points, half-open.
  var spans: [UInt8]
  var text: [UInt8]
}

/// Resolves the quotations of one article.
struct QuoteResolver {
  private let article: Article
  private let index: CodePointIndex
  /// The actor of each chain; nil for none.
  private let actors: [ActorReference?]
  /// All mentions of actors in text order.
  private let mentions: [(span: ByteSpan, form: Mention.Form, actor: ActorReference)]

  init(_ input: QuotedArticle, _ index: CodePointIndex, _ actors: [ActorReference?]) {
    article = input.article
    self.index = index
    self.actors = actors
    var mentions: [(span: ByteSpan, form: Mention.Form, actor: ActorReference)] = []
    for (entity, actor) in zip(input.tagging.entities, actors) {
      guard let actor else { continue }
      for mention in entity.mentions { mentions.append((mention.span, mention.form, actor)) }
    }
    // By place alone: how actors are numbered decides nothing.
    self.mentions = mentions.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  func resolve(_ quote: Quotation, utterance: Int?) -> SpokenQuote {
    let speaker = actor(of: quote.speaker)
    return SpokenQuote(
      quotation: quote, speaker: speaker, addressee: actor(of: quote.addressee), about: about(quote, speaker: speaker),
      words: article.words(in: quote.spans), utterance: utterance, spans: spans(quote.spans),
      text: quote.text(in: article))
  }

  private func actor(of party: Party?) -> ActorReference? {
    guard let entity = party?.entity, actors.indices.contains(entity) else { return nil }
    return actors[entity]
  }

  private func about(_ quote: Quotation, speaker: ActorReference?) -> [ActorReference] {
    var about: [ActorReference] = []
    // Most words mention a few: only beyond does a set pay.
    var seen: Set<Int> = []
    for span in quote.spans {
      var place = firstMention(from: span.start)
      while place < mentions.count, mentions[place].span.start < span.end {
        let mention = mentions[place]
        place += 1
        guard mention.span.end <= span.end, mention.actor.number != speaker?.number || mention.form != .pronoun else {
          continue
        }
        let isKnown =
          about.count < 16
          ? about.contains { $0.number == mention.actor.number } : !seen.insert(mention.actor.number).inserted
        guard !isKnown else { continue }
        about.append(mention.actor)
        if about.count == 16 { seen = Set(about.map(\.number)) }
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

  private func spans(_ spans: [ByteSpan]) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for span in spans {
      let (start, end) = index.codePoints(of: span)
      json.pair(start, end)
    }
    json.endArray()
    return json.bytes
  }
}
