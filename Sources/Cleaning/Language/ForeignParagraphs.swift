internal import Corpus

/// Finds the paragraphs of a text that are surely in a language that is not wanted.
///
/// Lines that hold enough of the small words of English are passed over; of the others, those of some length are told by
/// their letters. Names, tables and titles of works do not tell enough, and stay.
struct ForeignParagraphs: Sendable {
  /// Words that a paragraph has at least.
  private static let fewestWords = 10
  private static let leastLikelihood: Float = 0.95
  /// Nats a letter by which the language must be likelier than English. Sentences of the nearest languages reach 0.57, names
  /// and titles of one language alone 0.46, tables less.
  static let leastLead: Float = 0.5

  private let wanted: Set<String>
  private let functionWords = FunctionWords.shared
  private var detector = LanguageDetector()

  /// - Parameter wanted: codes of the languages that stay; none: all stay.
  init(wanted: Set<String>) { self.wanted = wanted }

  /// The lines of a text that are to go, by rising place. Linear.
  mutating func find(_ lines: [ByteSpan], of text: [UInt8]) -> [LinePiece] {
    guard !wanted.isEmpty else { return [] }
    var pieces: [LinePiece] = []
    for line in lines where line.count > 40 {
      let census = WordCensus(text, line, functionWords)
      guard census.words >= Self.fewestWords || census.otherLetters > 20, !census.isClearlyEnglish else { continue }
      guard let guess = detector.guess(text.span, line, against: "en"), !wanted.contains(guess.code),
        guess.likelihood >= Self.leastLikelihood, guess.lead >= Self.leastLead
      else { continue }
      pieces.append(
        LinePiece(
          start: line.start, end: line.end, kind: .foreign, rule: "\(guess.code) \(Self.digits(guess.likelihood))"))
    }
    return pieces
  }

  static func digits(_ likelihood: Float) -> String {
    let hundredths = max(0, min(99, Int(likelihood * 100)))
    return "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
