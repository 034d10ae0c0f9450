import TestSupport
import Testing

@testable import Merging

struct StoryPropertyTests {
  @Test(arguments: [UInt64(31), 32, 33])
  func orderOfTheInputDoesNotCount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var articles: [(original: Int, article: StoryArticle)] = []
    for original in 0..<60 {
      let signature = generator.signature()
      for copy in 0..<Int.random(in: 1...8, using: &generator) {
        // Each at its own time, so that nothing hangs on the input's order.
        let published = "2024-03-0\(1 + copy % 3)T1\(copy):\(10 + original % 50):\(10 + original / 50)Z"
        articles.append((original, StoryArticle(generator.changed(signature, bytes: copy), published)))
      }
    }
    for _ in 0..<3 {
      articles.shuffle(using: &generator)
      let heads = try stories(articles.map(\.article))
      for (place, head) in heads.enumerated() {
        #expect(articles[head].original == articles[place].original, "seed \(seed)")
        #expect(articles[head].article.published <= articles[place].article.published, "seed \(seed)")
      }
      #expect(Set(heads).count == 60, "seed \(seed)")
    }
  }

  /// The pairs that are compared, of so many articles that are alike in so many of their first bytes.
  private func pairsAsked(articles: Int, common: Int) throws -> Int {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 34)
    let beginning = Array(generator.signature()[..<common])
    var pairs = SimilarPairs(path: folder.file("pairs"), memory: 1 << 20)
    for article in 0..<articles { try pairs.add(article, beginning + generator.signature()[common...]) }
    var asked = 0
    _ = try pairs.pairs(close: 0.75) { _, _ in
      asked += 1
      return 0.5
    }
    return asked
  }

  @Test(arguments: [4, 32])
  func bandsThatManyShareGiveFewPairs(common: Int) throws {
    let (once, twice) = (
      try pairsAsked(articles: 1_000, common: common), try pairsAsked(articles: 2_000, common: common)
    )
    // Each is paired with two at most in each band, and a pair is asked about again when it is compared.
    #expect(once <= 1_000 * (common / 4) * 4)
    #expect(twice <= once * 21 / 10)
  }

  @Test(arguments: [
    "2024-03-05", "2024-03-05T19:20:00Z", "", "1969-12-31T23:59:59Z", "0000-01-01", "9999-12-31T23:59:59Z",
  ])
  func datesComeBackAsTheyWere(text: String) {
    #expect(PublishedTime(text).text == text)
  }

  @Test(arguments: ["yesterday", "2024-13-01", "2024-00-10", "2024-03-05T19:20", "2024/03/05", "2024-03-05T25:00:00Z"])
  func whatIsNoDateIsUnknown(text: String) {
    #expect(!PublishedTime(text).isKnown)
    #expect(PublishedTime(text).text == "")
  }

  @Test func daysCountFrom1970() {
    let days = ["1970-01-01", "1970-01-02T23:59:59Z", "1969-12-31", "2000-02-29", "2000-03-01", "2024-03-05"]
    #expect(days.map { PublishedTime($0).day } == [0, 1, -1, 11_016, 11_017, 19_787])
  }
}
