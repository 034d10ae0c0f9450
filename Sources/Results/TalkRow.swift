public import Aggregating

/// An actor that another one talks about or to, or that does so.
public struct TalkRow: TableRow, Equatable {
  public var id: ActorID
  public var name: String
  public var quotations: Int
  /// Quotations in the earliest articles of their stories.
  public var storyQuotations: Int

  public static let columns = [
    TableColumn("id", heading: "Id", isSpare: true), TableColumn("name", heading: "Name"),
    TableColumn("quotations", heading: "Quotes", isNumber: true),
    TableColumn("story_quotations", heading: "Story quotes", isNumber: true),
  ]

  public static let shown = ["name", "quotations", "story_quotations", "id"]

  public var cells: [TableCell] {
    [.text(id.rawValue), .text(name), .number(quotations), .number(storyQuotations)]
  }
}
