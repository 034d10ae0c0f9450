import Corpus
import TestSupport
import Testing

@testable import Aggregating

/// The laws of a tally, on made articles; a failure names its seed.
struct ArticleTallyPropertyTests {
  private func tallies(_ seed: UInt64, _ count: Int) -> [ArticleTally] {
    var articles = MadeArticles(SeededGenerator(seed: seed))
    return (0..<count).map { part in
      var tally = ArticleTally()
      for number in 0..<(part % 4) { tally.add(articles.article(part * 10 + number)) }
      return tally
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func mergesAssociatively(seed: UInt64) {
    let parts = tallies(seed, 3 + Int(seed % 4))
    var fromLeft = ArticleTally()
    for part in parts { fromLeft.merge(part) }
    var fromRight = ArticleTally()
    for part in parts.reversed() {
      var merged = part
      merged.merge(fromRight)
      fromRight = merged
    }
    #expect(fromLeft == fromRight, "seed \(seed)")
    #expect(fromLeft.encode() == fromRight.encode(), "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<20)
  func keepsATallyThatIsMergedWithNothing(seed: UInt64) {
    for tally in tallies(seed, 4) {
      var left = ArticleTally()
      left.merge(tally)
      var right = tally
      right.merge(ArticleTally())
      #expect(left == tally, "seed \(seed)")
      #expect(right == tally, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func countsTheSameInBlocksOfAnySize(seed: UInt64) {
    var made = MadeArticles(SeededGenerator(seed: seed))
    let articles = (0..<23).map { made.article($0) }
    var whole = ArticleTally()
    for article in articles { whole.add(article) }
    for size in [1, 4, 22] {
      var merged = ArticleTally()
      for start in stride(from: 0, to: articles.count, by: size) {
        var block = ArticleTally()
        for article in articles[start..<min(start + size, articles.count)] { block.add(article) }
        merged.merge(block)
      }
      #expect(merged == whole, "seed \(seed), blocks of \(size)")
      #expect(merged.encode() == whole.encode(), "seed \(seed), blocks of \(size)")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func readsWhatItWrote(seed: UInt64) throws {
    for tally in tallies(seed, 4) {
      let bytes = tally.encode()
      let read = try ArticleTally.decode(bytes)
      #expect(read == tally, "seed \(seed)")
      #expect(read.encode() == bytes, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func addsAfterReadingAsIfItHadNeverBeenWritten(seed: UInt64) throws {
    var made = MadeArticles(SeededGenerator(seed: seed))
    let articles = (0..<9).map { made.article($0) }
    var whole = ArticleTally()
    var resumed = ArticleTally()
    for (number, article) in articles.enumerated() {
      whole.add(article)
      resumed.add(article)
      if number == 4 { resumed = try ArticleTally.decode(resumed.encode()) }
    }
    #expect(resumed == whole, "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<20)
  func sumsTheActorsToTheTotals(seed: UInt64) {
    var made = MadeArticles(SeededGenerator(seed: seed))
    var tally = ArticleTally()
    for number in 0..<30 { tally.add(made.article(number)) }
    let actors = tally.actors
    #expect(actors.reduce(0) { $0 + $1.quotations.all } == tally.totals.withActor, "seed \(seed)")
    #expect(Set(actors.map(\.id)).count == actors.count, "seed \(seed)")
    #expect(tally.ranking.sorted() == Array(actors.indices), "seed \(seed)")
    let byOutlet = tally.totals.byOutlet.sorted.reduce(into: MonthFigures()) { $0 += $1.value }
    let byMonth = tally.totals.byMonth.sorted.reduce(into: MonthFigures()) { $0 += $1.value }
    #expect(byOutlet == byMonth)
    #expect(byMonth.articles == 30)
    #expect(byMonth.quotations == tally.totals.quotations.all)
    for actor in actors {
      let figures = actor.timeline.sorted.reduce(into: MonthFigures()) { $0 += $1.value }
      #expect(figures.articles == actor.articles)
      #expect(figures.mentions == actor.mentions.all)
      #expect(figures.quotations == actor.quotations.all)
      #expect(actor.aliases.sorted.reduce(0) { $0 + $1.value } == actor.mentions.name)
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func keepsKeyedFiguresInOneFormWhateverTheOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let keys = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      "k\(Int.random(in: 0..<14, using: &generator))"
    }
    var first = Counts()
    for key in keys { first.add(1, to: key) }
    var second = Counts()
    for key in keys.shuffled(using: &generator) { second.add(1, to: key) }
    #expect(first == second, "seed \(seed)")
    #expect(first.sorted.map(\.key) == Set(keys).sorted(), "seed \(seed)")
    #expect(first.sorted.reduce(0) { $0 + $1.value } == keys.count, "seed \(seed)")
  }
}
