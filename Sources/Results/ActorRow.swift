public import Aggregating
public import Corpus

/// An actor with its main figures.
public struct ActorRow: TableRow, Equatable {
  public var id: ActorID
  public var kind: Entity.Kind
  public var name: String
  public var gender: Entity.Gender
  public var articles: Int
  public var mentions: MentionFigures
  public var quotations: QuotationFigures
  public var unsaid: Int
  public var thoughts: Int
  /// Words of the quotations.
  public var words: Int
  public var addressed: Int
  /// Empty where no date is known.
  public var first: String
  public var last: String

  public init(_ actor: ActorTally) {
    id = actor.id
    kind = actor.kind
    name = actor.name
    gender = actor.genders.prevailing
    articles = actor.articles
    mentions = actor.mentions
    quotations = actor.quotations
    unsaid = actor.unsaid
    thoughts = actor.thoughts
    words = actor.wordsQuoted
    addressed = actor.addressed
    first = actor.first
    last = actor.last
  }

  public static let columns = [
    TableColumn("id", heading: "Actor"), TableColumn("type"), TableColumn("name", heading: "Name"),
    TableColumn("gender"), TableColumn("articles", heading: "Articles", isNumber: true),
    TableColumn("mentions", heading: "Mentions", isNumber: true), TableColumn("names", isNumber: true),
    TableColumn("nominals", isNumber: true), TableColumn("pronouns", isNumber: true),
    TableColumn("quotations", heading: "Quotes", isNumber: true), TableColumn("direct", isNumber: true),
    TableColumn("mixed", isNumber: true), TableColumn("indirect", isNumber: true),
    TableColumn("unsaid", isNumber: true), TableColumn("thoughts", isNumber: true),
    TableColumn("words", heading: "Words", isNumber: true), TableColumn("addressed", isNumber: true),
    TableColumn("first"), TableColumn("last"),
  ]

  public var cells: [TableCell] {
    [
      .text(id.rawValue), .text(kind.rawValue), .text(name), .text(gender.rawValue), .number(articles),
      .number(mentions.all), .number(mentions.name), .number(mentions.nominal), .number(mentions.pronoun),
      .number(quotations.all), .number(quotations.direct), .number(quotations.mixed), .number(quotations.indirect),
      .number(unsaid), .number(thoughts),
      .number(words), .number(addressed), .text(first), .text(last),
    ]
  }
}
