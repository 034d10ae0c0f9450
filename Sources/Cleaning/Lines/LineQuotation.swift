internal import Corpus
internal import Text

/// Tells whether a line holds a quotation: paired marks with words between them, and a verb of speech outside or inside; or
/// a post with its source, as pages embed them: `So sad! — Ann Lee (@annlee) May 4, 2016`.
///
/// Such a line is never taken out, however much it looks like furniture.
struct LineQuotation: Sendable {
  private let lexicon = LineLexicon.shared
  /// So many words between marks are speech; fewer may be a title or a word at arm's length.
  private static let fewestWords = 3

  /// Whether a line holds a quotation. Linear in the line.
  func stands(in text: Span<UInt8>, _ line: ByteSpan) -> Bool {
    if holdsMarkedWords(text, line), holdsCue(text, line) { return true }
    return isPost(text, line)
  }

  /// A dash, and behind it an account in round brackets.
  private func isPost(_ text: Span<UInt8>, _ line: ByteSpan) -> Bool {
    var hasDash = false
    for position in line.start..<max(line.start, line.end - 2) {
      switch text[position] {
      case 0xE2 where text[position + 1] == 0x80 && text[position + 2] == 0x94: hasDash = true
      case UInt8(ascii: "(") where text[position + 1] == UInt8(ascii: "@") && hasDash: return true
      default: break
      }
    }
    return false
  }

  private func holdsMarkedWords(_ text: Span<UInt8>, _ line: ByteSpan) -> Bool {
    var open: Int?
    var position = line.start
    while position < line.end {
      let (value, length) = text.scalar(at: position)
      switch value {
      case 0x201C, 0xAB, 0x201E: open = position + length
      case 0x201D, 0xBB:
        if let start = open, Self.words(text, start, position) >= Self.fewestWords { return true }
        open = nil
      case 0x22:
        if let start = open, Self.words(text, start, position) >= Self.fewestWords { return true }
        open = open == nil ? position + length : nil
      case 0x27:
        // Two straight single marks are a double one.
        if position + 1 < line.end, text[position + 1] == 0x27 {
          if let start = open, Self.words(text, start, position) >= Self.fewestWords { return true }
          open = open == nil ? position + 2 : nil
          position += 1
        }
      default: break
      }
      position += length
    }
    return false
  }

  private static func words(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end > start else { return 0 }
    var count = 0
    var isInside = false
    for position in start..<end {
      let isBlank = text[position] == UInt8(ascii: " ")
      if !isBlank && !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }

  private func holdsCue(_ text: Span<UInt8>, _ line: ByteSpan) -> Bool {
    var hash = WordHash.empty
    var length = 0
    for position in line.start..<line.end {
      let byte = text[position]
      if byte.isASCIILetter {
        hash = WordHash.extended(hash, by: byte)
        length += 1
      } else if length > 0 {
        if lexicon[hash].traits.contains(.cue) { return true }
        (hash, length) = (WordHash.empty, 0)
      }
    }
    return length > 0 && lexicon[hash].traits.contains(.cue)
  }
}
