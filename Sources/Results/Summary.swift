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

  /// Everything that is attributed to someone: `all` = quotations + unsaid + thoughts + belowConfidence.
  struct Attributions: Codable {
    var all: Int
    var quotations: Int
    var unsaid: Int
    var thoughts: Int
    var belowConfidence: Int
    /// Without those below the confidence.
    var acts: [String: Int]
    var classes: [String: Int]
    var moods: [String: Int]
  }

  /// What the text says was said.
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
    var minimumConfidence: Double
    var speakers: [String: Int]
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
  var attributions: Attributions
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
    attributions = Attributions(totals)
    quotations = Quotations(totals, tally.options)
    cues = totals.cues.dictionary
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

extension Counts {
  fileprivate var dictionary: [String: Int] { Dictionary(uniqueKeysWithValues: sorted.map { ($0.key, $0.value) }) }
}

extension Summary.Attributions {
  init(_ totals: Totals) {
    self.init(
      all: totals.attributions + totals.belowConfidence, quotations: totals.quotations.all, unsaid: totals.unsaid,
      thoughts: totals.thoughts, belowConfidence: totals.belowConfidence, acts: totals.acts.dictionary,
      classes: totals.classes.dictionary, moods: totals.moods.dictionary)
  }
}

extension Summary.Quotations {
  init(_ totals: Totals, _ options: AggregatingOptions) {
    let kinds = totals.quotations
    self.init(
      all: kinds.all, direct: kinds.direct, mixed: kinds.mixed, indirect: kinds.indirect,
      withSpeaker: totals.withSpeaker, withoutSpeaker: totals.withoutSpeaker, withActor: totals.withActor,
      anonymous: totals.anonymous, addressed: totals.addressed, minimumConfidence: options.minimumConfidence,
      speakers: totals.speakers.dictionary, words: totals.wordsQuoted)
  }
}
