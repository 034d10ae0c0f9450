import Corpus

/// The figures over all actors.
public struct Totals: Sendable, Equatable {
  public var articles = 0
  /// Articles without a known date.
  public var datesUnknown = 0
  /// The first and last publication; empty where all dates are unknown.
  public var first = ""
  public var last = ""
  /// Mentions in all chains, those without an actor too.
  public var mentions = MentionFigures()
  /// Quotations that count, by kind.
  public var quotations = QuotationFigures()
  public var wordsQuoted = 0
  /// Quotations with a speaker in the text, named or not.
  public var withSpeaker = 0
  /// Quotations whose speaker is an actor.
  public var withActor = 0
  /// Quotations of a source whose name is withheld.
  public var anonymous = 0
  /// Quotations with an addressee.
  public var addressed = 0
  /// Quotations that were left out for their confidence.
  public var belowConfidence = 0
  /// Cues by lemma.
  public var cues = Counts()
  /// Articles, mentions and quotations by month and outlet.
  public var timeline = Timeline()

  public init() {}

  public var withoutSpeaker: Int { quotations.all - withSpeaker }

  /// Articles, mentions and quotations by outlet.
  public var byOutlet: KeyedFigures<String, MonthFigures> { folded(by: \.outlet) }
  /// Articles, mentions and quotations by month; those without a date under the empty month.
  public var byMonth: KeyedFigures<String, MonthFigures> { folded(by: \.month) }

  mutating func add(_ article: Article, _ chains: [Entity], at place: MonthInOutlet) {
    articles += 1
    if place.month.isEmpty { datesUnknown += 1 }
    widen(to: article.published)
    var mentioned = 0
    for chain in chains {
      mentioned += chain.mentions.count
      for mention in chain.mentions { mentions.add(mention.form) }
    }
    timeline.add(MonthFigures(articles: 1, mentions: mentioned, quotations: 0), to: place)
  }

  mutating func add(_ quote: Quotation, words: Int, hasActor: Bool, at place: MonthInOutlet) {
    quotations.add(quote.kind)
    wordsQuoted += words
    if quote.speaker != nil { withSpeaker += 1 }
    if hasActor { withActor += 1 }
    if quote.anonymous { anonymous += 1 }
    if quote.addressee != nil { addressed += 1 }
    if let cue = quote.cue { cues.add(1, to: cue.lemma) }
    timeline.add(MonthFigures(articles: 0, mentions: 0, quotations: 1), to: place)
  }

  mutating func merge(_ other: Self) {
    articles += other.articles
    datesUnknown += other.datesUnknown
    widen(to: other.first)
    widen(to: other.last)
    mentions += other.mentions
    quotations += other.quotations
    wordsQuoted += other.wordsQuoted
    withSpeaker += other.withSpeaker
    withActor += other.withActor
    anonymous += other.anonymous
    addressed += other.addressed
    belowConfidence += other.belowConfidence
    cues.merge(other.cues)
    timeline.merge(other.timeline)
  }

  private mutating func widen(to date: String) {
    guard !date.isEmpty else { return }
    if first.isEmpty || date < first { first = date }
    if date > last { last = date }
  }

  private func folded(by key: KeyPath<MonthInOutlet, String>) -> KeyedFigures<String, MonthFigures> {
    var folded = KeyedFigures<String, MonthFigures>()
    for entry in timeline.sorted { folded.add(entry.value, to: entry.key[keyPath: key]) }
    return folded
  }
}
