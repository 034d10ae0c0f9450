import Corpus
import TestSupport
import Testing
import Text

@testable import Quoting

/// Whatever ranges an attribution has, what is read from them keeps its promises.
struct FactPropertyTests {
  private static let words = [
    "Anna", "Bell", "said", "told", "reporters", "that", "it", "was", "n't", "not", "to", "of", "with", "interview",
    "plans", "declined", "comment", "“", "”", ",", ".", "?", ":", "—", "’s", "’", "the", "a", "one", "aide", "people",
    "familiar", "would", "if", "no", "in", "\n", "10", "%", "é", "anonymity", "made", "clear", "Nor", "did", "likely",
  ]

  @Test(arguments: 0..<60 as Range<UInt64>)
  func readsAnyRanges(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    let text = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let bytes = Array(text.utf8)
    var scanner = MarkScanner()
    var passage = Passage(bytes, Tokenizer().tokenize(bytes), scanner.scan(bytes), Lexicon.shared)
    let mentions = MentionIndex(TaggingLayer(id: "a", entities: []))
    passage.lay(mentions)
    guard !passage.tokens.isEmpty else { return }
    let maker = QuotationMaker(passage: passage, mentions: mentions)
    for _ in 0..<40 {
      func range() -> Range<Int> {
        let start = Int.random(in: 0..<passage.tokens.count, using: &generator)
        return start..<Int.random(in: start...passage.tokens.count, using: &generator)
      }
      let draft = Draft(
        content: [range()], source: Bool.random(using: &generator) ? range() : nil,
        cue: Bool.random(using: &generator) ? range() : nil,
        hearer: Bool.random(using: &generator) ? range() : nil, pattern: .clause)
      for quote in maker.quotations(of: [draft]) { check(quote, bytes.count, seed) }
    }
  }

  private func check(_ quote: Quotation, _ end: Int, _ seed: UInt64) {
    for span in quote.spans + [quote.speaker?.span, quote.addressee?.span, quote.cue?.span].compactMap(\.self) {
      #expect(span.start < span.end && span.end <= end, "seed \(seed)")
    }
    if let speaker = quote.speaker { #expect(!quote.spans.contains { $0.overlaps(speaker.span) }, "seed \(seed)") }
    if let hearer = quote.addressee {
      #expect(!quote.spans.contains { $0.overlaps(hearer.span) }, "seed \(seed)")
      #expect(quote.speaker.map { !$0.span.overlaps(hearer.span) } ?? true, "seed \(seed)")
    }
    if let cue = quote.cue { #expect(!cue.lemma.isEmpty, "seed \(seed)") }
    #expect(quote.kind != .direct || quote.act == .speech, "seed \(seed)")
  }
}
