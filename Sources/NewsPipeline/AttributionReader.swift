internal import Corpus
internal import Quoting

/// Reads the attributions of one line of a file.
struct AttributionReader {
  private var json: JSONReader
  private let index: CodePointIndex
  /// Of the text, in code points.
  private let length: Int

  init(_ bytes: [UInt8], in range: Range<Int>, of text: [UInt8]) {
    // A file may begin with a byte order mark, which is no JSON.
    let isMarked = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    json = JSONReader(bytes, in: isMarked ? range.dropFirst(3) : range)
    index = CodePointIndex(text)
    length = index.codePoint(atByte: text.count)
  }

  /// The value of the key `attributions` of the record, in its order; spans are bytes of the text.
  mutating func attributions() throws(JSONError) -> [Attribution] {
    var found: [Attribution]?
    try json.beginObject()
    while try json.nextKey() {
      if json.key.elementsEqual("attributions".utf8) { found = try list() } else { try json.skip() }
    }
    guard let found else { throw JSONError(.unexpectedValue, at: json.position, "there is no key \"attributions\"") }
    return found
  }

  private mutating func list() throws(JSONError) -> [Attribution] {
    var list: [Attribution] = []
    try json.beginArray()
    while try json.nextElement() { list.append(try attribution()) }
    return list
  }

  private mutating func attribution() throws(JSONError) -> Attribution {
    var attribution = Attribution(source: [], cue: [], content: [])
    let start = json.position
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "source": attribution.source = try spans()
      case "cue": attribution.cue = try spans()
      case "content": attribution.content = try spans()
      case "head": attribution.head = try head()
      default: try json.skip()
      }
    }
    guard !attribution.content.isEmpty else {
      throw JSONError(.unexpectedValue, at: start, "an attribution has no \"content\"")
    }
    return attribution
  }

  private mutating func spans() throws(JSONError) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    try json.beginArray()
    while try json.nextElement() {
      let place = json.position
      let (start, end) = try json.pair()
      spans.append(try span(start, end, at: place))
    }
    return spans
  }

  private mutating func head() throws(JSONError) -> SourceHead? {
    if try json.null() { return nil }
    let place = json.position
    func objection(_ message: String) -> JSONError { JSONError(.unexpectedValue, at: place, message) }
    let form = "a \"head\" is to be [start, end, type]"
    try json.beginArray()
    guard try json.nextElement() else { throw objection(form) }
    let start = try json.integer()
    guard try json.nextElement() else { throw objection(form) }
    let end = try json.integer()
    guard try json.nextElement() else { throw objection(form) }
    let name = try json.string()
    guard try !json.nextElement() else { throw objection(form) }
    guard let type = SourceType(rawValue: name) else {
      let known = SourceType.allCases.map(\.rawValue).joined(separator: ", ")
      throw objection("the type of a head is \"\(name.prefix(40))\"; known are \(known)")
    }
    return SourceHead(span: try span(start, end, at: place), type: type)
  }

  private func span(_ start: Int, _ end: Int, at place: Int) throws(JSONError) -> ByteSpan {
    guard 0 <= start, start < end, end <= length else {
      throw JSONError(
        .unexpectedValue, at: place,
        "the span [\(start), \(end)] does not lie in the text, which has \(length) code points, or is empty")
    }
    return index.bytes(fromCodePoint: start, to: end)
  }
}
