/// How a token is taken from the text.
extension Tokenizer {
  /// The length in bytes of a blank at `position` (ASCII, or U+00A0, U+2000–U+200A, U+3000), nil where none is.
  func blankLength(_ text: [UInt8], at position: Int) -> Int? {
    let byte = text[position]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte == 0xC2, text[position + 1] == 0xA0 { return 2 }
    if byte == 0xE2, text[position + 1] == 0x80, text[position + 2] <= 0x8A { return 3 }
    if byte == 0xE3, text[position + 1] == 0x80, text[position + 2] == 0x80 { return 3 }
    return nil
  }

  func nextToken(_ text: [UInt8], at start: Int, glued: Bool) -> Token {
    let scalar = scalar(text, at: start)
    let end = isWordScalar(scalar.value) ? wordEnd(text, from: start) : markEnd(text, from: start, scalar)
    return token(text, from: start, to: end, glued: glued)
  }

  private func token(_ text: [UInt8], from start: Int, to end: Int, glued: Bool) -> Token {
    var shape: Token.Shape = glued ? [.glued] : []
    var hash = WordHash.empty
    var letters = 0
    var hasLower = false
    var position = start
    while position < end {
      let (value, length) = scalar(text, at: position)
      for offset in 0..<length { hash = WordHash.extended(hash, by: text[position + offset]) }
      switch letterCase(value) {
      case .upper:
        letters += 1
        if position == start { shape.insert(.capital) }
      case .lower:
        letters += 1
        hasLower = true
      case .digit: shape.insert(.number)
      case .none: break
      }
      position += length
    }
    if letters > 0 { shape.insert(.word) }
    if letters > 1 && !hasLower && shape.contains(.capital) { shape.insert(.upper) }
    if letters == 0 { shape.formUnion(markShape(text, from: start, to: end)) }
    return Token(start: start, end: end, shape: shape, hash: hash)
  }

  /// The end of a word: letters and digits; an apostrophe, dot, comma, hyphen or ampersand between two of them stays
  /// inside ("don't", "U.S", "1,000", "vice-president", "AT&T"); the dot of an initial or abbreviation belongs to it.
  private func wordEnd(_ text: [UInt8], from start: Int) -> Int {
    var position = start
    while position < text.count {
      let (value, length) = scalar(text, at: position)
      if isWordScalar(value) {
        position += length
        continue
      }
      guard let joint = jointLength(text, at: position, value, length) else { break }
      position += joint
    }
    if hasPossessive(text, from: start, to: position) { return possessiveStart(text, position) }
    if position < text.count, text[position] == UInt8(ascii: "."), takesDot(text, from: start, to: position) {
      position += 1
    }
    return position
  }

  private func jointLength(_ text: [UInt8], at position: Int, _ value: UInt32, _ length: Int) -> Int? {
    let next = position + length
    guard next < text.count else { return nil }
    let following = scalar(text, at: next).value
    guard isWordScalar(following) else { return nil }
    switch value {
    case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x26: return length
    case 0x2E, 0x2C, 0x3A, 0x2F:
      let before = text[position - 1]
      let betweenDigits = before &- 0x30 < 10 && following &- 0x30 < 10
      if betweenDigits { return value == 0x2F ? nil : length }
      // "U.S" and "e.g", but not "end.Next".
      return value == 0x2E && isSingleLetter(text, endingAt: position) && letterRun(text, from: next) == 1
        ? length : nil
    default: return nil
    }
  }

  private func isSingleLetter(_ text: [UInt8], endingAt end: Int) -> Bool {
    guard end > 0, letterCase(UInt32(text[end - 1])) != .none else { return false }
    return end == 1 || !isWordScalar(UInt32(text[end - 2])) && text[end - 2] < 0x80
  }

  private func letterRun(_ text: [UInt8], from start: Int) -> Int {
    var position = start
    while position < text.count, position < start + 3, isWordScalar(UInt32(text[position])) || text[position] >= 0x80 {
      position += 1
    }
    return position - start
  }

  /// Whether the dot behind a word is its own: a single initial, letters with dots, a known abbreviation.
  private func takesDot(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    if end - start == 1 { return letterCase(UInt32(text[start])) == .upper }
    if text[start..<end].contains(UInt8(ascii: ".")) { return letterCase(UInt32(text[start])) != .digit }
    return isAbbreviation(WordHash.of(text[start..<end]))
      && (letterCase(UInt32(text[start])) == .upper || end - start <= 3)
  }

  private func hasPossessive(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    possessiveStart(text, end) > start && possessiveStart(text, end) < end
  }

  /// Where "'s" or "’s" begins at the end of a word; the word's end where there is none.
  private func possessiveStart(_ text: [UInt8], _ end: Int) -> Int {
    guard end >= 2, text[end - 1] | 0x20 == UInt8(ascii: "s") else { return end }
    if text[end - 2] == UInt8(ascii: "'") { return end - 2 }
    if end >= 4, text[end - 2] == 0x99, text[end - 3] == 0x80, text[end - 4] == 0xE2 { return end - 4 }
    return end
  }

  /// The end of a mark: a run of dots, hyphens or apostrophes is one token, and so is "'s"; any other mark stands alone.
  private func markEnd(_ text: [UInt8], from start: Int, _ scalar: (value: UInt32, length: Int)) -> Int {
    let behind = start + scalar.length
    if scalar.value == 0x27 || scalar.value == 0x2019, behind < text.count, text[behind] | 0x20 == UInt8(ascii: "s"),
      start > 0, isWordScalar(UInt32(text[start - 1])) || text[start - 1] >= 0x80,
      behind + 1 == text.count || !isWordScalar(self.scalar(text, at: behind + 1).value)
    {
      return behind + 1
    }
    var end = behind
    if scalar.value == 0x2E || scalar.value == 0x2D || scalar.value == 0x27 || scalar.value == 0x60 {
      let longest = scalar.value == 0x27 || scalar.value == 0x60 ? start + 2 : text.count
      while end < min(longest, text.count), text[end] == text[start] { end += 1 }
    }
    return end
  }
}
