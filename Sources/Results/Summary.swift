import Aggregating
import Corpus
import Merging
import FoundationEssentials

/// The overall figures of a run as `summary.json` has them: no times, no machine, no counts of jobs.
struct Summary: Codable {
  /// Who is heard: in an outlet, a month, or over all.
  struct Voice: Codable {
    var articles: Int
    var stories: Int
    var mentions: Int
    var quotations: Int
    var direct: Int
    var mixed: Int
    var indirect: Int
    /// Quotations in the earliest articles of their stories.
    var storyQuotations: Int
    var words: Int
    var anonymous: Int
    var withActor: Int
    /// Quotations of people by the speaker's gender.
    var women: Int
    var men: Int
    var genderUnknown: Int
    var concentration: Shares?
  }

  /// How unevenly quotations are shared out among the actors that are quoted.
  struct Shares: Codable {
    var speakers: Int
    var gini: Double
    var top10: Double
    var top100: Double
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

  /// Quotations with reprints taken together.
  struct Utterances: Codable {
    var all: Int
    var direct: Int
    var mixed: Int
    var indirect: Int
  }

  struct Mentions: Codable {
    var all: Int
    var name: Int
    var nominal: Int
    var pronoun: Int
  }

  var articles: Int
  var stories: Int
  var datesUnknown: Int
  var first: String
  var last: String
  var actors: [String: Int]
  var mentions: Mentions
  var attributions: Attributions
  var quotations: Quotations
  var utterances: Utterances
  var cues: [String: Int]
  var voice: Voice
  var outlets: [String: Voice]
  var months: [String: Voice]
  var stages: [StageCounts]

  init(
    _ totals: Totals, _ stages: [StageCounts], _ options: AggregatingOptions, stories: Int,
    utterances: QuotationFigures
  ) {
    self.stories = stories
    self.utterances = Utterances(
      all: utterances.all, direct: utterances.direct, mixed: utterances.mixed, indirect: utterances.indirect)
    voice = Voice(totals.voice)
    articles = totals.articles
    datesUnknown = totals.datesUnknown
    first = totals.first
    last = totals.last
    actors = Dictionary(uniqueKeysWithValues: Entity.Kind.allCases.map { ($0.rawValue, 0) })
    mentions = Mentions(totals.mentions)
    attributions = Attributions(totals)
    quotations = Quotations(totals, options)
    cues = totals.cues.dictionary
    outlets = Self.voices(totals.byOutlet)
    months = Self.voices(totals.byMonth)
    self.stages = stages
  }

  /// Indented, keys sorted, with a line feed at the end.
  func encode() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  mutating func count(_ actor: ActorEntry) { actors[actor.settled.kind.rawValue, default: 0] += 1 }

  mutating func concentration(_ shares: VoiceShares) {
    voice.concentration = Shares(shares.all)
    for (outlet, concentration) in shares.byOutlet { outlets[outlet]?.concentration = Shares(concentration) }
    for (month, concentration) in shares.byMonth { months[month]?.concentration = Shares(concentration) }
  }

  private static func voices(_ figures: KeyedFigures<String, VoiceFigures>) -> [String: Voice] {
    Dictionary(uniqueKeysWithValues: figures.sorted.map { ($0.key, Voice($0.value)) })
  }
}

extension Summary.Voice {
  init(_ figures: VoiceFigures) {
    self.init(
      articles: figures.articles, stories: figures.stories, mentions: figures.mentions,
      quotations: figures.quotations.all, direct: figures.quotations.direct, mixed: figures.quotations.mixed,
      indirect: figures.quotations.indirect, storyQuotations: figures.storyQuotations, words: figures.words,
      anonymous: figures.anonymous, withActor: figures.withActor, women: figures.genders.female,
      men: figures.genders.male, genderUnknown: figures.genders.unknown)
  }
}

extension Summary.Shares {
  init(_ concentration: Concentration) {
    func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
    self.init(
      speakers: concentration.count, gini: rounded(concentration.gini), top10: rounded(concentration.share(ofTop: 10)),
      top100: rounded(concentration.share(ofTop: 100)))
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
