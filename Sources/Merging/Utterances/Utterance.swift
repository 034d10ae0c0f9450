public import Corpus

/// What someone said once, however often and in whatever cuts it was printed.
public struct Utterance: Sendable, Equatable {
  /// From 0, in the order in which utterances first appear in the input.
  public var number: Int
  /// The actor's number; nil where the speaker is none.
  public var speaker: Int?
  /// Direct if any of its quotations is, else mixed if any is.
  public var kind: Quotation.Kind
  /// The number of its earliest quotation, by date, then by input order.
  public var first: Int
  /// The number of its longest quotation; of equals the earliest.
  public var longest: Int
  /// When the first was published, as `Article.published`.
  public var published: String
  /// How many quotations, articles and outlets it is in.
  public var quotations: Int
  public var articles: Int
  public var outlets: Int
  /// The number of its different wordings.
  public var variants: Int

  public init(
    number: Int, speaker: Int?, kind: Quotation.Kind, first: Int, longest: Int, published: String, quotations: Int,
    articles: Int, outlets: Int, variants: Int
  ) {
    self.number = number
    self.speaker = speaker
    self.kind = kind
    self.first = first
    self.longest = longest
    self.published = published
    self.quotations = quotations
    self.articles = articles
    self.outlets = outlets
    self.variants = variants
  }
}
