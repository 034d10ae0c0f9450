public import Aggregating

/// An actor that another one is named together with.
public struct CompanionRow: TableRow, Equatable {
  public var id: ActorID
  public var name: String
  /// Articles that name both.
  public var articles: Int
  /// Stories whose earliest article names both.
  public var storyArticles: Int
  /// Pointwise mutual information in bits.
  public var pmi: Double
  /// The log-likelihood ratio G², negative where they are together less often than by chance.
  public var logLikelihood: Double

  public static let columns = [
    TableColumn("id", heading: "Id", isSpare: true), TableColumn("name", heading: "Named together with"),
    TableColumn("articles", heading: "Articles", isNumber: true),
    TableColumn("story_articles", heading: "Stories", isNumber: true),
    TableColumn("pmi", heading: "PMI", isNumber: true),
    TableColumn("log_likelihood", heading: "Log-likelihood", isNumber: true),
  ]

  public static let shown = ["name", "articles", "story_articles", "pmi", "log_likelihood", "id"]

  public var cells: [TableCell] {
    [
      .text(id.rawValue), .text(name), .number(articles), .number(storyArticles), .decimal(pmi),
      .decimal(logLikelihood),
    ]
  }
}
