/// How a token is taken from the text.
extension Tokenizer {
  @inline(__always)
  func nextToken(_ text: Span<UInt8>, at start: Int, glued: Bool) -> Token {
    var reader = WordReader(start)
    readWord(text, &reader)
    if reader.position == start { return mark(text, from: start, glued: glued) }
    return reader.token(from: start, glued: glued)
  }

  /// Reads a word: letters and digits; an apostrophe, dot, comma, hyphen or ampersand between two of them stays inside
  /// ("don't", "U.S", "1,000", "vice-president", "AT&T"), a final "'s" does not; the dot of an initial or abbreviation
  /// belongs to it.
  @inline(__always)
  private func readWord(_ text: Span<UInt8>, _ reader: inout WordReader) {
    let start = reader.position
    while true {
      reader.readASCII(text)
      guard reader.position < text.count else { return }
      let byte = text[reader.position]
      if byte <= 0x20 { return }
      let (value, length) = scalar(text, at: reader.position)
      if byte >= 0x80, isWordScalar(value) {
        reader.read(text, length, letterCase(value))
      } else if reader.position > start, isJoint(text, from: start, at: reader.position, value, length) {
        reader.read(text, length, .none)
      } else {
        break
      }
    }
    if text[reader.position] == UInt8(ascii: "."), reader.position > start, takesDot(text, from: start, reader) {
      reader.read(text, 1, .none)
    }
  }

  private func isJoint(_ text: Span<UInt8>, from start: Int, at position: Int, _ value: UInt32, _ length: Int) -> Bool {
    let next = position + length
    guard next < text.count, isWordScalar(scalar(text, at: next).value) else { return false }
    switch value {
    case 0x27, 0x2019: return !isPossessive(text, at: next)
    case 0x2D, 0x2010, 0x2011, 0x26: return true
    case 0x2E, 0x2C, 0x3A:
      if text[position - 1] &- 0x30 < 10 && text[next] &- 0x30 < 10 { return true }
      // "U.S" and "e.g", but not "end.Next".
      return value == 0x2E && isSingleLetter(text, from: start, endingAt: position) && isSingleLetter(text, at: next)
    default: return false
    }
  }

  /// Whether an "s" at `position` ends its word.
  private func isPossessive(_ text: Span<UInt8>, at position: Int) -> Bool {
    guard text[position] | 0x20 == UInt8(ascii: "s") else { return false }
    return position + 1 == text.count || !isWordScalar(scalar(text, at: position + 1).value)
  }

  private func isSingleLetter(_ text: Span<UInt8>, from start: Int, endingAt end: Int) -> Bool {
    guard (text[end - 1] | 0x20) &- 0x61 < 26 else { return false }
    return end - 1 == start || text[end - 2] < 0x80 && !isWordScalar(UInt32(text[end - 2]))
  }

  private func isSingleLetter(_ text: Span<UInt8>, at position: Int) -> Bool {
    guard (text[position] | 0x20) &- 0x61 < 26 else { return false }
    return position + 1 == text.count || !isWordScalar(scalar(text, at: position + 1).value)
  }

  /// Whether the dot behind a word is its own: a single initial, letters with dots, a known abbreviation.
  private func takesDot(_ text: Span<UInt8>, from start: Int, _ reader: WordReader) -> Bool {
    if reader.isSingleUpper { return true }
    if reader.hasDot { return text[start] &- 0x30 >= 10 }
    let known = words[reader.hash]
    if known & WordClass.abbreviation != 0 { return true }
    if known & WordClass.capitalAbbreviation != 0 { return reader.beginsUpper }
    guard known & WordClass.numberAbbreviation != 0 else { return false }
    return byte(text, at: reader.position + 1) == 0x20 && byte(text, at: reader.position + 2) &- 0x30 < 10
  }

  /// A mark: a run of dots, hyphens or apostrophes is one token, and so is "'s"; any other mark stands alone.
  private func mark(_ text: Span<UInt8>, from start: Int, glued: Bool) -> Token {
    let (value, length) = scalar(text, at: start)
    var end = start + length
    var shape = glued ? Token.Shape.glued : []
    switch value {
    case 0x27, 0x2019:
      if glued, followsWord(text, start), end < text.count, isPossessive(text, at: end) {
        end += 1
        shape.insert(.word)
      } else {
        if byte(text, at: end) == 0x27, value == 0x27 { end += 1 }
        shape.insert(.quote)
      }
    case 0x2E, 0x2D:
      while end < text.count, text[end] == text[start] { end += 1 }
      if value == 0x2E, end - start != 2 { shape.insert(.stop) }
    case 0x60:
      if byte(text, at: end) == 0x60 { end += 1 }
      shape.insert(.quote)
    case 0x21, 0x3F, 0x2026: shape.insert(.stop)
    case 0x22, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: shape.insert(.quote)
    default: break
    }
    var hash = WordHash.empty
    for offset in start..<end { hash = WordHash.extended(hash, by: text[offset]) }
    return Token(start: start, end: end, shape: shape, hash: hash)
  }

  private func followsWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start > 0 && (text[start - 1] >= 0x80 || isWordScalar(UInt32(text[start - 1])) || text[start - 1] == 0x2E)
  }
}
