public import Corpus

/// Finds the quotations of an article with their cues and speakers.
public struct QuoteFinder: Stage {
  public static let name = StageName.quoting
  public static let revision = 1
  /// Names the tables that the finder was built with; kept in checkpoints.
  public static let model = ""

  public init(options: QuotingOptions) {}

  public mutating func process(_ tagged: TaggedArticle) -> Verdict<QuotingLayer> {
    .keep(QuotingLayer(id: tagged.article.id, quotes: []))
  }
}
