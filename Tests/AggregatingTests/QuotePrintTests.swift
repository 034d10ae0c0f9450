import Aggregating
import Corpus
import TestSupport
import Testing

struct QuotePrintTests {
  private func print(_ text: String) -> QuotePrint {
    QuotePrint(of: [ByteSpan(0, text.utf8.count)], in: Array(text.utf8))
  }

  private func words(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in "w\(UInt32.random(in: 0 ... .max, using: &generator))" }
  }

  @Test(arguments: [
    ("\"We will wait,\" she said", "“We will wait,” she SAID"),
    ("It’s the tide that decides.", "it's the tide that decides"),
    ("Yes!", "yes"),
  ])
  func bordersCaseAndMarksDoNotCount(one: String, other: String) {
    #expect(print(one) == print(other))
  }

  @Test func spansAreReadOneBehindTheOther() {
    let text = Array("“The quay is shut,” she said. “It will stay shut.”".utf8)
    let spans = [ByteSpan(0, 23), ByteSpan(34, text.count)]
    #expect(QuotePrint(of: spans, in: text) == print("The quay is shut it will stay shut"))
  }

  @Test func nothingHasNoParts() {
    #expect(print("“…”").parts.isEmpty)
    #expect(print("“…”") == print(""))
  }

  @Test(arguments: ["No", "No comment", "We will wait"])
  func fewWordsHaveTheirWholeForTheirPart(text: String) {
    #expect(print(text).parts == [UInt32(truncatingIfNeeded: print(text).whole)])
  }

  @Test func partsRiseAndAreDistinct() {
    let text = String(repeating: "we will not move and we will not be moved ", count: 50)
    let parts = print(text).parts
    #expect(parts == Set(parts).sorted())
    #expect(parts.count <= 10)
  }

  @Test func everyPartOfACutIsInTheWhole() {
    let seed: UInt64 = 5
    var generator = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let all = words(Int.random(in: 20...80, using: &generator), &generator)
      let count = Int.random(in: 7...20, using: &generator)
      let start = Int.random(in: 0...all.count - count, using: &generator)
      let whole = Set(print(all.joined(separator: " ")).parts)
      let cut = print(all[start..<start + count].joined(separator: ", "))
      #expect(!cut.parts.isEmpty && whole.isSuperset(of: cut.parts), "seed \(seed), round \(round)")
    }
  }

  @Test func twoOfFiveRunsAreKept() {
    var generator = SeededGenerator(seed: 6)
    let parts = print(words(10_000, &generator).joined(separator: " ")).parts.count
    #expect((3_700...4_300).contains(parts), "\(parts) of 9,997 runs")
  }

  @Test func equalRunsInARowAreKeptOnce() {
    #expect(print(String(repeating: "no ", count: 100_000)).parts.count == 1)
  }
}
