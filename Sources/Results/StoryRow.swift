/// A story of more than one article, told by its earliest.
public struct StoryRow: TableRow, Equatable {
  /// The earliest article's id.
  public var article: String
  public var outlet: String
  public var title: String
  public var url: String
  /// Empty where no date is known.
  public var first: String
  public var last: String
  public var articles: Int
  public var outlets: Int

  public static let columns = [
    TableColumn("title", heading: "Title", blank: "(no title)"),
    TableColumn("articles", heading: "Articles", isNumber: true),
    TableColumn("outlets", heading: "Outlets", isNumber: true), TableColumn("first", heading: "First", isSpare: true),
    TableColumn("last"), TableColumn("outlet", heading: "Outlet", isSpare: true), TableColumn("url"),
    TableColumn("article", heading: "Article", isSpare: true),
  ]

  public static let shown = ["title", "articles", "outlets", "first", "outlet", "article"]

  public var cells: [TableCell] {
    [
      .text(title), .number(articles), .number(outlets), .date(first), .date(last), .text(outlet), .text(url),
      .text(article),
    ]
  }
}
