public import Corpus

/// Makes an article of one line of a dump.
///
/// Linear in the line's bytes. Any bytes whatever give a verdict. Rejected are, by code: `malformedJSON`, `cutOff` (the line
/// ends inside a value), `tooDeep`, `notAnObject`, `missingText`, `nullText`, `textNotAString` and `lineTooLong`; each names
/// the culprit and its byte in the line, from 0. A blank line is dropped (`blankLine`). An empty text is an article still.
public struct ArticleReader: Stage {
  public static let name = StageName.reading
  public static let revision = 1

  let layout: Layout
  private let lineLimit: Int
  private let trie: PointerTrie
  private let plan: FieldPlan
  /// Where the value of each cell stands in the record at hand; empty where the record has none.
  private var found: [ByteSpan]

  /// A reader of records in a layout, over which `options.fields` are laid once more (which changes nothing for a layout
  /// that was resolved by the same options).
  public init(options: ReadingOptions, layout: Layout) {
    let layout = layout.overridden(by: options.fields)
    var trie = PointerTrie()
    plan = FieldPlan(layout, addingTo: &trie)
    trie.finish()
    found = Array(repeating: ByteSpan(0, 0), count: trie.cells)
    self.trie = trie
    self.layout = layout
    lineLimit = options.lineBytes
  }

  public mutating func process(_ line: RawLine) -> Verdict<RawArticle> {
    guard line.span.count <= lineLimit else { return .reject(.lineTooLong(line.span.count, limit: lineLimit)) }
    var json = JSONReader(line.bytes, in: line.json.range)
    for cell in found.indices { found[cell] = ByteSpan(0, 0) }
    var kind: JSONReader.Kind?
    do throws(JSONError) {
      if json.reachesEnd() { return .drop(Reason("blankLine", "the line is blank")) }
      kind = try json.peek()
      try trie.walk(&json, into: &found)
      try json.finish()
    } catch {
      // A line that begins an array and does not end it is the head of a file that is one array.
      return .reject(kind == .array && error.code == .endedEarly ? .notAnObject(.array) : .unsound(line, error))
    }
    if let kind, kind != .object { return .reject(.notAnObject(kind)) }
    return article(of: line, json)
  }

  private func article(of line: RawLine, _ json: JSONReader) -> Verdict<RawArticle> {
    var values = RecordValues(json, plan, found: found)
    var article = RawArticle(place: line.place)
    switch values.text() {
    case .text(let text): article.text = text
    case .null(let span): return .reject(.nullText(line, at: span))
    case .other(let kind, let span): return .reject(.textNotAString(line, kind, at: span))
    case .missing: return .reject(.missingText(line, layout))
    }
    article.url = values.trimmed(.url)
    article.outlet = values.outlet(url: article.url)
    article.id = values.id(url: article.url, place: line.place)
    article.title = values.string(.title)
    article.authors = values.authors()
    article.dateline = values.string(.dateline)
    article.language = values.language()
    (article.published, article.dateUnread) = values.published()
    article.repairs = values.repairs
    if let byte = article.repairs.firstInvalidByte {
      article.repairs.firstInvalidByte = line.place.byte + byte - line.span.start
    }
    return .keep(article)
  }
}
