/// What an actor's figures are told by.
public enum SeriesStep: String, CaseIterable, Sendable {
  case day
  /// By ISO 8601, from Monday: `2024-W09`.
  case week
  case month
  case outlet
}

/// The figures of an actor in an outlet or a span of time: what the articles of that outlet or span alone would give.
///
/// Thus a story that runs over two months counts in both, and so does an utterance that was printed in both.
public struct SeriesRow: TableRow, Equatable {
  /// `2024-03-05`, `2024-W09`, `2024-03` or the outlet's name; empty where it is not known.
  public var step: String
  public var articles: Int
  /// Different stories of these articles.
  public var stories: Int
  public var mentions: Int
  public var quotations: Int
  public var direct: Int
  public var mixed: Int
  public var indirect: Int
  /// Different utterances of these quotations.
  public var utterances: Int
  public var words: Int

  public static let columns = [
    TableColumn("step", heading: "When or where", blank: "(unknown)"),
    TableColumn("articles", heading: "Articles", isNumber: true),
    TableColumn("stories", heading: "Stories", isNumber: true),
    TableColumn("mentions", heading: "Mentions", isNumber: true),
    TableColumn("quotations", heading: "Quotes", isNumber: true), TableColumn("direct", isNumber: true),
    TableColumn("mixed", isNumber: true), TableColumn("indirect", isNumber: true),
    TableColumn("utterances", heading: "Utterances", isNumber: true),
    TableColumn("words", heading: "Words", isNumber: true, isSpare: true),
  ]

  public var cells: [TableCell] {
    [.text(step)]
      + [
        articles, stories, mentions, quotations, direct, mixed, indirect, utterances, words,
      ].map { .number($0) }
  }
}
