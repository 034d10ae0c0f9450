/// A text cut into tokens, sentences and paragraphs.
public struct TokenizedText: Sendable {
  /// In text order; every byte that is no blank is in exactly one.
  public var tokens: [Token] = []
  /// Ranges of tokens, in order, without gaps.
  public var sentences: [Range<Int>] = []
  /// Ranges of tokens, in order, without gaps; a paragraph ends at a line feed and holds whole sentences.
  public var paragraphs: [Range<Int>] = []

  public init() {}

  init(tokens: [Token], sentences: [Range<Int>], paragraphs: [Range<Int>]) {
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
  }

  /// The sentence that a token stands in, by binary search.
  public func sentence(ofToken token: Int) -> Int { Self.range(holding: token, among: sentences) }

  /// The paragraph that a token stands in, by binary search.
  public func paragraph(ofToken token: Int) -> Int { Self.range(holding: token, among: paragraphs) }

  /// The first token that ends behind a byte offset; the count of tokens where there is none.
  public func token(atByte offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func range(holding index: Int, among ranges: [Range<Int>]) -> Int {
    var low = 0
    var high = ranges.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
