import Aggregating
import Corpus
import FoundationEssentials

/// The overall figures of a run as `summary.json` has them: no times, no machine, no counts of jobs.
struct Summary: Codable {
  struct Month: Codable {
    var articles: Int
    var mentions: Int
    var quotations: Int
  }

  struct Quotations: Codable {
    var all: Int
    var direct: Int
    var mixed: Int
    var indirect: Int
    var withSpeaker: Int
    var withoutSpeaker: Int
    var withActor: Int
    var anonymous: Int
    var addressed: Int
    var belowConfidence: Int
    var minimumConfidence: Double
    var words: Int
  }

  struct Mentions: Codable {
    var all: Int
    var name: Int
    var nominal: Int
    var pronoun: Int
  }

  var articles: Int
  var datesUnknown: Int
  var first: String
  var last: String
  var actors: [String: Int]
  var mentions: Mentions
  var quotations: Quotations
  var cues: [String: Int]
  var outlets: [String: Month]
  var months: [String: Month]
  var stages: [StageCounts]

  init(_ tally: ArticleTally, _ stages: [StageCounts]) {
    let totals = tally.totals
    articles = totals.articles
    datesUnknown = totals.datesUnknown
    first = totals.first
    last = totals.last
    actors = Dictionary(uniqueKeysWithValues: Entity.Kind.allCases.map { ($0.rawValue, 0) })
    for actor in tally.actors { actors[actor.kind.rawValue, default: 0] += 1 }
    mentions = Mentions(totals.mentions)
    quotations = Quotations(totals, tally.options)
    cues = Dictionary(uniqueKeysWithValues: totals.cues.sorted.map { ($0.key, $0.value) })
    outlets = Self.months(totals.byOutlet)
    months = Self.months(totals.byMonth)
    self.stages = stages
  }

  /// Indented, keys sorted, with a line feed at the end.
  func encode() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  private static func months(_ figures: KeyedFigures<String, MonthFigures>) -> [String: Month] {
    Dictionary(
      uniqueKeysWithValues: figures.sorted.map { entry in
        let month = entry.value
        return (entry.key, Month(articles: month.articles, mentions: month.mentions, quotations: month.quotations))
      })
  }
}

extension Summary.Mentions {
  init(_ figures: MentionFigures) {
    self.init(all: figures.all, name: figures.name, nominal: figures.nominal, pronoun: figures.pronoun)
  }
}

extension Summary.Quotations {
  init(_ totals: Totals, _ options: AggregatingOptions) {
    let kinds = totals.quotations
    self.init(
      all: kinds.all, direct: kinds.direct, mixed: kinds.mixed, indirect: kinds.indirect,
      withSpeaker: totals.withSpeaker, withoutSpeaker: totals.withoutSpeaker, withActor: totals.withActor,
      anonymous: totals.anonymous, addressed: totals.addressed, belowConfidence: totals.belowConfidence,
      minimumConfidence: options.minimumConfidence, words: totals.wordsQuoted)
  }
}
