internal import Corpus
internal import Text

/// A line as numbers: its first and last words as hashes, and counts of what else stands in it.
///
/// Of a long line only its beginning and its end are read, as furniture is told there; so a line costs a bounded amount
/// however long it is.
struct LineWords: Sendable {
  /// Hashes of words, in which neither case nor figures count; of words that are figures, how many digits they have.
  private(set) var words: [UInt64] = []
  /// How each word is written.
  private(set) var cases: [Case] = []
  /// Where the words of the end begin, if some were left out before them.
  private(set) var endStart = 0
  private(set) var isCut = false
  private(set) var capitalized = 0
  private(set) var capitals = 0
  private(set) var figures = 0
  private(set) var bytes = 0
  private(set) var bars = 0
  private(set) var arrows = 0
  private(set) var colons = 0
  private(set) var commas = 0
  private(set) var addresses = 0
  private(set) var handles = 0
  private(set) var sentenceEnds = 0
  private(set) var quotes = 0
  private(set) var first = LineEdge.other
  private(set) var last = LineEdge.other

  enum Case: UInt8, Sendable {
    case lower, capitalized, capitals, figure, beyond
  }

  /// Bytes read at either end of a long line.
  private static let headBytes = 220
  private static let tailBytes = 130

  /// Reads a line. Bounded, whatever its length.
  mutating func read(_ text: Span<UInt8>, _ line: ByteSpan) {
    begin()
    bytes = line.count
    first = LineEdge(first: text, line)
    last = LineEdge(last: text, line)
    if line.count <= Self.headBytes + Self.tailBytes {
      scan(text, line.start, line.end)
      return
    }
    isCut = true
    scan(text, line.start, Self.blank(text, before: line.start + Self.headBytes, notBefore: line.start))
    endStart = words.count
    scan(text, Self.blank(text, before: line.end - Self.tailBytes, notBefore: line.end - Self.tailBytes - 80), line.end)
  }

  init() {}

  /// Tells lines apart by their words and length.
  var hash: UInt64 { hash(from: UInt64(bytes)) }

  /// Tells lines apart by their words alone; nil where there are too few to tell a title by.
  var titleHash: UInt64? { words.count >= Self.titleWords ? hash(from: UInt64(words.count)) : nil }

  /// Tells lines apart by their words alone, in which figures do not count.
  var wordHash: UInt64 { zip(words, cases).reduce(0) { $1.1 == .figure ? $0 : Self.mixed($0, $1.0) } }

