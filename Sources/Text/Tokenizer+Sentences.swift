/// Where sentences end.
extension Tokenizer {
  /// Whether `token` begins a sentence, seen what its sentence holds so far.
  ///
  /// A sentence ends behind a stop and the closing marks that follow it, where the next token may begin one: a capital,
  /// a digit, an opening mark. The dot of an abbreviation or initial ends it only before a word that no name begins with.
  func startsSentence(_ token: Token, behind sentence: ArraySlice<Token>, in text: [UInt8]) -> Bool {
    guard var last = sentence.last, !token.shape.contains(.glued) else { return false }
    var index = sentence.endIndex - 1
    while last.shape.contains(.quote) || isCloser(text[last.start]), index > sentence.startIndex {
      index -= 1
      last = sentence[index]
    }
    let mayBegin =
      token.shape.contains(.capital) || token.shape.contains(.quote) || token.shape.contains(.number)
      || isOpener(text, token.start)
    guard mayBegin else { return false }
    if last.shape.contains(.stop) { return true }
    return endsWithOwnDot(last, text) && isSentenceStarter(token.hash)
  }

  func isAbbreviation(_ hash: UInt64) -> Bool { abbreviationValue(hash) != 0 }

  private func isCloser(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") }

  private func isOpener(_ text: [UInt8], _ position: Int) -> Bool {
    text[position] == UInt8(ascii: "(") || text[position] == UInt8(ascii: "[")
  }

  private func endsWithOwnDot(_ token: Token, _ text: [UInt8]) -> Bool {
    token.shape.contains(.word) && text[token.end - 1] == UInt8(ascii: ".") && token.end - token.start > 2
  }

  private func isSentenceStarter(_ hash: UInt64) -> Bool { Self.starters.contains(hash) }

  private static let starters: Set<UInt64> = Set(
    """
    the a an this that these those it its he she they we i you his her their our my in on at but and if when while as
    after before there some many most for with however
    """.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
}
