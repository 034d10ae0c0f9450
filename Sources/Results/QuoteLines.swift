import Aggregating
import Corpus

/// The lines of `quotes.jsonl.gz` that wait to be written.
struct QuoteLines {
  private(set) var bytes: [UInt8] = []
  /// What all lines of one article begin with, written once an article.
  private var head = JSONWriter()
  private var tail = JSONWriter()

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ quotes: [SpokenQuote], of article: Article, _ index: CodePointIndex, _ actors: ActorNumbers) {
    guard !quotes.isEmpty else { return }
    begin(article)
    for quote in quotes {
      tail.removeAll()
      tail.beginObject()
      write(quote, index, actors)
      tail.endObject()
      tail.endLine()
      // The object that `head` left open goes on where `tail` opened its own.
      bytes.append(contentsOf: head.bytes)
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: tail.bytes[1...])
    }
  }

  private mutating func begin(_ article: Article) {
    head.removeAll()
    head.beginObject()
    head.field(Key.article, article.id)
    head.field(Key.outlet, article.outlet)
    head.field(Key.url, article.url)
    head.field(Key.published, article.published)
    head.field(Key.title, article.title)
  }

  private mutating func write(_ quote: SpokenQuote, _ index: CodePointIndex, _ actors: ActorNumbers) {
    let quotation = quote.quotation
    tail.field(Key.kind, quotation.kind.rawValue)
    tail.key(Key.spans)
    tail.value(encoded: quote.spans)
    tail.key(Key.text)
    tail.string(utf8: quote.text)
    write(Key.speaker, quotation.speaker, quote.speaker, index, actors)
    write(quotation.cue, index)
    write(Key.addressee, quotation.addressee, quote.addressee, index, actors)
    tail.key(Key.anonymous)
    tail.boolean(quotation.anonymous)
    tail.key(Key.confidence)
    tail.decimal(quotation.confidence)
    tail.key(Key.about)
    tail.beginArray()
    for actor in quote.about { tail.string(actors.id(actor)) }
    tail.endArray()
    tail.field(Key.words, quote.words)
  }

  private mutating func write(
    _ key: JSONKey, _ party: Party?, _ actor: Int?, _ index: CodePointIndex, _ actors: ActorNumbers
  ) {
    tail.key(key)
    guard let party else { return tail.null() }
    tail.beginObject()
    write(party.span, index)
    tail.field(Key.name, party.name)
    tail.field(Key.form, party.form.rawValue)
    tail.key(Key.actor)
    if let actor { tail.string(actors.id(actor)) } else { tail.null() }
    tail.endObject()
  }

  private mutating func write(_ cue: Cue?, _ index: CodePointIndex) {
    tail.key(Key.cue)
    guard let cue else { return tail.null() }
    tail.beginObject()
    write(cue.span, index)
    tail.field(Key.lemma, cue.lemma)
    tail.endObject()
  }

  private mutating func write(_ span: ByteSpan, _ index: CodePointIndex) {
    tail.key(Key.span)
    let (start, end) = index.codePoints(of: span)
    tail.pair(start, end)
  }
}

/// The keys of a line.
private enum Key {
  static let article = JSONKey("article")
  static let outlet = JSONKey("outlet")
  static let url = JSONKey("url")
  static let published = JSONKey("published")
  static let title = JSONKey("title")
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
}
