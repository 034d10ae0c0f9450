import TestSupport
import Testing

@testable import Text

@Suite struct TokenizerPropertyTests {
  private static let pieces = [
    "a", "B", "é", "Ł", "ß", "漢", "字", "😀", "👩‍👩‍👧", "e\u{301}", "\u{301}", "١", "9", "_", ".", "..", "...", "…", ",",
    "'", "''", "’", "‘", "“", "”", "\"", "«", "»", "`", "-", "--", "—", "‐", "&", "(", ")", "[", "]", "!", "?", ":",
    "/",
    "'s", "’s", "Mr.", "No.", "U.S.", " ", " ", " ", "\t", "\n", "\r\n", "\u{A0}", "\u{2003}", "\u{3000}", "\u{200D}",
    "\u{FEFF}", "\u{10FFFF}", "\u{0}", "\u{7F}", "The", "he", "Bell",
    "n't", "n’t", "can't", "'re", "’ll", "cannot", "gonna", "'90s", "'em", "’tis", "http://", "www.", "bell.com", "@",
    "#",
    "a@b.co", "US$5", ".5", "+1", "1.", "1/2", "and/or", "Ph.D.", "U.S.-led", "%-", " - ", "•",
  ]

  /// A random text of whole pieces.
  private func text(_ generator: inout SeededGenerator) -> [UInt8] {
    let count = Int.random(in: 0..<60, using: &generator)
    return (0..<count).flatMap { _ in Array((Self.pieces.randomElement(using: &generator) ?? "").utf8) }
  }

  /// Whether all tokens ascend, hold every byte that is no blank, and sentences and paragraphs tile them.
  private func faults(_ result: TokenizedText, _ text: [UInt8], wholeScalars: Bool) -> [String] {
    var faults: [String] = []
    var end = 0
    for token in result.tokens {
      if token.start < end || token.end <= token.start || token.end > text.count { faults.append("order at \(end)") }
      if !isBlank(text[min(end, token.start)..<token.start]) { faults.append("lost bytes at \(end)") }
      if wholeScalars, isContinuation(text, token.start) || isContinuation(text, token.end) {
        faults.append("split scalar at \(token.start)")
      }
      if token.hash != WordHash.of(text[token.start..<token.end]) { faults.append("hash at \(token.start)") }
      if token.form != WordHash.form(of: text[token.start..<token.end]) { faults.append("form at \(token.start)") }
      if token.shape.contains(.glued) != (end == token.start && end > 0) { faults.append("glue at \(token.start)") }
      end = token.end
    }
    if !isBlank(text[end...]) { faults.append("lost bytes at the end") }
    if !tiles(result.sentences, result.tokens.count) { faults.append("sentences") }
    if !tiles(result.paragraphs, result.tokens.count) { faults.append("paragraphs") }
    let borders = Set(result.sentences.map(\.lowerBound))
    if !result.paragraphs.allSatisfy({ borders.contains($0.lowerBound) }) { faults.append("paragraph in a sentence") }
    return faults
  }

  private func isContinuation(_ text: [UInt8], _ offset: Int) -> Bool {
    offset < text.count && text[offset] & 0xC0 == 0x80
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.value <= 0x20 || $0.value == 0x7F || $0.value == 0xA0 || (0x2000...0x200A).contains($0.value)
        || $0.value == 0x3000
    }
  }

  private func tiles(_ ranges: [Range<Int>], _ count: Int) -> Bool {
    var end = 0
    for range in ranges {
      if range.lowerBound != end || range.isEmpty { return false }
      end = range.upperBound
    }
    return end == count
  }

  @Test(arguments: 0..<20) func coversEveryByteThatIsNoBlank(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = text(&generator)
      let found = faults(Tokenizer().tokenize(text), text, wholeScalars: true)
      #expect(found.isEmpty, "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  /// Texts are valid UTF-8; that others do no harm is tested with bytes cut anywhere and with noise.
  @Test(arguments: 0..<20) func survivesBytesThatAreNoUTF8(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<50 {
      var text = text(&generator)
      if round % 2 == 0 {
        text.removeLast(min(text.count, Int.random(in: 0..<4, using: &generator)))
      } else {
        for index in text.indices where Int.random(in: 0..<4, using: &generator) == 0 {
          text[index] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      let result = Tokenizer().tokenize(text)
      #expect(tiles(result.sentences, result.tokens.count), "seed \(seed)")
      #expect(result.tokens.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= text.count }, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "a", ".", "-", "\"", "'", "’s", "A.", "a-", "漢", "😀", ")", ". A", "1,", "\n", "“", "n't", "can'tn't", "n't ",
    "a.", "a.b@", "a@", "ab.com", "ab.xy.", "http://a,", "http://", "a/", "1/", "'90", "#a@", "1. ", "U.S.-", "Ab",
    "aB-",
  ])
  func readsLongRunsOfOneThing(unit: String) {
    let text = Array(String(repeating: unit, count: 50_000).utf8)
    #expect(faults(Tokenizer().tokenize(text), text, wholeScalars: true).isEmpty)
  }

  /// Tokens of text twice as long are twice as many: nothing is lost or merged where units repeat.
  @Test(arguments: ["can't ", "a.b ", "ab.xy@ ", "http://a.b/c, ", "x@y.org ", "1. Go. ", "U.S.-led ", "pre- and "])
  func readsTwiceTheTokensOfTwiceTheText(unit: String) {
    let tokenizer = Tokenizer()
    let once = tokenizer.tokenize(Array(String(repeating: unit, count: 5_000).utf8))
    let twice = tokenizer.tokenize(Array(String(repeating: unit, count: 10_000).utf8))
    #expect(twice.tokens.count == 2 * once.tokens.count)
    #expect(Array(twice.tokens.prefix(once.tokens.count)) == once.tokens)
  }

  @Test(arguments: 0..<10) func givesAWordAloneTheFormItHasInAText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = text(&generator)
      for token in Tokenizer().tokenize(text).tokens {
        let word = Array(text[token.start..<token.end])
        #expect(WordHash.form(of: String(decoding: word, as: UTF8.self)) == token.form, "seed \(seed)")
      }
    }
  }
}
