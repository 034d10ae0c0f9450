/// A role or title of an actor and when it was met.
public struct TitleRow: TableRow, Equatable {
  public var title: String
  public var count: Int
  /// Empty where no date is known.
  public var first: String
  public var last: String

  public static let columns = [
    TableColumn("title", heading: "Title"), TableColumn("count", heading: "Count", isNumber: true),
    TableColumn("first", heading: "First"), TableColumn("last", heading: "Last"),
  ]

  public var cells: [TableCell] { [.text(title), .number(count), .date(first), .date(last)] }
}
