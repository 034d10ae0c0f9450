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
      quote.quotation.encodeFields(into: &tail, over: article, index)
      tail.field("speakerActor", quote.speaker, actors)
      tail.field("addresseeActor", quote.addressee, actors)
      tail.key("about")
      tail.beginArray()
      for actor in quote.about { tail.string(actors[actor].id.rawValue) }
      tail.endArray()
      tail.field("words", quote.words)
      tail.endObject()
      tail.endLine()
      // The object that `head` left open goes on where `tail` opened its own.
      bytes.append(contentsOf: head.bytes)
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: tail.bytes.dropFirst())
    }
  }

  private mutating func begin(_ article: Article) {
    head.removeAll()
    head.beginObject()
    head.field("article", article.id)
    head.field("outlet", article.outlet)
    head.field("url", article.url)
    head.field("published", article.published)
    head.field("title", article.title)
    head.field("shard", article.shard)
    head.field("line", article.line)
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ actor: Int?, _ actors: ActorNumbers) {
    key(name)
    if let actor { string(actors[actor].id.rawValue) } else { null() }
  }
}
