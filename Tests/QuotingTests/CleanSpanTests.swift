import Corpus
import TestSupport
import Testing

@testable import Quoting

@Suite struct CleanSpanTests {
  private func article(_ runs: [[Int]]) -> Article {
    var article = Article()
    article.rawMap = runs.map { RawRun(clean: $0[0], raw: $0[1], length: $0[2]) }
    return article
  }

  @Test(arguments: [
    // `plain`
    ([[0, 0, 5]], 1, 3, 1, 3),
    // `a&nbsp;b`: a part of a reference, all of it, with its neighbours
    ([[0, 0, 1], [2, 7, 1]], 3, 5, 1, 2),
    ([[0, 0, 1], [2, 7, 1]], 1, 7, 1, 2),
    ([[0, 0, 1], [2, 7, 1]], 0, 8, 0, 3),
    ([[0, 0, 1], [2, 7, 1]], 7, 8, 2, 3),
    // `a&hellip;<p>`: the tag is gone
    ([[0, 0, 1], [2, 9, 0]], 9, 12, 2, 2),
    ([[0, 0, 1], [2, 9, 0]], 2, 11, 1, 2),
    // `<b>&eacute;</b>&uuml;&ouml;n`
    ([[0, 3, 0], [1, 11, 0], [1, 15, 0], [2, 21, 0], [3, 27, 1]], 0, 3, 0, 0),
    ([[0, 3, 0], [1, 11, 0], [1, 15, 0], [2, 21, 0], [3, 27, 1]], 3, 11, 0, 1),
    ([[0, 3, 0], [1, 11, 0], [1, 15, 0], [2, 21, 0], [3, 27, 1]], 11, 15, 1, 1),
    ([[0, 3, 0], [1, 11, 0], [1, 15, 0], [2, 21, 0], [3, 27, 1]], 16, 22, 1, 3),
    ([[0, 3, 0], [1, 11, 0], [1, 15, 0], [2, 21, 0], [3, 27, 1]], 27, 28, 3, 4),
  ])
  func spansLeadToTheCleanText(runs: [[Int]], start: Int, end: Int, cleanStart: Int, cleanEnd: Int) {
    let span = article(runs).cleanSpan(ofRawStart: start, end: end)
    #expect(span.start == cleanStart && span.end == cleanEnd)
  }

  /// A clean span's way to the raw text and back covers it, and a copied one comes back as it was.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func thereAndBackCoversTheSpan(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var runs: [[Int]] = []
    var (clean, raw) = (0, 0)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let length = Int.random(in: 0...3, using: &random)
      runs.append([clean, raw, length])
      // Between two runs something was made of something, or taken out.
      let gap = Int.random(in: 1...3, using: &random)
      clean += length + Int.random(in: 0...1, using: &random)
      raw += length + gap
    }
    runs.append([clean, raw, 0])
    let article = article(runs)
    for start in 0..<max(1, clean) {
      for end in start..<clean {
        let there = article.rawSpan(ofCleanStart: start, end: end + 1)
        let back = article.cleanSpan(ofRawStart: there.start, end: there.end)
        #expect(back.start <= start && back.end >= end + 1, "seed \(seed), runs \(runs), [\(start), \(end + 1))")
      }
    }
  }
}
