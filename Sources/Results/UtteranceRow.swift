import Aggregating
public import Corpus

/// A thing said once and printed several times, with where it appeared first.
public struct UtteranceRow: TableRow, Equatable {
  /// The number of the table `utterances`.
  public var number: Int
  public var speaker: QuoteRow.Party?
  public var kind: Quotation.Kind
  /// Its longest form.
  public var text: String
  public var quotations: Int
  public var articles: Int
  public var outlets: Int
  /// Forms that differ in their words.
  public var variants: Int
  public var cue: String?
  public var cueClass: Cue.Kind?
  public var anonymous: Bool
  /// The date of its first appearance, like the rest; empty where unknown.
  public var first: String
  public var outlet: String
  public var title: String
  public var url: String
  public var article: String

  public static let columns = [
    TableColumn("utterance", isNumber: true), TableColumn("speaker_actor"), TableColumn("speaker", heading: "Speaker"),
    TableColumn("kind"), TableColumn("text", heading: "Words"),
    TableColumn("quotations", heading: "Quotes", isNumber: true), TableColumn("articles", isNumber: true),
    TableColumn("outlets", heading: "Outlets", isNumber: true), TableColumn("variants", isNumber: true),
    TableColumn("cue"), TableColumn("cue_class"), TableColumn("anonymous"), TableColumn("first", heading: "First"),
    TableColumn("first_outlet"), TableColumn("first_title"), TableColumn("first_url"), TableColumn("first_article"),
  ]

  public var cells: [TableCell] {
    [
      .number(number), TableCell(speaker?.actor?.rawValue), TableCell(speaker?.name), .text(kind.rawValue), .text(text),
      .number(quotations), .number(articles), .number(outlets), .number(variants), TableCell(cue),
      TableCell(cueClass?.rawValue), .flag(anonymous), .date(first), .text(outlet), .text(title), .text(url),
      .text(article),
    ]
  }
}
