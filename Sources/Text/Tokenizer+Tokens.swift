/// How a word is taken from the text.
extension Tokenizer {
  /// The word at an offset, if it is of ASCII letters alone and what stands behind it cannot belong to it; nil for others
  /// and for such as "cannot", which are two.
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
    if fused.mayHold(hash), fused.contains(hash) { return nil }
    var shape: Token.Shape = glued ? [.glued, .word] : .word
    if uppers == 0 { return Token(start: start, end: end, shape: shape, hash: hash, form: hash) }
    if text[start] < 0x61 { shape.insert(uppers > 1 && uppers == end &- start ? [.capital, .upper] : .capital) }
    let form = WordHash.form(hash, capitals(text, start, end, uppers))
    return Token(start: start, end: end, shape: shape, hash: hash, form: form)
  }

  /// The bits of `WordHash.Capitals` for a word of letters, found at once where the first is the only capital.
  @inline(__always)
  private func capitals(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ uppers: Int) -> UInt64 {
    if uppers == 1, text[start] < 0x61, end &- start <= 64 { return 1 &<< UInt64(end &- start &- 1) }
    var capitals = WordHash.Capitals()
    for place in start..<end { capitals.read(text[place]) }
    return capitals.bits
  }

  /// The bytes below 64 that end a word of letters whatever follows them: all but "$", "&", "'", "-", ".", "/", ":" and the
  /// digits.
  private static var plainEnds: UInt64 { ~(0x7FF << 0x30 | 1 << 0x24 | 3 << 0x26 | 7 << 0x2D) }

  /// Reads a word: letters and digits; an apostrophe, dot, comma, hyphen, slash or ampersand between two of them stays inside
  /// ("O'Hara", "U.S", "1,000", "vice-president", "and/or", "AT&T"); a contraction ends before its verb or "n't", a
  /// possessive before its "'s"; the dot of an initial or abbreviation belongs to it, and so does a currency's sign to its
  /// letters ("US$"). Addresses are read whole. Nothing is read where no word begins.
  func readWord(_ text: Span<UInt8>, _ reader: inout WordReader, _ cursor: inout TokenCursor) {
    let start = reader.position
    // A sign or dot before a number: no other mark is asked here.
    if text[start] < 0x30 { reader.readMark(text, 1) }
    reader.readASCII(text)
    while reader.position < text.count {
      let byte = text[reader.position]
      if byte <= 0x20 { break }
      let place = reader.position
      if let end = addressEnd(text, from: start, at: place, byte, &cursor) { return reader.readAll(text, to: end) }
      guard readMore(text, from: start, byte, &reader) else { break }
      reader.readASCII(text)
    }
    guard reader.position > start else { return }
    if let cut = cut(text, from: start, reader) {
      reader = WordReader(text, at: start)
      return reader.readAll(text, to: cut)
    }
    guard reader.position < text.count else { return }
    let takes =
      switch text[reader.position] {
      case UInt8(ascii: "."): takesDot(text, from: start, reader) || opensItem(text, reader, cursor)
      case UInt8(ascii: "$"): reader.isShortUpper && byte(text, at: reader.position + 1) &- 0x30 < 10
      default: false
      }
    if takes { reader.readMark(text, 1) }
  }

  /// Reads a letter beyond ASCII or a mark inside the word; false where neither stands.
  private func readMore(_ text: Span<UInt8>, from start: Int, _ byte: UInt8, _ reader: inout WordReader) -> Bool {
    let (value, length) = scalar(text, at: reader.position)
    if byte >= 0x80, isWordScalar(value) {
      reader.readLong(text, length, letterCase(value))
      return true
    }
    guard reader.position > start, isJoint(text, from: start, reader, value, length) else { return false }
    reader.readMark(text, length)
    return true
  }

  /// Whether the dot behind a word is its own: a single initial, letters with dots, a known abbreviation.
  func takesDot(_ text: Span<UInt8>, from start: Int, _ reader: WordReader) -> Bool {
    if reader.isSingleUpper || reader.hasDot { return true }
    let known = words[reader.hash]
    if known & WordClass.abbreviation != 0 { return true }
    if known & WordClass.capitalAbbreviation != 0, reader.beginsUpper { return true }
    guard known & (WordClass.numberAbbreviation | WordClass.nameAbbreviation) != 0,
      byte(text, at: reader.position + 1) == 0x20
    else { return false }
    let next = byte(text, at: reader.position + 2)
    return known & WordClass.numberAbbreviation != 0 && next &- 0x30 < 10
      || known & WordClass.nameAbbreviation != 0 && next &- 0x41 < 26 && !reader.beginsUpper
  }

  /// Whether a dot ends the number of a list's item: "1." where a sentence begins.
  private func opensItem(_ text: Span<UInt8>, _ reader: WordReader, _ cursor: TokenCursor) -> Bool {
    1...3 ~= reader.onlyDigits && cursor.isBetweenSentences && byte(text, at: reader.position + 1) == 0x20
  }

  /// Whether a dot or plus sign before a digit begins a number: ".22", "+44".
  @inline(__always)
  func isLead(_ text: Span<UInt8>, at start: Int) -> Bool {
    // A digit second is rarest, so it is asked first.
    byte(text, at: start + 1) &- 0x30 < 10 && leadsNumber(text, at: start)
  }

  private func leadsNumber(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: "+") else { return false }
    guard start > 0 else { return true }
    switch text[start - 1] {
    case 0...0x20, 0xA0, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "/"),
      UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
