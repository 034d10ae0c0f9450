import Cleaning
import Corpus
import TestSupport
import Testing

struct SignatureTests {
  private func signature(_ text: String) -> [UInt8] { cleanArticle(text)?.signature ?? [] }

  private func shareOfEqualBytes(_ one: [UInt8], _ other: [UInt8]) -> Double {
    Double(zip(one, other).count { $0 == $1 }) / Double(one.count)
  }

  /// Words that a seed repeats, all different.
  private func words(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { "w\($0)x\(UInt32.random(in: 0 ... .max, using: &generator))" }
  }

  @Test(arguments: ["one two three four", "Yes.", "a — b — c — d"])
  func textsOfFewWordsHaveNone(text: String) {
    #expect(signature(text).isEmpty)
  }

  @Test(arguments: [
    "one two three four five", String(repeating: "a ", count: 9), "The quay was shut on Monday, she said.",
  ])
  func textsOfFiveWordsHaveSixtyFourBytes(text: String) {
    #expect(signature(text).count == 64)
  }

  @Test func typographyDoesNotCount() {
    let plain = "\"We don't know,\" the mayor said - and left the quay at once."
    let set = "“We don’t know,” the Mayor said — and <b>left</b> the quay at once."
    #expect(signature(plain) == signature(set))
  }

  @Test(arguments: [0.9, 0.7, 0.5, 0.2, 0.0])
  func theShareOfEqualBytesIsTheShareOfCommonRuns(share: Double) {
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    var sum = 0.0
    let rounds = 200
    for _ in 0..<rounds {
      // Two texts of 300 runs that begin alike: `common` of 2 · 300 - `common` runs.
      let common = Int((600 * share / (1 + share)).rounded())
      let beginning = words(common + 4, &generator)
      let one = beginning + words(300 - common, &generator)
      let other = beginning + words(300 - common, &generator)
      sum += shareOfEqualBytes(signature(one.joined(separator: " ")), signature(other.joined(separator: " ")))
    }
    let found = (sum / Double(rounds) - 1 / 256) * 256 / 255
    #expect(abs(found - share) < 0.03, "seed \(seed): \(found)")
  }

  @Test func shortTextsAreEstimatedWithoutBias() {
    let seed: UInt64 = 12
    var generator = SeededGenerator(seed: seed)
    var sum = 0.0
    for _ in 0..<400 {
      // 10 of 20 runs are common, far fewer than there are bins.
      let beginning = words(14, &generator)
      let one = beginning + words(5, &generator)
      let other = beginning + words(5, &generator)
      sum += shareOfEqualBytes(signature(one.joined(separator: " ")), signature(other.joined(separator: " ")))
    }
    #expect(abs(sum / 400 - 0.5) < 0.04, "seed \(seed): \(sum / 400)")
  }
}
