/// An article with the layers laid over it so far.
public struct TaggedArticle: Sendable {
  public var article: Article
  public var tagging: TaggingLayer

  /// - Precondition: both are of one article.
  public init(_ article: Article, _ tagging: TaggingLayer) {
    precondition(article.id == tagging.id, "a tagging layer lies over another article's text")
    self.article = article
    self.tagging = tagging
  }
}

/// An article with all its layers: what aggregating folds.
public struct QuotedArticle: Sendable {
  public var article: Article
  public var tagging: TaggingLayer
  public var quoting: QuotingLayer

  /// - Precondition: all are of one article.
  public init(_ article: Article, _ tagging: TaggingLayer, _ quoting: QuotingLayer) {
    precondition(
      article.id == tagging.id && article.id == quoting.id, "a layer lies over another article's text")
    self.article = article
    self.tagging = tagging
    self.quoting = quoting
  }
}
