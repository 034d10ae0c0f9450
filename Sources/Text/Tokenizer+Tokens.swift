/// How a token is taken from the text.
extension Tokenizer {
  /// The word at an offset, if it is of ASCII letters alone and what stands behind it cannot belong to it; nil for others.
  ///
  /// Most words are such ones, and with so little to keep their bytes are read from one register to the next.
  @inline(__always)
  func plainWord(_ text: Span<UInt8>, at start: Int, glued: Bool) -> Token? {
    var end = start
    var hash = WordHash.empty
    var uppers = 0
    while end < text.count {
      let lower = text[end] | 0x20
      guard lower &- 0x61 < 26 else { break }
      // The bit that a lower-case letter has and its capital has not.
      uppers &+= Int(~text[end] >> 5 & 1)
      hash = WordHash.extended(hash, byLower: lower)
      end &+= 1
    }
    guard end > start, end < text.count, text[end] < 64, Self.plainEnds >> UInt64(text[end]) & 1 != 0
    else { return nil }
    var shape: Token.Shape = glued ? [.glued, .word] : .word
    if text[start] < 0x61 { shape.insert(uppers > 1 && uppers == end &- start ? [.capital, .upper] : .capital) }
    return Token(start: start, end: end, shape: shape, hash: hash)
  }

  /// The bytes below 64 that end a word of letters whatever follows them: all but "&", "'", "-", "." and the digits.
  private static var plainEnds: UInt64 { ~(0x3FF << 0x30 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2D | 1 << 0x2E) }

  /// Reads a word: letters and digits; an apostrophe, dot, comma, hyphen or ampersand between two of them stays inside
  /// ("don't", "U.S", "1,000", "vice-president", "AT&T"), a final "'s" does not; the dot of an initial or abbreviation
  /// belongs to it. Nothing is read where no word begins.
  func readWord(_ text: Span<UInt8>, _ reader: inout WordReader) {
    let start = reader.position
    reader.readASCII(text)
    while reader.position < text.count {
      let byte = text[reader.position]
      if byte <= 0x20 { return }
      guard readMore(text, from: start, byte, &reader) else { break }
      reader.readASCII(text)
    }
    if reader.position < text.count, text[reader.position] == UInt8(ascii: "."), reader.position > start,
      takesDot(text, from: start, reader)
    {
      reader.readMark(text, 1)
    }
  }

  /// Reads a letter beyond ASCII or a mark inside the word; false where neither stands.
  private func readMore(_ text: Span<UInt8>, from start: Int, _ byte: UInt8, _ reader: inout WordReader) -> Bool {
    let (value, length) = scalar(text, at: reader.position)
    if byte >= 0x80, isWordScalar(value) {
      reader.readLong(text, length, letterCase(value))
      return true
    }
    guard reader.position > start, isJoint(text, from: start, at: reader.position, value, length) else { return false }
    reader.readMark(text, length)
    return true
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
  func mark(_ text: Span<UInt8>, from start: Int, glued: Bool) -> Token {
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
