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
  /// Quotations that count, by kind: what the text says was said (`Quotation.isSpoken`).
  public var quotations = QuotationFigures()
  /// Attributions of speech that are told as negated, declined, asked about, possible or to come.
  public var unsaid = 0
  /// Attributions of no speech: of thoughts, attitudes, plans, evidence.
  public var thoughts = 0
  public var wordsQuoted = 0
  /// Quotations with a speaker in the text, named or not.
  public var withSpeaker = 0
  /// Quotations whose speaker is an actor.
  public var withActor = 0
  /// Quotations of a source whose name is withheld.
  public var anonymous = 0
  /// Quotations with an addressee.
  public var addressed = 0
  /// Attributions that were left out for their confidence.
  public var belowConfidence = 0
  /// Quotations with a speaker by what the speaker is.
  public var speakers = Counts()
  /// Cues of quotations by lemma.
  public var cues = Counts()
  /// All attributions that count by act; they add up to `attributions`.
  public var acts = Counts()
  /// All attributions that count and have a cue by the cue's class.
  public var classes = Counts()
  /// What is unsaid by how it is told: "negative", or a modality; they add up to `unsaid`.
  public var moods = Counts()
  /// Who is heard, by month and outlet.
  public var voices = Voices()

  public init() {}

  public var withoutSpeaker: Int { quotations.all - withSpeaker }

  /// All that count: quotations, what is unsaid, and thoughts.
  public var attributions: Int { quotations.all + unsaid + thoughts }

  /// Who is heard, over all.
  public var voice: VoiceFigures {
    var voice = VoiceFigures()
    for entry in voices.sorted { voice += entry.value }
    return voice
  }
  /// Who is heard, by outlet.
  public var byOutlet: KeyedFigures<String, VoiceFigures> { folded(by: \.outlet) }
  /// Who is heard, by month; articles without a date under the empty month.
  public var byMonth: KeyedFigures<String, VoiceFigures> { folded(by: \.month) }

  mutating func add(_ article: Article, _ chains: [Entity], isHead: Bool, at place: MonthInOutlet) {
    articles += 1
    if place.month.isEmpty { datesUnknown += 1 }
    widen(to: article.published)
    var mentioned = 0
    for chain in chains {
      mentioned += chain.mentions.count
      for mention in chain.mentions { mentions.add(mention.form) }
    }
    var voice = VoiceFigures()
    voice.articles = 1
    voice.stories = isHead ? 1 : 0
    voice.mentions = mentioned
    voices.add(voice, to: place)
  }

  /// Counts what an attribution is; true for a quotation, whose figures `add` counts.
  mutating func sort(_ quote: Quotation) -> Bool {
    acts.add(1, to: quote.act.rawValue)
    if let cue = quote.cue { classes.add(1, to: cue.kind.rawValue) }
    if quote.act != .speech {
      thoughts += 1
    } else if let mood = quote.mood {
      unsaid += 1
      moods.add(1, to: mood)
    } else {
      return true
    }
    return false
  }

  mutating func add(
    _ quote: Quotation, words: Int, actor: ActorReference?, isPerson: Bool, isHead: Bool, at place: MonthInOutlet
  ) {
    quotations.add(quote.kind)
    wordsQuoted += words
    if let speaker = quote.speaker {
      withSpeaker += 1
      speakers.add(1, to: speaker.kind.rawValue)
    }
    if actor != nil { withActor += 1 }
    if quote.anonymous { anonymous += 1 }
    if quote.addressee != nil { addressed += 1 }
    if let cue = quote.cue { cues.add(1, to: cue.lemma) }
    var voice = VoiceFigures()
    voice.quotations.add(quote.kind)
    voice.storyQuotations = isHead ? 1 : 0
    voice.words = words
    voice.anonymous = quote.anonymous ? 1 : 0
    if let actor {
      voice.withActor = 1
      if isPerson { voice.genders.add(actor.gender) }
    }
    voices.add(voice, to: place)
  }

  public mutating func merge(_ other: Self) {
    articles += other.articles
    datesUnknown += other.datesUnknown
    widen(to: other.first)
    widen(to: other.last)
    mentions += other.mentions
    quotations += other.quotations
    unsaid += other.unsaid
    thoughts += other.thoughts
    wordsQuoted += other.wordsQuoted
    withSpeaker += other.withSpeaker
    withActor += other.withActor
    anonymous += other.anonymous
    addressed += other.addressed
    belowConfidence += other.belowConfidence
    speakers.merge(other.speakers)
    cues.merge(other.cues)
    acts.merge(other.acts)
    classes.merge(other.classes)
    moods.merge(other.moods)
    voices.merge(other.voices)
  }

  private mutating func widen(to date: String) {
    guard !date.isEmpty else { return }
    if first.isEmpty || date < first { first = date }
    if date > last { last = date }
  }

  private func folded(by key: KeyPath<MonthInOutlet, String>) -> KeyedFigures<String, VoiceFigures> {
    var folded = KeyedFigures<String, VoiceFigures>()
    for entry in voices.sorted { folded.add(entry.value, to: entry.key[keyPath: key]) }
    return folded
  }
}

extension Quotation {
  /// How speech is told that was not said; nil where it was. What was declined counts as that alone, and what is negated
  /// as negative, whatever its modality.
  fileprivate var mood: String? {
    if modality == .declined { return modality.rawValue }
    if polarity == .negative { return polarity.rawValue }
    return modality == .actual ? nil : modality.rawValue
  }
}
