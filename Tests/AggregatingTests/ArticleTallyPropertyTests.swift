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
      for _ in 0..<(part % 4) {
        let (input, settled) = articles.settled()
        tally.count(input, settled)
      }
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
    #expect(fromLeft.totals == fromRight.totals, "seed \(seed)")
    #expect(fromLeft.actors == fromRight.actors, "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<20)
  func keepsATallyThatIsMergedWithNothing(seed: UInt64) {
    for tally in tallies(seed, 4) {
      var left = ArticleTally()
      left.merge(tally)
      var right = tally
      right.merge(ArticleTally())
      #expect(left.totals == tally.totals, "seed \(seed)")
      #expect(left.actors == tally.actors, "seed \(seed)")
      #expect(right == tally, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func countsTheSameInBlocksOfAnySize(seed: UInt64) {
    var made = MadeArticles(SeededGenerator(seed: seed))
    let articles = (0..<23).map { _ in made.settled() }
    var whole = ArticleTally()
    for article in articles { whole.count(article.input, article.settled) }
    for size in [1, 4, 22] {
      var merged = ArticleTally()
      var pairs = PairTally()
      for start in stride(from: 0, to: articles.count, by: size) {
        var block = ArticleTally()
        for article in articles[start..<min(start + size, articles.count)] {
          block.count(article.input, article.settled)
        }
        merged.merge(block)
        pairs.merge(block.pairs)
      }
      #expect(merged.totals == whole.totals, "seed \(seed), blocks of \(size)")
      #expect(merged.actors == whole.actors, "seed \(seed), blocks of \(size)")
      #expect(pairs == whole.pairs, "seed \(seed), blocks of \(size)")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func readsOfAnActorWhatItWrote(seed: UInt64) throws {
    var made = MadeArticles(SeededGenerator(seed: seed))
    var tally = ArticleTally()
    for _ in 0..<30 {
      let (input, settled) = made.settled()
      tally.count(input, settled)
    }
    for actor in tally.actors {
      let bytes = actor.encode()
      let read = try ActorTally.decode(bytes, number: actor.actor.number)
      #expect(read == actor, "seed \(seed)")
      #expect(read.encode() == bytes, "seed \(seed)")
    }
  }

  @Test(arguments: ["", "[]", "{}", "[\"person/a\"", "[\"person/a\",\"female\",{},{},[1,2]]"])
  func refusesADamagedActor(text: String) {
    #expect(throws: JSONError.self) { try ActorTally.decode(Array(text.utf8), number: 0) }
  }

  @Test(arguments: UInt64(0)..<20)
  func sumsTheActorsToTheTotals(seed: UInt64) {
    var made = MadeArticles(SeededGenerator(seed: seed))
    var tally = ArticleTally()
    var (mentions, stories) = (0, 0)
    for _ in 0..<30 {
      let (input, settled) = made.settled()
      mentions += input.tagging.entities.reduce(0) { $0 + $1.mentions.count }
      stories += settled.isHead ? 1 : 0
      tally.count(input, settled)
    }
    let (actors, totals) = (tally.actors, tally.totals)
    #expect(actors.reduce(0) { $0 + $1.figures.quotations.all } == totals.withActor, "seed \(seed)")
    #expect(Set(actors.map(\.actor.number)).count == actors.count, "seed \(seed)")
    #expect((totals.articles, totals.mentions.all) == (30, mentions), "seed \(seed)")
    let byOutlet = totals.byOutlet.sorted.reduce(into: VoiceFigures()) { $0 += $1.value }
    let byMonth = totals.byMonth.sorted.reduce(into: VoiceFigures()) { $0 += $1.value }
    #expect(byOutlet == totals.voice)
    #expect(byMonth == totals.voice)
    #expect((totals.voice.articles, totals.voice.stories) == (30, stories))
    #expect(totals.voice.mentions == mentions)
    #expect(totals.voice.quotations == totals.quotations)
    #expect(totals.voice.words == totals.wordsQuoted)
    #expect((totals.voice.withActor, totals.voice.anonymous) == (totals.withActor, totals.anonymous))
    #expect(totals.voice.storyQuotations <= totals.quotations.all)
    #expect(totals.acts.sorted.reduce(0) { $0 + $1.value } == totals.attributions)
    #expect(totals.moods.sorted.reduce(0) { $0 + $1.value } == totals.unsaid)
    for actor in actors { check(actor, seed) }
  }

  private func check(_ actor: ActorTally, _ seed: UInt64) {
    let figures = actor.timeline.sorted.reduce(into: MonthFigures()) { $0 += $1.value }
    #expect(figures.articles == actor.figures.articles, "seed \(seed)")
    #expect(figures.mentions == actor.figures.mentions.all, "seed \(seed)")
    #expect(figures.quotations == actor.figures.quotations.all, "seed \(seed)")
    #expect(actor.aliases.sorted.reduce(0) { $0 + $1.value } == actor.figures.mentions.name, "seed \(seed)")
    #expect(actor.classes.sorted.reduce(0) { $0 + $1.value } == actor.figures.quotations.all, "seed \(seed)")
    for (head, all) in zip(actor.heads.numbers, actor.figures.numbers) { #expect(head <= all, "seed \(seed)") }
  }

  /// Of every story one article is its head: what is counted of heads alone is what a corpus of heads counts.
  @Test(arguments: UInt64(0)..<20)
  func countsOverStoriesWhatTheirHeadsCount(seed: UInt64) {
    var made = MadeArticles(SeededGenerator(seed: seed))
    let articles = (0..<30).map { _ in made.settled() }
    var (all, heads) = (ArticleTally(), ArticleTally())
    for (input, settled) in articles {
      all.count(input, settled)
      if settled.isHead { heads.count(input, settled) }
    }
    for actor in all.actors {
      #expect(actor.heads == heads[actor.actor.id]?.figures ?? ActorFigures(), "seed \(seed), \(actor.actor.id)")
    }
    #expect(all.totals.voice.storyQuotations == heads.totals.quotations.all, "seed \(seed)")
    let counted = all.pairs.sorted.filter { $0.figures.heads > 0 }.map(\.figures.heads)
    #expect(counted == heads.pairs.sorted.map(\.figures.all), "seed \(seed)")
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
