/// What is known of a word while its bytes are read: one pass gives its end, hash and shape.
struct WordReader {
  private(set) var position: Int
  private(set) var hash = WordHash.empty
  private(set) var hasDot = false
  private(set) var beginsUpper = false
  private var uppers = 0
  private var lowers = 0
  private var digits = 0
  private var others = 0

  init(_ start: Int) { position = start }

  var isSingleUpper: Bool { uppers == 1 && lowers + digits + others == 0 }

  /// Reads as far as ASCII letters, digits and underscores go.
  @inline(__always)
  mutating func readASCII(_ text: Span<UInt8>) {
    var at = position
    var hash = hash
    var uppers = uppers
    var lowers = lowers
    var digits = digits
    if at < text.count, uppers + lowers + digits + others == 0 { beginsUpper = text[at] &- 0x41 < 26 }
    while at < text.count {
      let byte = text[at]
      if byte &- 0x61 < 26 {
        lowers += 1
      } else if byte &- 0x41 < 26 {
        uppers += 1
      } else if byte &- 0x30 < 10 {
        digits += 1
      } else if byte == 0x5F {
        others += 1
      } else {
        break
      }
      hash = WordHash.extended(hash, by: byte)
      at += 1
    }
    (self.hash, self.uppers, self.lowers, self.digits) = (hash, uppers, lowers, digits)
    position = at
  }

  /// Reads one scalar of a known case.
  mutating func read(_ text: Span<UInt8>, _ length: Int, _ letter: Tokenizer.LetterCase) {
    switch letter {
    case .upper:
      if uppers + lowers + digits + others == 0 { beginsUpper = true }
      uppers += 1
    case .lower: lowers += 1
    case .digit: digits += 1
    case .none:
      others += 1
      if length == 1 && text[position] == 0x2E { hasDot = true }
    }
    for offset in position..<position + length { hash = WordHash.extended(hash, by: text[offset]) }
    position += length
  }

  func token(from start: Int, glued: Bool) -> Token {
    var shape: Token.Shape = glued ? .glued : []
    if uppers + lowers > 0 { shape.insert(.word) }
    if digits > 0 { shape.insert(.number) }
    if beginsUpper {
      shape.insert(.capital)
      if uppers > 1 && lowers == 0 { shape.insert(.upper) }
    }
    return Token(start: start, end: position, shape: shape, hash: hash)
  }
}
