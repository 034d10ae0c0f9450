public import Aggregating
public import Corpus

/// A quotation with its speaker and where it stands.
public struct QuoteRow: TableRow, Equatable {
  /// A party as an actor, where it is one, and by name.
  public struct Party: Sendable, Equatable {
    public var actor: ActorID?
    public var name: String
    public var form: Mention.Form?
    public var kind: Corpus.Party.Kind?
  }

  /// The number in order of the input, from 1.
  public var number: Int
  public var speaker: Party?
  public var kind: Quotation.Kind
  public var text: String
  public var cue: String?
  public var cueClass: Cue.Kind?
  public var act: Quotation.Act
  public var polarity: Quotation.Polarity
  public var modality: Quotation.Modality
  public var addressee: Party?
  public var anonymous: Bool
  public var confidence: Double
  public var words: Int
  /// The number of its utterance; nil where it does not count.
  public var utterance: Int?
  public var outlet: String
  /// Empty where unknown.
  public var published: String
  public var title: String
  public var url: String
  public var article: String
  public var shard: String
  public var line: Int
  /// Half-open pairs of code points of the article's text.
  public var spans: [[Int]]

  public static let columns = [
    TableColumn("speaker_actor"), TableColumn("speaker", heading: "Speaker"), TableColumn("speaker_form"),
    TableColumn("speaker_kind"),
    TableColumn("kind", heading: "Kind"), TableColumn("text", heading: "Words"), TableColumn("cue"),
    TableColumn("cue_class"), TableColumn("act"), TableColumn("polarity"), TableColumn("modality"),
    TableColumn("addressee_actor"), TableColumn("addressee"), TableColumn("anonymous"),
    TableColumn("confidence", isNumber: true), TableColumn("words", isNumber: true),
    TableColumn("utterance", isNumber: true), TableColumn("outlet", heading: "Outlet"),
    TableColumn("published", heading: "Date"), TableColumn("title"),
    TableColumn("url"), TableColumn("article", heading: "Article"), TableColumn("shard"),
    TableColumn("line", isNumber: true), TableColumn("spans"),
  ]

  public var cells: [TableCell] {
    [
      TableCell(speaker?.actor?.rawValue), TableCell(speaker?.name), TableCell(speaker?.form?.rawValue),
      TableCell(speaker?.kind?.rawValue),
      .text(kind.rawValue), .text(text), TableCell(cue), TableCell(cueClass?.rawValue), .text(act.rawValue),
      .text(polarity.rawValue), .text(modality.rawValue), TableCell(addressee?.actor?.rawValue),
      TableCell(addressee?.name), .flag(anonymous), .decimal(confidence), .number(words),
      utterance.map { .number($0) } ?? .absent, .text(outlet),
      .text(published), .text(title), .text(url), .text(article), .text(shard), .number(line), .spans(spans),
    ]
  }
}