  private static let titleWords = 3

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash &<< 5 ^ hash &>> 59) &* 0x9E37_79B9_7F4A_7C15 &+ word
  }

  private func hash(from start: UInt64) -> UInt64 {
    words.reduce(start, Self.mixed)
  }

  private mutating func begin() {
    words.removeAll(keepingCapacity: true)
    cases.removeAll(keepingCapacity: true)
    (endStart, isCut) = (0, false)
    (capitalized, capitals, figures, bars, arrows, colons, commas) = (0, 0, 0, 0, 0, 0, 0)
    (addresses, handles, sentenceEnds, quotes) = (0, 0, 0, 0)
  }

  private static func blank(_ text: Span<UInt8>, before end: Int, notBefore start: Int) -> Int {
    var position = end
    while position > start, text[position] != UInt8(ascii: " ") { position -= 1 }
    return position > start ? position : end
  }

  private mutating func scan(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    var position = start
    while position < end {
      let byte = text[position]
      if Self.isWordByte(byte) {
        position = readWord(text, position, end)
      } else {
        mark(byte, text, position, end)
        position += 1
      }
    }
  }

  /// ASCII letters and digits, and the bytes of letters beyond ASCII (Latin, Greek, Cyrillic and on; no punctuation).
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 && byte != 0xE2 && byte < 0xEF
  }

  private mutating func readWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash = WordHash.empty
    var position = start
    var (digits, upper) = (0, 0)
    while position < end {
      let byte = text[position]
      if byte.isASCIIDigit {
        digits += 1
        // One figure is like another: 5k, 12k; 9am, 10am.
        if position == start || !text[position - 1].isASCIIDigit {
          hash = WordHash.extended(hash, byLower: UInt8(ascii: "0"))
        }
        position += 1
        continue
      } else if byte &- UInt8(ascii: "A") < 26 {
        upper += 1
      } else if !(byte.isASCIILetter || byte >= 0x80 && byte != 0xE2) {
        let width = Self.apostrophe(text, position, end)
        if width == 0 { break }
        hash = WordHash.extended(hash, by: UInt8(ascii: "'"))
        position += width
        continue
      }
      hash = WordHash.extended(hash, by: byte)
      position += 1
    }
    count(hash, digits, upper, position - start, first: text[start])
    return position
  }

  /// The bytes of an apostrophe, straight or curly, behind which a word goes on; 0 where there is none.
  private static func apostrophe(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
    if text[position] == UInt8(ascii: "'") {
      return position + 1 < end && text[position + 1].isASCIILetter ? 1 : 0
    }
    guard position + 3 < end, text[position] == 0xE2, text[position + 1] == 0x80, text[position + 2] == 0x99 else {
      return 0
    }
    return text[position + 3].isASCIILetter ? 3 : 0
  }

  private mutating func count(_ hash: UInt64, _ digits: Int, _ upper: Int, _ length: Int, first: UInt8) {
    if digits == length {
      figures += 1
      words.append(Self.figure(digits))
      cases.append(.figure)
      return
    }
    words.append(hash)
    let isCapitalized = first &- UInt8(ascii: "A") < 26
    if isCapitalized { capitalized += 1 }
    let isCapitals = upper == length && length > 1
    if isCapitals { capitals += 1 }
    cases.append(isCapitals ? .capitals : isCapitalized ? .capitalized : first >= 0x80 ? .beyond : .lower)
  }

  /// What stands for a figure of so many digits.
  static func figure(_ digits: Int) -> UInt64 { 0x9E37_79B9_7F4A_7C15 &* UInt64(min(digits, 6)) }

  @inline(__always)
  private mutating func mark(_ byte: UInt8, _ text: Span<UInt8>, _ position: Int, _ end: Int) {
    switch byte {
    case UInt8(ascii: "|"): bars += 1
    case UInt8(ascii: ">"): arrows += 1
    case UInt8(ascii: ","): commas += 1
    case UInt8(ascii: ":"):
      colons += 1
      if position + 2 < end, text[position + 1] == UInt8(ascii: "/"), text[position + 2] == UInt8(ascii: "/") {
        addresses += 1
      }
    case UInt8(ascii: "@"): handles += 1
    case UInt8(ascii: "\""): quotes += 1
    case UInt8(ascii: "'"): if position + 1 < end, text[position + 1] == byte { quotes += 1 }
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      if position + 1 < end, text[position + 1] == UInt8(ascii: " ") { sentenceEnds += 1 }
    case 0xC2, 0xE2: markBeyondASCII(text, position, end)
    default: break
    }
  }

  /// Middle dots and bullets count as bars, arrows and guillemets that point to the right as arrows.
  private mutating func markBeyondASCII(_ text: Span<UInt8>, _ position: Int, _ end: Int) {
    guard position + 1 < end else { return }
    let second = text[position + 1]
    if text[position] == 0xC2 {
      if second == 0xB7 { bars += 1 }
      if second == 0xBB { arrows += 1 }
    } else if position + 2 < end {
      if second == 0x80, text[position + 2] == 0xA2 { bars += 1 }
      if second == 0x80, text[position + 2] &- 0x9C < 2 { quotes += 1 }
      if second == 0x86 || second == 0x96 || second == 0x80 && text[position + 2] == 0xBA { arrows += 1 }
    }
  }
}
