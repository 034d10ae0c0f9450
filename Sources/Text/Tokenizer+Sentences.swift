/// Where sentences end.
extension Tokenizer {
  /// Whether `token` begins a sentence behind the last token before it that is no closing mark: a stop, or one that ends
  /// in a dot.
  ///
  /// A sentence ends behind a stop and the closing marks that follow it, where the next token may begin one: a capital,
  /// a digit, an opening mark. The dot of an abbreviation or initial ends it only before a word that no name begins with.
  func startsSentence(_ token: Token, behind last: Token, in text: Span<UInt8>) -> Bool {
    guard !token.shape.contains(.glued) else { return false }
    let mayBegin =
      !token.shape.isDisjoint(with: [.capital, .quote, .number]) || isOpener(text[token.start])
    guard mayBegin else { return false }
    if last.shape.contains(.stop) { return true }
    return last.shape.contains(.word) && words[token.hash] & WordClass.starter != 0
  }

  /// Whether a token closes what stands before it, so that a sentence's stop may stand before it.
  @inline(__always)
  func closes(_ token: Token, in text: Span<UInt8>) -> Bool {
    token.shape.contains(.quote) || text[token.start] == UInt8(ascii: ")") || text[token.start] == UInt8(ascii: "]")
  }

  private func isOpener(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") }
}
