import Aggregating
import Corpus

/// The lines of `quotes.jsonl.gz`, a quotation each.
///
/// A line says by itself who said what, where and when; address and title of the article stand in the database, under its
/// id. What is unknown, empty or false is left out.
struct QuoteLines: Sendable {
  var bytes: [UInt8] { json.bytes }
  private var json = JSONWriter()

  mutating func add(_ quotes: [SpokenQuote], of article: Article, isHead: Bool, _ index: CodePointIndex) {
    let head = head(of: article, isHead: isHead)
    for quote in quotes {
      json.beginObject()
      json.value(encoded: head)
      write(quote, index)
      json.endObject()
      json.endLine()
    }
  }

  /// The keys that all lines of an article begin with.
  private func head(of article: Article, isHead: Bool) -> [UInt8] {
    var head = JSONWriter()
    head.beginObject()
    head.field(Key.article, article.id)
    head.field(Key.outlet, article.outlet)
    if !article.published.isEmpty { head.field(Key.published, article.published) }
    if !isHead {
      head.key(Key.reprint)
      head.boolean(true)
    }
    return Array(head.bytes.dropFirst())
  }

  private mutating func write(_ quote: SpokenQuote, _ index: CodePointIndex) {
    let quotation = quote.quotation
    json.field(Key.kind, quotation.kind.rawValue)
    json.key(Key.spans)
    json.value(encoded: quote.spans)
    json.key(Key.text)
    json.string(utf8: quote.text)
    write(Key.speaker, quotation.speaker, quote.speaker, index)
    if let cue = quotation.cue { write(cue, index) }
    write(Key.addressee, quotation.addressee, quote.addressee, index)
    if quotation.act != .speech { json.field(Key.act, quotation.act.rawValue) }
    if quotation.polarity != .affirmative { json.field(Key.polarity, quotation.polarity.rawValue) }
    if quotation.modality != .actual { json.field(Key.modality, quotation.modality.rawValue) }
    if quotation.anonymous {
      json.key(Key.anonymous)
      json.boolean(true)
    }
    json.key(Key.confidence)
    json.decimal(quotation.confidence)
    if !quote.about.isEmpty {
      json.key(Key.about)
      json.beginArray()
      for actor in quote.about { json.string(actor.id.rawValue) }
      json.endArray()
    }
    json.field(Key.words, quote.words)
    if let utterance = quote.utterance { json.field(Key.utterance, utterance + 1) }
  }

  private mutating func write(
    _ key: JSONKey, _ party: Party?, _ actor: ActorReference?, _ index: CodePointIndex
  ) {
    guard let party else { return }
    json.key(key)
    json.beginObject()
    write(party.span, index)
    json.field(Key.name, party.name)
    json.field(Key.form, party.form.rawValue)
    if party.kind != .unknown { json.field(Key.kind, party.kind.rawValue) }
    if let actor { json.field(Key.actor, actor.id.rawValue) }
    json.endObject()
  }

  private mutating func write(_ cue: Cue, _ index: CodePointIndex) {
    json.key(Key.cue)
    json.beginObject()
    write(cue.span, index)
    json.field(Key.lemma, cue.lemma)
    json.field(Key.cueClass, cue.kind.rawValue)
    json.endObject()
  }

  private mutating func write(_ span: ByteSpan, _ index: CodePointIndex) {
    json.key(Key.span)
    let (start, end) = index.codePoints(of: span)
    json.pair(start, end)
  }
}

/// The keys of a line.
private enum Key {
  static let article = JSONKey("article")
  static let outlet = JSONKey("outlet")
  static let published = JSONKey("published")
  static let kind = JSONKey("kind")
  static let spans = JSONKey("spans")
  static let text = JSONKey("text")
  static let speaker = JSONKey("speaker")
  static let cue = JSONKey("cue")
  static let addressee = JSONKey("addressee")
  static let anonymous = JSONKey("anonymous")
  static let confidence = JSONKey("confidence")
  static let about = JSONKey("about")
  static let words = JSONKey("words")
  static let span = JSONKey("span")
  static let name = JSONKey("name")
  static let form = JSONKey("form")
  static let actor = JSONKey("actor")
  static let lemma = JSONKey("lemma")
  static let cueClass = JSONKey("class")
  static let act = JSONKey("act")
  static let polarity = JSONKey("polarity")
  static let modality = JSONKey("modality")
  static let reprint = JSONKey("reprint")
  static let utterance = JSONKey("utterance")
}
