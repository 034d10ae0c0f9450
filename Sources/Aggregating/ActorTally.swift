internal import Corpus

/// What is known of one actor from some of the articles.
public struct ActorTally: Sendable, Equatable {
  public let actor: ActorReference
  /// The chains' full names, a count for each article's chain.
  public var forms = Counts()
  /// The words of the mentions by name, as they stand in the text; runs of blanks are one blank.
  public var aliases = Counts()
  /// A count for each article's chain.
  public var genders = GenderFigures()
  public var titles = KeyedFigures<String, TitleFigures>()
  /// Over all articles.
  public var figures = ActorFigures()
  /// Over the earliest article of each story alone.
  public var heads = ActorFigures()
  /// Quotations of this actor by the class of their cue.
  public var classes = Counts()
  /// The first and last publication, as the articles have it; empty where all dates are unknown.
  public var first = ""
  public var last = ""
  public var timeline = Timeline()

  public init(_ actor: ActorReference) { self.actor = actor }

  /// About how many bytes the tally takes.
  public var weight: Int {
    600 + 80 * (forms.count + aliases.count + titles.count + classes.count) + 120 * timeline.count
  }

  /// Folds in what a later part of the input says of the same actor.
  public mutating func merge(_ other: Self) {
    forms.merge(other.forms)
    aliases.merge(other.aliases)
    genders += other.genders
    titles.merge(other.titles)
    figures += other.figures
    heads += other.heads
    classes.merge(other.classes)
    widen(to: other.first)
    widen(to: other.last)
    timeline.merge(other.timeline)
  }

  mutating func add(_ chain: Entity, in article: Article, at place: MonthInOutlet, isHead: Bool, isFirstChain: Bool) {
    forms.add(1, to: chain.name)
    genders.add(chain.gender)
    let date = article.published
    for title in chain.titles { titles.add(TitleFigures(count: 1, first: date, last: date), to: title) }
    var added = ActorFigures()
    for mention in chain.mentions {
      added.mentions.add(mention.form)
      if case .name = mention.form { aliases.add(mention.span, of: article) }
    }
    // A second chain of the same actor does not make a second article of it.
    if isFirstChain {
      added.articles = 1
      widen(to: date)
    }
    add(added, isHead: isHead)
    timeline.add(
      MonthFigures(articles: added.articles, mentions: chain.mentions.count, quotations: 0), to: place)
  }

  mutating func addQuotation(_ quote: Quotation, words: Int, at place: MonthInOutlet, isHead: Bool) {
    var added = ActorFigures()
    added.quotations.add(quote.kind)
    added.words = words
    added.anonymous = quote.anonymous ? 1 : 0
    add(added, isHead: isHead)
    if let cue = quote.cue { classes.add(1, to: cue.kind.rawValue) }
    timeline.add(MonthFigures(articles: 0, mentions: 0, quotations: 1), to: place)
  }

  mutating func addUnspoken(_ quote: Quotation, isHead: Bool) {
    var added = ActorFigures()
    if quote.act == .speech { added.unsaid = 1 } else { added.thoughts = 1 }
    add(added, isHead: isHead)
  }

  mutating func addAddressed(isHead: Bool) {
    var added = ActorFigures()
    added.addressed = 1
    add(added, isHead: isHead)
  }

  private mutating func add(_ added: ActorFigures, isHead: Bool) {
    figures += added
    if isHead { heads += added }
  }

  private mutating func widen(to date: String) {
    guard !date.isEmpty, date != last || first.isEmpty else { return }
    if first.isEmpty || date < first { first = date }
    if date > last { last = date }
  }
}
