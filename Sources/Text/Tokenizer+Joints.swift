/// Which marks stand inside a word.
extension Tokenizer {
  /// Whether a mark at the reader's place, with a word before it, goes on with that word.
  func isJoint(
    _ text: Span<UInt8>, from start: Int, _ reader: WordReader, _ value: UInt32, _ length: Int
  ) -> Bool {
    let position = reader.position
    let next = position + length
    guard next < text.count else { return false }
    guard isWordScalar(scalar(text, at: next).value) else {
      return isOuterJoint(text, from: start, reader, value, next)
    }
    switch value {
    case 0x27, 0x2019: return apostropheJoins(text, at: position, next)
    case 0x2D, 0x2010, 0x2011, 0x26: return true
    case 0x2C, 0x3A: return text[position - 1] &- 0x30 < 10 && text[next] &- 0x30 < 10
    // "1/2" and "and/or", but "Reuters / Bell".
    case 0x2F: return text[next] &- 0x30 < 10 ? text[position - 1] &- 0x30 < 10 : text[next] &- 0x61 < 26
    case 0x2E:
      if text[position - 1] &- 0x30 < 10 && text[next] &- 0x30 < 10 { return true }
      // "U.S", "e.g" and "Ph.D", but not "end.Next".
      return isSingleLetter(text, at: next)
        && (isSingleLetter(text, from: start, endingAt: position) || words[reader.hash] & WordClass.degree != 0)
    default: return false
    }
  }

  /// Marks that stay inside before another: the dot of "U.S.-led", the "%" of "62%-owned", the last hyphen of "pre- and".
  private func isOuterJoint(
    _ text: Span<UInt8>, from start: Int, _ reader: WordReader, _ value: UInt32, _ next: Int
  ) -> Bool {
    if value == 0x2D { return isLinked(text, at: next) }
    guard text[next] == UInt8(ascii: "-"), (byte(text, at: next + 1) | 0x20) &- 0x61 < 26 else { return false }
    switch value {
    case 0x25: return text[reader.position - 1] &- 0x30 < 10
    case 0x2E: return takesDot(text, from: start, reader)
    default: return false
    }
  }

  /// Whether " and ", " or " or " to " stands at a place.
  private func isLinked(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard text[place] == 0x20 else { return false }
    switch byte(text, at: place + 1) {
    case UInt8(ascii: "a"):
      return byte(text, at: place + 2) == UInt8(ascii: "n") && byte(text, at: place + 3) == UInt8(ascii: "d")
        && byte(text, at: place + 4) == 0x20
    case UInt8(ascii: "o"): return byte(text, at: place + 2) == UInt8(ascii: "r") && byte(text, at: place + 3) == 0x20
    case UInt8(ascii: "t"): return byte(text, at: place + 2) == UInt8(ascii: "o") && byte(text, at: place + 3) == 0x20
    default: return false
    }
  }

  /// Whether a single letter stands before `end`, behind no other letter.
  private func isSingleLetter(_ text: Span<UInt8>, from start: Int, endingAt end: Int) -> Bool {
    guard (text[end - 1] | 0x20) &- 0x61 < 26 else { return false }
    return end - 1 == start || text[end - 2] < 0x80 && (text[end - 2] | 0x20) &- 0x61 >= 26
  }

  private func isSingleLetter(_ text: Span<UInt8>, at position: Int) -> Bool {
    (text[position] | 0x20) &- 0x61 < 26 && endsWord(text, at: position + 1)
  }

  /// Whether no letter or digit stands at a place.
  func endsWord(_ text: Span<UInt8>, at place: Int) -> Bool {
    place >= text.count || !isWordScalar(scalar(text, at: place).value)
  }
}
