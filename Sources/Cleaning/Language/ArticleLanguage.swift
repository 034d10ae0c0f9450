internal import Corpus

/// Decides what language an article is in, and which of its paragraphs are in one that is not wanted.
struct ArticleLanguage: Sendable {
  struct Judgement: Sendable {
    /// As `LanguageDetector.Guess` has it; what the record names where the text does not tell; or empty.
    var code: String
    /// From 0 to 1; nil where it was not asked for, as the text is plainly English or too short.
    var likelihood: Float?
    /// Paragraphs to be taken out; only where the rest is in a wanted language.
    var foreign: [LinePiece] = []
  }

  /// Bytes of English that the rest of a mixed article has at least.
  private static let fewestBytes = 100
  private static let leastLikelihood: Float = 0.9
  /// From so many words on the text decides on its language, before it the record's own word counts.
  private static let enough = 20

  private let wanted: Set<String>
  private let functionWords = FunctionWords.shared
  private var detector = LanguageDetector()
  private var paragraphs: ForeignParagraphs

  init(wanted: [String]) {
    self.wanted = Set(wanted)
    paragraphs = ForeignParagraphs(wanted: Set(wanted))
  }

  func wants(_ code: String) -> Bool { wanted.isEmpty || wanted.contains(code) }

  /// - Parameter named: the language that the record names, or nothing.
  mutating func judge(_ text: [UInt8], _ lines: [ByteSpan], named: String) -> Judgement {
    let foreign = wanted.contains("en") ? paragraphs.find(lines, of: text) : []
    if !foreign.isEmpty, isEnglish(lines, without: foreign, text) { return Judgement(code: "en", foreign: foreign) }
    let census = WordCensus(text, functionWords, needed: 0)
    if census.isClearlyEnglish { return Judgement(code: "en") }
    return judge(text, census, named: named)
  }

  /// Whether what is left of a mixed article is English, and enough.
  private func isEnglish(_ lines: [ByteSpan], without foreign: [LinePiece], _ text: [UInt8]) -> Bool {
    var (rest, english) = (0, 0)
    var next = 0
    for line in lines {
      if next < foreign.count, foreign[next].start == line.start {
        next += 1
        continue
      }
      rest += line.count
      if WordCensus(text, line, functionWords).isClearlyEnglish { english += line.count }
    }
    return english >= Self.fewestBytes && english * 2 >= rest
  }

  private mutating func judge(_ text: [UInt8], _ census: WordCensus, named: String) -> Judgement {
    let guess = detector.guess(text.span, ByteSpan(0, text.count), against: "en")
    if let guess, guess.code == "en" { return Judgement(code: "en", likelihood: guess.likelihood) }
    // Names of other languages stand in English, too, but then between its small words.
    let isSure =
      guess.map { $0.likelihood >= Self.leastLikelihood && $0.lead >= ForeignParagraphs.leastLead } ?? false
      && census.english * 8 < census.words
    let isLong = census.words >= Self.enough || census.otherLetters > 40
    if let guess, isSure, isLong || !named.lowercased().hasPrefix("en") {
      return Judgement(code: guess.code, likelihood: guess.likelihood)
    }
    // Too short or too terse to tell: tables of figures have no words of any language.
    if !isLong, !named.isEmpty { return Judgement(code: named.lowercased().hasPrefix("en") ? "en" : named) }
    return Judgement(code: "en")
  }
}
