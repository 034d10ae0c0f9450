/// What is no word of letters: marks, and words that begin with one.
extension Tokenizer {
  /// A mark: a run of dots, hyphens, asterisks or apostrophes is one token, and so are "'s", "'ve", "'90s", "@bell"; any
  /// other mark stands alone.
  func mark(_ text: Span<UInt8>, from start: Int, glued: Bool) -> Token {
    let (value, length) = scalar(text, at: start)
    var end = start + length
    var shape = glued ? Token.Shape.glued : []
    switch value {
    case 0x27, 0x2018, 0x2019:
      if let word = wordWithApostrophe(text, from: start, behind: end, glued: glued, value) { return word }
      if byte(text, at: end) == 0x27, value == 0x27 { end += 1 }
      shape.insert(.quote)
    case 0x2E, 0x2D, 0x2A:
      while end < text.count, text[end] == text[start] { end += 1 }
      if value == 0x2E, end - start != 2 { shape.insert(.stop) }
    case 0x60:
      if byte(text, at: end) == 0x60 { end += 1 }
      shape.insert(.quote)
    case 0x23, 0x40:
      if let tag = tagEnd(text, at: start) { return wholeWord(text, from: start, to: tag, glued: glued) }
    case 0x21, 0x3F, 0x2026: shape.insert(.stop)
    case 0x22, 0xAB, 0xBB, 0x201A...0x201F, 0x2039, 0x203A: shape.insert(.quote)
    default: break
    }
    var hash = WordHash.empty
    for offset in start..<end { hash = WordHash.extended(hash, by: text[offset]) }
    return Token(start: start, end: end, shape: shape, hash: hash, form: hash)
  }

  /// "'s" and the like behind a word, "'90s" and "'em" where none stands before.
  private func wordWithApostrophe(
    _ text: Span<UInt8>, from start: Int, behind letter: Int, glued: Bool, _ value: UInt32
  ) -> Token? {
    let end =
      if glued, followsWord(text, start) { value == 0x2018 ? nil : suffixEnd(text, from: letter) } else {
        clippedEnd(text, from: letter)
      }
    return end.map { wholeWord(text, from: start, to: $0, glued: glued) }
  }

  private func wholeWord(_ text: Span<UInt8>, from start: Int, to end: Int, glued: Bool) -> Token {
    var reader = WordReader(text, at: start)
    reader.readAll(text, to: end)
    return reader.token(from: start, glued: glued)
  }

  private func followsWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start > 0 && (text[start - 1] >= 0x80 || isWordScalar(UInt32(text[start - 1])) || text[start - 1] == 0x2E)
  }
}
