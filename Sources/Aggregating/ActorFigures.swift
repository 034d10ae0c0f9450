internal import Corpus

/// What is counted of an actor in some articles.
public struct ActorFigures: Figure {
  public var articles = 0
  public var mentions = MentionFigures()
  /// Quotations with this actor as speaker: what the text says was said (`Quotation.isSpoken`).
  public var quotations = QuotationFigures()
  /// Speech of this actor that is told as negated, declined, asked about, possible or to come.
  public var unsaid = 0
  /// Thoughts, attitudes, plans and evidence that are attributed to this actor.
  public var thoughts = 0
  /// Words of the quotations.
  public var words = 0
  /// Quotations whose speaker's own name is withheld ("a spokesman for the Trust").
  public var anonymous = 0
  /// Quotations spoken to this actor.
  public var addressed = 0

  public init() {}

  public static func += (left: inout Self, right: Self) {
    left.articles += right.articles
    left.mentions += right.mentions
    left.quotations += right.quotations
    left.unsaid += right.unsaid
    left.thoughts += right.thoughts
    left.words += right.words
    left.anonymous += right.anonymous
    left.addressed += right.addressed
  }

  /// The figures in the order of their properties, for files of this process.
  var numbers: [Int] {
    [
      articles, mentions.name, mentions.nominal, mentions.pronoun, quotations.direct, quotations.mixed,
      quotations.indirect, unsaid, thoughts, words, anonymous, addressed,
    ]
  }

  /// Nil for another number of figures.
  init?(_ numbers: [Int]) {
    guard numbers.count == 12 else { return nil }
    articles = numbers[0]
    mentions = MentionFigures(name: numbers[1], nominal: numbers[2], pronoun: numbers[3])
    quotations = QuotationFigures(direct: numbers[4], mixed: numbers[5], indirect: numbers[6])
    (unsaid, thoughts, words) = (numbers[7], numbers[8], numbers[9])
    (anonymous, addressed) = (numbers[10], numbers[11])
  }
}

/// How often a title stood with a name, and from when to when.
public struct TitleFigures: Figure {
  public var count = 0
  /// As the articles have them; empty where all dates are unknown.
  public var first = ""
  public var last = ""

  public init() {}

  public init(count: Int, first: String, last: String) {
    self.count = count
    self.first = first
    self.last = last
  }

  public static func += (left: inout Self, right: Self) {
    left.count += right.count
    if left.first.isEmpty || (!right.first.isEmpty && right.first < left.first) { left.first = right.first }
    if right.last > left.last { left.last = right.last }
  }
}

/// What is counted for a month in an outlet: who is heard.
public struct VoiceFigures: Figure {
  public var articles = 0
  /// Articles that are the earliest of their story.
  public var stories = 0
  public var mentions = 0
  public var quotations = QuotationFigures()
  /// Quotations in the earliest article of their story.
  public var storyQuotations = 0
  public var words = 0
  public var anonymous = 0
  public var withActor = 0
  /// Quotations of people by the speaker's gender.
  public var genders = GenderFigures()

  public init() {}

  public static func += (left: inout Self, right: Self) {
    left.articles += right.articles
    left.stories += right.stories
    left.mentions += right.mentions
    left.quotations += right.quotations
    left.storyQuotations += right.storyQuotations
    left.words += right.words
    left.anonymous += right.anonymous
    left.withActor += right.withActor
    left.genders += right.genders
  }
}

/// Who is heard, over months and outlets.
public typealias Voices = KeyedFigures<MonthInOutlet, VoiceFigures>
