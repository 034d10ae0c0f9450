internal import Text

/// Joins words that a hyphen parts at the end of a line, in texts whose lines were broken to a measure.
///
/// The text itself is the witness: where it has the word elsewhere without the hyphen, the hyphen goes; otherwise it stays
/// (`well-known`), and only the line's end goes. Other lines stay broken as they are.
struct HyphenScanner: Sendable {
  /// Lines of a broken text, in bytes.
  private static let measure = 40...95
  private static let fewestLines = 5

  /// Puts what is to be joined into a list. Linear.
  func scan(_ text: [UInt8], into list: inout EditList) {
    let bytes = text.span
    let places = Self.places(bytes)
    guard !places.isEmpty, Self.isBroken(bytes) else { return }
    let words = Self.words(bytes)
    for place in places {
      // The line feed stands behind the hyphen.
      let joined = Self.joined(bytes, around: place)
      list.drop(words[joined] != 0 ? place : place + 1, place + 2)
    }
  }

  /// Where a hyphen parts letters at a line's end.
  private static func places(_ bytes: Span<UInt8>) -> [Int] {
    var places: [Int] = []
    guard bytes.count > 3 else { return places }
    for position in 1..<bytes.count - 2 where bytes[position] == UInt8(ascii: "-") {
      guard bytes[position + 1] == UInt8(ascii: "\n"), bytes[position - 1].isASCIILetter,
        bytes[position + 2].isASCIILower
      else { continue }
      places.append(position)
    }
    return places
  }

  /// Most lines, the last of each paragraph aside, have about one length and end inside of a sentence.
  private static func isBroken(_ bytes: Span<UInt8>) -> Bool {
    var (lines, fit) = (0, 0)
    var start = 0
    for position in bytes.indices where bytes[position] == UInt8(ascii: "\n") {
      let length = position - start
      start = position + 1
      guard length > 0, start < bytes.count, bytes[start] != UInt8(ascii: "\n") else { continue }
      lines += 1
      if measure.contains(length), bytes[position - 1] != UInt8(ascii: ".") { fit += 1 }
    }
    return lines >= fewestLines && fit * 3 >= lines * 2
  }

  /// All words of a text, by their hashes in which case does not count.
  private static func words(_ bytes: Span<UInt8>) -> WordTable {
    var table = WordTable(capacity: bytes.count / 8)
    var hash = WordHash.empty
    var length = 0
    for position in bytes.indices {
      if bytes[position].isASCIILetter {
        hash = WordHash.extended(hash, by: bytes[position])
        length += 1
      } else if length > 0 {
        table.insert(hash, 1)
        (hash, length) = (WordHash.empty, 0)
      }
    }
    if length > 0 { table.insert(hash, 1) }
    return table
  }

  /// The hash of the letters before and behind a hyphen as one word.
  private static func joined(_ bytes: Span<UInt8>, around hyphen: Int) -> UInt64 {
    var start = hyphen
    while start > 0, bytes[start - 1].isASCIILetter { start -= 1 }
    var hash = WordHash.empty
    for position in start..<hyphen { hash = WordHash.extended(hash, by: bytes[position]) }
    var position = hyphen + 2
    while position < bytes.count, bytes[position].isASCIILetter {
      hash = WordHash.extended(hash, by: bytes[position])
      position += 1
    }
    return hash
  }
}
