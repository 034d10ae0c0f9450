public import Corpus

/// What is known of one actor from some of the articles.
public struct ActorTally: Sendable, Equatable {
  public let id: ActorID
  public let kind: Entity.Kind
  /// The chains' full names, a count for each article's chain.
  public var forms = Counts()
  /// The words of the mentions by name, as they stand in the text; runs of blanks are one blank.
  public var aliases = Counts()
  /// A count for each article's chain.
  public var genders = GenderFigures()
  public var titles = Counts()
  public var articles = 0
  public var mentions = MentionFigures()
  /// Quotations with this actor as speaker: what the text says was said (`Quotation.isSpoken`).
  public var quotations = QuotationFigures()
  /// Speech of this actor that is told as negated, declined, asked about, possible or to come.
  public var unsaid = 0
  /// Thoughts, attitudes, plans and evidence that are attributed to this actor.
  public var thoughts = 0
  /// Words of these quotations.
  public var wordsQuoted = 0
  /// Quotations spoken to this actor.
  public var addressed = 0
  /// The first and last publication, as the articles have it; empty where all dates are unknown.
  public var first = ""
  public var last = ""
  public var timeline = Timeline()

  public init(_ id: ActorID, _ kind: Entity.Kind) {
    self.id = id
    self.kind = kind
  }

  /// The most frequent full form of the name; of several the longest, then the first in byte order.
  public var name: String { forms.prevailing ?? id.rawValue }

  /// Folds in what a later part of the input says of the same actor.
  public mutating func merge(_ other: Self) {
    forms.merge(other.forms)
    aliases.merge(other.aliases)
    genders += other.genders
    titles.merge(other.titles)
    articles += other.articles
    mentions += other.mentions
    quotations += other.quotations
    unsaid += other.unsaid
    thoughts += other.thoughts
    wordsQuoted += other.wordsQuoted
    addressed += other.addressed
    widen(to: other.first)
    widen(to: other.last)
    timeline.merge(other.timeline)
  }

  mutating func add(_ chain: Entity, in article: Article, at place: MonthInOutlet, isFirstChain: Bool) {
    forms.add(1, to: chain.name)
    genders.add(chain.gender)
    for title in chain.titles { titles.add(1, to: title) }
    for mention in chain.mentions {
      mentions.add(mention.form)
      if case .name = mention.form { aliases.add(mention.span, of: article) }
    }
    // A second chain of the same name is the same actor in the same article.
    if isFirstChain {
      articles += 1
      widen(to: article.published)
    }
    timeline.add(
      MonthFigures(articles: isFirstChain ? 1 : 0, mentions: chain.mentions.count, quotations: 0), to: place)
  }

  mutating func addQuotation(_ kind: Quotation.Kind, words: Int, at place: MonthInOutlet) {
    quotations.add(kind)
    wordsQuoted += words
    timeline.add(MonthFigures(articles: 0, mentions: 0, quotations: 1), to: place)
  }

  mutating func addUnspoken(_ quote: Quotation) {
    if quote.act == .speech { unsaid += 1 } else { thoughts += 1 }
  }

  private mutating func widen(to date: String) {
    guard !date.isEmpty, date != last || first.isEmpty else { return }
    if first.isEmpty || date < first { first = date }
    if date > last { last = date }
  }
}
