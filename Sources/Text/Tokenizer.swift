/// Cuts UTF-8 text into tokens, sentences and paragraphs in one pass over its bytes.
///
/// Linear in the text's length whatever it holds. Bytes that are no valid UTF-8 never trap and are never lost; only then may
/// a token end inside a scalar.
public struct Tokenizer: Sendable {
  /// What is known of some words, by hash: bits of `WordClass`.
  let words: WordTable

  /// Kept here, for a global is asked at every use whether it is made.
  let fused: FusedWords

  public init() {
    words = Self.wordClasses
    fused = Self.fusedWords
  }

  /// The tokens of a text with its sentences and paragraphs.
  ///
  /// - Precondition: The text is shorter than 4 GiB.
  public func tokenize(_ text: [UInt8]) -> TokenizedText {
    precondition(text.count <= UInt32.max, "offsets are kept in four bytes")
    let bytes = text.span
    var cursor = TokenCursor()
    var tokens: [Token] = []
    while cursor.position < bytes.count {
      // Room for most texts; where it is not enough it is doubled, so that the whole stays linear.
      tokens.append(addingCapacity: max(bytes.count / 4 + 8, tokens.count)) { output in
        readTokens(bytes, &cursor, into: &output)
      }
    }
    cursor.closeParagraph()
    return TokenizedText(tokens: tokens, sentences: cursor.sentences, paragraphs: cursor.paragraphs)
  }

  /// Reads tokens until the text ends or the output is full.
  @inline(__always)
  private func readTokens(_ text: Span<UInt8>, _ cursor: inout TokenCursor, into output: inout OutputSpan<Token>) {
    var position = cursor.position
    while position < text.count, !output.isFull {
      let byte = text[position]
      if byte == UInt8(ascii: "\n") { cursor.closeParagraph() }
      let blank = blankLength(text, at: position, byte)
      if blank > 0 {
        position &+= blank
        continue
      }
      let token = readToken(text, at: position, &cursor)
      output.append(token)
      position = token.end
    }
    cursor.position = position
  }

  @inline(__always)
  private func readToken(_ text: Span<UInt8>, at position: Int, _ cursor: inout TokenCursor) -> Token {
    let glued = cursor.lastEnd == position
    let plain = plainWord(text, at: position, glued: glued)
    let (token, isWord) = plain.map { ($0, true) } ?? anyToken(text, at: position, glued: glued, &cursor)
    if cursor.mayEndSentence, startsSentence(token, behind: cursor.anchor, in: text) { cursor.closeSentence() }
    // No word closes what stands before it.
    let closes = !isWord && closes(token, in: text)
    cursor.pass(token, closes: closes, isStop: token.shape.contains(.stop) || text[token.end - 1] == UInt8(ascii: "."))
    return token
  }

  private func anyToken(
    _ text: Span<UInt8>, at position: Int, glued: Bool, _ cursor: inout TokenCursor
  ) -> (Token, isWord: Bool) {
    // Most that is no plain word is a mark, and that is told from its byte.
    if text[position] < 0x80, !isWordScalar(UInt32(text[position])), !isLead(text, at: position) {
      let mark = mark(text, from: position, glued: glued)
      return (mark, mark.shape.contains(.word))
    }
    var reader = WordReader(text, at: position)
    readWord(text, &reader, &cursor)
    let isWord = reader.position > position
    return (isWord ? reader.token(from: position, glued: glued) : mark(text, from: position, glued: glued), isWord)
  }

  /// The length in bytes of a blank at `position` (ASCII, or U+00A0, U+2000–U+200A, U+3000), 0 where none is.
  @inline(__always)
  private func blankLength(_ text: Span<UInt8>, at position: Int, _ first: UInt8) -> Int {
    if first <= 0x20 || first == 0x7F { return 1 }
    return first < 0x80 ? 0 : longBlankLength(text, at: position, first)
  }

  private func longBlankLength(_ text: Span<UInt8>, at position: Int, _ first: UInt8) -> Int {
    let second = byte(text, at: position + 1)
    if first == 0xC2 { return second == 0xA0 ? 2 : 0 }
    guard first == 0xE2 || first == 0xE3, second == 0x80 else { return 0 }
    let third = byte(text, at: position + 2)
    return first == 0xE2 ? (0x80...0x8A).contains(third) ? 3 : 0 : third == 0x80 ? 3 : 0
  }
}
