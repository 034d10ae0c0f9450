/// Where the tokenizer stands, with the sentences and paragraphs closed so far.
struct TokenCursor {
  /// What of a token tells whether it ends its sentence.
  struct Anchor {
    var hash: UInt64 = 0
    var shape: Token.Shape = []
  }

  var position = 0
  private(set) var sentences: [Range<Int>] = []
  private(set) var paragraphs: [Range<Int>] = []
  /// The end of the last token, -1 before the first.
  private(set) var lastEnd = -1
  /// The last token of the open sentence that is no closing mark, kept here so that a run of marks is never walked back.
  private(set) var anchor = Anchor()
  /// Whether a sentence is open and a stop or a dot ends its anchor.
  private(set) var mayEndSentence = false
  /// No domain and no address of mail with dots begins before this offset and behind the place where one was last sought.
  var noAddressBefore = 0
  private var count = 0
  private var sentenceStart = 0
  private var paragraphStart = 0

  /// Passes a token; `isStop` says that it is a stop or ends in a dot.
  @inline(__always)
  mutating func pass(_ token: Token, closes: Bool, isStop: Bool) {
    if !closes || count == sentenceStart {
      anchor = Anchor(hash: token.hash, shape: token.shape)
      mayEndSentence = isStop
    }
    count &+= 1
    lastEnd = token.end
  }

  /// Whether the next token begins a sentence if it may: the last one was closed or ends in a stop.
  var isBetweenSentences: Bool { count == sentenceStart || mayEndSentence && anchor.shape.contains(.stop) }

  mutating func closeSentence() {
    mayEndSentence = false
    guard count > sentenceStart else { return }
    sentences.append(sentenceStart..<count)
    sentenceStart = count
  }

  mutating func closeParagraph() {
    closeSentence()
    guard count > paragraphStart else { return }
    paragraphs.append(paragraphStart..<count)
    paragraphStart = count
  }
}
