internal import Corpus
internal import Text

/// Finds furniture behind the article's own words in one line: `… he said. (Reporting by …)`, `… The post … appeared first on ….`
///
/// From a line's end on, sentence by sentence, as long as each opens as only furniture does. Linear in the line.
struct TailReader: Sendable {
  /// Sentences looked at from a line's end.
  private static let sentences = 4
  /// Bytes that such a sentence has at most.
  private static let longest = 500
  /// Bytes of an agency's name and what stands before it.
  private static let longestSignOff = 60
  private let openings = TailOpenings.shared
  private let agencies = Agency.shared
  private let quotation = LineQuotation()
  private var words = LineWords()

  /// The pieces at a line's end, from the last one on; none is the whole line.
  mutating func find(_ text: Span<UInt8>, _ line: ByteSpan, into pieces: inout [LinePiece]) {
    var end = line.end
    for _ in 0..<Self.sentences {
      guard let start = Self.sentenceStart(text, max(line.start, end - Self.longest), end), start > line.start else {
        return
      }
      let span = ByteSpan(start, Self.trimmed(text, start, end))
      guard let kind = kind(text, span), !quotation.stands(in: text, span) else { return }
      pieces.append(LinePiece(start: start, end: end, kind: kind, rule: "tail", isLine: false))
      end = start
    }
  }

  /// The line without an agency's name behind its last sentence, as wires sign off: `… the company said. Reuter`. Linear in
  /// the line's last bytes.
  mutating func withoutSignOff(_ text: Span<UInt8>, _ line: ByteSpan) -> ByteSpan {
    let reach = max(line.start, line.end - Self.longestSignOff)
    // A name with a full stop is the last word of a sentence.
    guard line.end > line.start, text[line.end - 1] != UInt8(ascii: "."),
      let start = Self.sentenceStart(text, reach, line.end), start > line.start
    else { return line }
    words.read(text, ByteSpan(start, line.end))
    let all = words.words
    var place = 0
    while place < all.count {
      guard let agency = agencies.name(all.span, at: place), !agency.isPictures else { return line }
      place += agency.words
    }
    return place > 0 ? ByteSpan(line.start, Self.trimmed(text, line.start, start)) : line
  }

  private mutating func kind(_ text: Span<UInt8>, _ span: ByteSpan) -> LineKind? {
    words.read(text, span)
    let all = words.words
    guard !all.isEmpty else { return nil }
    return openings.kind(all.span, isEnclosed: words.first == .opening && words.last == .closing)
  }

  /// Where the last sentence before `end` begins; nil if that is the line's start.
  private static func sentenceStart(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let last = trimmed(text, start, end)
    if let bracket = bracketStart(text, start, last) { return bracket }
    var position = last - 2
    while position > start + 1 {
      if text[position] == UInt8(ascii: " "), opens(text[position + 1]), ends(text, position - 1, start) {
        return position + 1
      }
      position -= 1
    }
    return nil
  }

  /// A bracket that closes the line opens its last sentence.
  private static func bracketStart(_ text: Span<UInt8>, _ start: Int, _ last: Int) -> Int? {
    var closing = last - 1
    if closing > start, text[closing] == UInt8(ascii: ".") { closing -= 1 }
    guard closing > start, text[closing] == UInt8(ascii: ")") else { return nil }
    var position = closing - 1
    while position > start, text[position] != UInt8(ascii: "(") { position -= 1 }
    return position > start && text[position - 1] == UInt8(ascii: " ") ? position : nil
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == 0xC2
  }

  /// A sentence ends at this byte: a mark, or quotation marks or brackets behind one.
  private static func ends(_ text: Span<UInt8>, _ position: Int, _ start: Int) -> Bool {
    var place = position
    while place > start {
      switch text[place] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): place -= 1
      // ’ ” …
      case 0x99 where place - 2 > start && text[place - 1] == 0x80: place -= 3
      case 0x9D where place - 2 > start && text[place - 1] == 0x80: place -= 3
      case 0xA6 where place - 2 > start && text[place - 1] == 0x80: return true
      default: return false
      }
    }
    return false
  }

  private static func trimmed(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var last = end
    while last > start, text[last - 1] == UInt8(ascii: " ") { last -= 1 }
    return last
  }
}
