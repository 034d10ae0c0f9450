public import Aggregating
public import Corpus
import Merging

/// The figures of an actor over the earliest article of each story alone.
public struct ActorHeads: Sendable, Equatable {
  public var articles: Int
  public var mentions: Int
  public var quotations: Int
  public var words: Int

  init(_ figures: ActorFigures) {
    articles = figures.articles
    mentions = figures.mentions.all
    quotations = figures.quotations.all
    words = figures.words
  }
}

/// An actor with its main figures.
public struct ActorRow: TableRow, Equatable {
  public var id: ActorID
  public var kind: Entity.Kind
  public var name: String
  public var gender: Entity.Gender
  /// Over all articles.
  public var figures: ActorFigures
  /// Over the earliest article of each story alone.
  public var heads: ActorHeads
  /// Stories that it is named in.
  public var stories: Int
  /// Quotations, reprints taken together.
  public var utterances: QuotationFigures
  /// Empty where no date is known.
  public var first: String
  public var last: String

  public init(_ entry: ActorEntry) {
    id = entry.settled.reference.id
    kind = entry.settled.kind
    name = entry.settled.name
    gender = entry.settled.reference.gender
    figures = entry.tally.figures
    heads = ActorHeads(entry.tally.heads)
    stories = entry.stories
    utterances = entry.utterances
    first = entry.tally.first
    last = entry.tally.last
  }

  public static let columns = [
    TableColumn("id", heading: "Id", isSpare: true), TableColumn("type"), TableColumn("name", heading: "Name"),
    TableColumn("gender"), TableColumn("articles", heading: "Articles", isNumber: true, isSpare: true),
    TableColumn("stories", heading: "Stories", isNumber: true, isSpare: true),
    TableColumn("mentions", heading: "Mentions", isNumber: true, isSpare: true), TableColumn("names", isNumber: true),
    TableColumn("nominals", isNumber: true), TableColumn("pronouns", isNumber: true),
    TableColumn("quotations", heading: "Quotes", isNumber: true), TableColumn("direct", isNumber: true),
    TableColumn("mixed", isNumber: true), TableColumn("indirect", isNumber: true),
    TableColumn("utterances", heading: "Utterances", isNumber: true, isSpare: true),
    TableColumn("direct_utterances", isNumber: true),
    TableColumn("mixed_utterances", isNumber: true), TableColumn("indirect_utterances", isNumber: true),
    TableColumn("anonymous", isNumber: true), TableColumn("unsaid", isNumber: true),
    TableColumn("thoughts", isNumber: true), TableColumn("words", heading: "Words", isNumber: true),
    TableColumn("addressed", isNumber: true), TableColumn("story_articles", isNumber: true),
    TableColumn("story_mentions", heading: "Story mentions", isNumber: true, isSpare: true),
    TableColumn("story_quotations", heading: "Story quotes", isNumber: true),
    TableColumn("story_words", heading: "Story words", isNumber: true), TableColumn("first"), TableColumn("last"),
  ]

  public static let shown = ["name", "quotations", "utterances", "articles", "stories", "mentions", "id"]

  public var cells: [TableCell] {
    var cells: [TableCell] = [.text(id.rawValue), .text(kind.rawValue), .text(name), .text(gender.rawValue)]
    cells += numbers.map { .number($0) }
    return cells + [.text(first), .text(last)]
  }

  /// The figures in the order of their columns.
  var numbers: [Int] {
    let (mentions, quotations) = (figures.mentions, figures.quotations)
    return [
      figures.articles, stories, mentions.all, mentions.name, mentions.nominal, mentions.pronoun,
      quotations.all, quotations.direct, quotations.mixed, quotations.indirect,
      utterances.all, utterances.direct, utterances.mixed, utterances.indirect,
      figures.anonymous, figures.unsaid, figures.thoughts, figures.words, figures.addressed,
      heads.articles, heads.mentions, heads.quotations, heads.words,
    ]
  }
}
