/// What is known of a word while its bytes are read: one pass gives its end, hashes and shape.
struct WordReader {
  private(set) var position: Int
  private(set) var hash = WordHash.empty
  /// Whether a dot stands between letters of it.
  private(set) var hasDot = false
  private(set) var beginsUpper = false
  /// Whether an apostrophe or hyphen stands inside.
  private var isJoined = false
  private var capitals = WordHash.Capitals()
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

  /// Whether it is one to three capitals and nothing else ("US" of "US$").
  var isShortUpper: Bool { uppers == letters && 1...3 ~= letters && digits + others == 0 }

  /// The number of digits where there is nothing else, else 0.
  var onlyDigits: Int { letters + others == 0 ? digits : 0 }

  /// Reads as far as ASCII letters, digits and underscores go.
  @inline(__always)
  mutating func readASCII(_ text: Span<UInt8>) {
    var at = position
    var hash = hash
    var capitals = capitals
    var uppers = uppers
    var noLetters = 0
    while at < text.count {
      let byte = text[at]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        uppers &+= Int(WordHash.Capitals.bit(byte))
        capitals.read(byte)
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
    (self.hash, self.capitals, self.uppers) = (hash, capitals, uppers)
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

  /// Reads a mark inside the word or at either end of it.
  mutating func readMark(_ text: Span<UInt8>, _ length: Int) {
    others += 1
    switch text[position] {
    case UInt8(ascii: "."): hasDot = hasDot || letters > 0 && text[position - 1] &- 0x30 >= 10
    case UInt8(ascii: "'"), UInt8(ascii: "-"), 0xE2: isJoined = isJoined || letters + digits > 0
    default: break
    }
    take(text, length)
  }

  /// Reads all bytes before `end`, whatever they are: the rest of an address, of a tag, of a contraction.
  mutating func readAll(_ text: Span<UInt8>, to end: Int) {
    while position < end {
      let before = position
      readASCII(text.extracting(0..<end))
      guard position == before else { continue }
      // The first byte of a letter beyond Latin-1's marks and U+2000…U+2FFF.
      if text[position] >= 0xC3, text[position] != 0xE2 { letters += 1 }
      readMark(text, 1)
    }
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
    return Token(start: start, end: position, shape: shape, hash: hash, form: WordHash.form(hash, capitals.bits))
  }
}
