/// Cuts UTF-8 text into tokens, sentences and paragraphs in one pass over its bytes.
///
/// Linear in the text's length whatever it holds. Bytes that are no valid UTF-8 never trap and are never lost; only then may
/// a token end inside a scalar.
public struct Tokenizer: Sendable {
  /// What is known of some words, by hash: bits of `WordClass`.
  let words: WordTable

  public init() { words = Self.wordClasses }

  /// The tokens of a text with its sentences and paragraphs.
  public func tokenize(_ text: [UInt8]) -> TokenizedText {
    var sink = TokenSink(capacity: text.count / 5 + 8)
    let bytes = text.span
    var position = 0
    var lastEnd = -1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") { sink.closeParagraph() }
      let blank = blankLength(bytes, at: position, byte)
      if blank > 0 {
        position += blank
        continue
      }
      let token = nextToken(bytes, at: position, glued: lastEnd == position)
      if sink.hasOpenSentence, startsSentence(token, behind: sink.anchor, in: bytes) { sink.closeSentence() }
      sink.append(token, closes: closes(token, in: bytes))
      position = token.end
      lastEnd = position
    }
    sink.closeParagraph()
    return sink.result
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

/// Gathers tokens and closes sentences and paragraphs over them.
struct TokenSink {
  private(set) var result = TokenizedText()
  private var sentenceStart = 0
  private var paragraphStart = 0
  /// The last token of the open sentence that is no closing mark, kept here so that a run of marks is never walked back.
  private(set) var anchor = Token(start: 0, end: 0, shape: [], hash: 0)

  init(capacity: Int) { result.tokens.reserveCapacity(capacity) }

  var hasOpenSentence: Bool { result.tokens.count > sentenceStart }

  @inline(__always)
  mutating func append(_ token: Token, closes: Bool) {
    if !closes || !hasOpenSentence { anchor = token }
    result.tokens.append(token)
  }

  mutating func closeSentence() {
    guard hasOpenSentence else { return }
    result.sentences.append(sentenceStart..<result.tokens.count)
    sentenceStart = result.tokens.count
  }

  mutating func closeParagraph() {
    closeSentence()
    guard result.tokens.count > paragraphStart else { return }
    result.paragraphs.append(paragraphStart..<result.tokens.count)
    paragraphStart = result.tokens.count
  }
}
