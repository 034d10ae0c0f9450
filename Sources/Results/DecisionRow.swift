public import Aggregating

/// Why a name in some articles was taken for an actor, or kept apart from another.
public struct DecisionRow: TableRow, Equatable {
  public var actor: ActorID
  /// `joined` or `split`.
  public var act: String
  /// The name in the articles.
  public var name: String
  /// The rule, as a short word.
  public var reason: String
  /// What the rule saw; empty where the names say it all.
  public var evidence: String
  /// In how many articles.
  public var articles: Int
  /// For a split, the actor that it is kept apart from.
  public var other: ActorID?

  public static let columns = [
    TableColumn("actor"), TableColumn("act", heading: "Act"), TableColumn("name", heading: "Name"),
    TableColumn("reason", heading: "Reason"), TableColumn("articles", heading: "Articles", isNumber: true),
    TableColumn("evidence", heading: "Evidence"), TableColumn("other", heading: "Apart from"),
  ]

  public var cells: [TableCell] {
    [
      .text(actor.rawValue), .text(act), .text(name), .text(reason), .number(articles), .text(evidence),
      TableCell(other?.rawValue),
    ]
  }
}
