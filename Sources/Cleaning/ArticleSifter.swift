internal import Corpus

/// Takes what is none of the article's own words out of its text, and keeps what of it is a fact.
struct ArticleSifter: Sendable {
  /// The lines that repeat in the articles at hand.
  var repeats = RepeatedLines.none
  private(set) var facts = PageFacts()

  private var sieve: LineSieve?
  private var remover = PieceRemover()
  private var lines = LineList()

  /// How often what is left of a text is looked at again.
  private static let roundLimit = 6

  /// - Parameter sieve: nil where lines are not to be judged by what they say.
  init(_ sieve: LineSieve?) { self.sieve = sieve }

  /// Sifts a text that was mended, until nothing more is to go.
  ///
  /// - Parameters:
  ///   - judgement: the text's language, and its paragraphs in others. What lines say is judged in English alone, as models
  ///     know no other language.
  ///   - outlet: the outlet's name, mended.
  ///   - title: the article's title, mended.
  mutating func sift(
    _ result: inout TextCleaner.Result, _ judgement: ArticleLanguage.Judgement, outlet: String, title: String,
    _ mender: inout TextCleaner
  ) {
    facts.begin()
    remove(judgement.foreign, from: &result, &mender)
    let outlet = repeats.isEmpty ? 0 : LineCensus.outlet(outlet)
    remove(longRepeats(of: result.draft.text, outlet), from: &result, &mender)
    if judgement.code == "en" { removeFurniture(from: &result, outlet, Array(title.utf8), &mender) }
    result.findings = TextCleaner.merged(result.findings)
  }

  private mutating func remove(
    _ pieces: [LinePiece], from result: inout TextCleaner.Result, _ mender: inout TextCleaner
  ) {
    guard !pieces.isEmpty else { return }
    remover.remove(pieces, from: &result)
    mender.settle(&result)
  }

  /// Lines of some length that stand in many articles of the outlet; of short ones the sieve is asked.
  private mutating func longRepeats(of text: [UInt8], _ outlet: UInt64) -> [LinePiece] {
    guard !repeats.isEmpty else { return [] }
    lines.read(text)
    return lines.spans.compactMap { line in
      guard LineCensus.isLong(text.span, line), let articles = repeats.articles(outlet, text.span, line) else {
        return nil
      }
      return LinePiece(start: line.start, end: line.end, kind: .repeat, rule: "in \(articles) articles")
    }
  }

  private mutating func removeFurniture(
    from result: inout TextCleaner.Result, _ outlet: UInt64, _ title: [UInt8], _ mender: inout TextCleaner
  ) {
    let repeats = repeats
    for _ in 0..<Self.roundLimit {
      let pieces = sieve?.find(in: result.draft.text, title: title) { repeats.articles(outlet, $0, $1) } ?? []
      if pieces.isEmpty { break }
      for piece in pieces { facts.read(piece, of: result.draft.text) }
      let isCut = pieces.contains { !$0.isLine }
      remove(pieces, from: &result, &mender)
      // Whole lines were told until nothing was left to tell; what is left of a line is another line.
      if !isCut { break }
    }
  }
}
