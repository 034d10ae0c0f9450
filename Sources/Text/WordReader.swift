/// What is known of a word while its bytes are read: one pass gives its end, hash and shape.
struct WordReader {
  private(set) var position: Int
  private(set) var hash = WordHash.empty
  private(set) var hasDot = false
  private(set) var beginsUpper = false
  /// Whether an apostrophe or hyphen stands inside.
  private var isJoined = false
  private var letters = 0
  private var uppers = 0
  private var digits = 0
  private var others = 0

  @inline(__always)
  init(_ text: Span<UInt8>, at start: Int) {
    position = start
    beginsUpper = text[start] &- 0x41 < 26
  }

  var isSingleUpper: Bool { uppers == 1 && letters == 1 && digits + others == 0 }

  /// Reads as far as ASCII letters, digits and underscores go.
  @inline(__always)
  mutating func readASCII(_ text: Span<UInt8>) {
    var at = position
    var hash = hash
    var uppers = uppers
    var noLetters = 0
    while at < text.count {
      let byte = text[at]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        // The bit that a lower-case letter has and its capital has not.
        uppers &+= Int(~byte >> 5 & 1)
        hash = WordHash.extended(hash, byLower: lower)
      } else if byte &- 0x30 < 10 {
        digits &+= 1
        noLetters &+= 1
        hash = WordHash.extended(hash, byLower: byte)
      } else if byte == 0x5F {
        others &+= 1
        noLetters &+= 1
        hash = WordHash.extended(hash, byLower: byte)
      } else {
        break
      }
      at &+= 1
    }
    letters &+= at &- position &- noLetters
    (self.hash, self.uppers) = (hash, uppers)
    position = at
  }

  /// Reads one letter or digit beyond ASCII.
  mutating func readLong(_ text: Span<UInt8>, _ length: Int, _ letter: Tokenizer.LetterCase) {
    if letter == .upper {
      if letters + digits + others == 0 { beginsUpper = true }
      uppers += 1
    }
    letters += 1
    take(text, length)
  }

  /// Reads a mark inside the word or at its end.
  mutating func readMark(_ text: Span<UInt8>, _ length: Int) {
    others += 1
    switch text[position] {
    case UInt8(ascii: "."): hasDot = true
    case UInt8(ascii: "'"), UInt8(ascii: "-"), 0xE2: isJoined = true
    default: break
    }
    take(text, length)
  }

  private mutating func take(_ text: Span<UInt8>, _ length: Int) {
    for offset in position..<position + length { hash = WordHash.extended(hash, by: text[offset]) }
    position += length
  }

  @inline(__always)
  func token(from start: Int, glued: Bool) -> Token {
    var shape: Token.Shape = glued ? .glued : []
    if letters > 0 { shape.insert(.word) }
    if digits > 0 { shape.insert(.number) }
    if isJoined { shape.insert(.joined) }
    if beginsUpper {
      shape.insert(.capital)
      if uppers > 1 && uppers == letters { shape.insert(.upper) }
    }
    return Token(start: start, end: position, shape: shape, hash: hash)
  }
}
