/// Where sentences end.
extension Tokenizer {
  /// Whether `token` begins a sentence behind the last token before it that is no closing mark: a stop, or one that ends
  /// in a dot.
  ///
  /// A sentence ends behind a stop and the closing marks that follow it, where the next token may begin one: a capital,
  /// a digit, an opening mark, a dash before a capital. The dot of an abbreviation or initial ends it only before a word
  /// that no name begins with, or before quoted words that begin with a capital; that of a title before neither.
  func startsSentence(_ token: Token, behind last: TokenCursor.Anchor, in text: Span<UInt8>) -> Bool {
    guard !token.shape.contains(.glued) else { return false }
    let mayBegin =
      !token.shape.isDisjoint(with: [.capital, .quote, .number]) || isOpener(text[token.start])
    if last.shape.contains(.stop) { return mayBegin || isDash(token, in: text) }
    guard mayBegin, last.shape.contains(.word), words[last.hash] & WordClass.title == 0 else { return false }
    if token.shape.contains(.quote), !token.shape.contains(.word) {
      return byte(text, at: token.end) &- 0x41 < 26
    }
    return words[token.hash] & WordClass.starter != 0
  }

  /// Whether a token is a dash or bullet with a capital behind it.
  private func isDash(_ token: Token, in text: Span<UInt8>) -> Bool {
    guard token.shape.isEmpty, byte(text, at: token.end) == 0x20, byte(text, at: token.end + 1) &- 0x41 < 26
    else { return false }
    switch scalar(text, at: token.start).value {
    case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0x25A0, 0x25AA, 0x25CF: return true
    default: return false
    }
  }

  /// Whether a token closes what stands before it, so that a sentence's stop may stand before it.
  @inline(__always)
  func closes(_ token: Token, in text: Span<UInt8>) -> Bool {
    token.shape.contains(.quote) || text[token.start] == UInt8(ascii: ")") || text[token.start] == UInt8(ascii: "]")
  }

  private func isOpener(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") }
}
