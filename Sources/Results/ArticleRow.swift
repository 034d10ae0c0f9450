/// An article of the record and where it came from.
public struct ArticleRow: TableRow, Equatable {
  /// The number in order of the input, from 1.
  public var number: Int
  public var id: String
  public var outlet: String
  public var url: String
  public var published: String
  public var title: String
  /// The number of its story's earliest article.
  public var story: Int
  public var shard: String
  public var line: Int

  public static let columns = [
    TableColumn("id", heading: "Article"), TableColumn("outlet", heading: "Outlet"), TableColumn("url"),
    TableColumn("published", heading: "Date"), TableColumn("title", heading: "Title"),
    TableColumn("story", isNumber: true),
    TableColumn("shard"), TableColumn("line", isNumber: true),
  ]

  public var cells: [TableCell] {
    [
      .text(id), .text(outlet), .text(url), .text(published), .text(title), .number(story), .text(shard), .number(line),
    ]
  }
}
