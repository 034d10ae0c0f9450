import Aggregating
import Corpus
import Shards
import TestSupport
import Testing

@testable import Results

/// What is sorted on its way to the tables.
struct RunsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: Tallies

  /// Tallies of single articles, with the references of their actors.
  private func parts(_ seed: UInt64) throws -> (parts: [ArticleTally], actors: [ActorReference]) {
    var record = MadeRecord()
    record.articles = RandomRecord.articles(60, seed: seed)
    let settled = try record.settled().articles
    var actors: [Int: ActorReference] = [:]
    let parts = zip(record.articles, settled).map { article, settled in
      var tally = ArticleTally()
      tally.count(article, settled)
      for actor in settled.actors.compactMap(\.self) { actors[actor.number] = actor }
      return tally
    }
    return (parts, actors.values.sorted { $0.number < $1.number })
  }

  @Test(arguments: UInt64(0)..<4, [1, 60_000])
  func talliesAreTheSameHoweverTheyWereSpilled(seed: UInt64, memory: Int) throws {
    let (parts, actors) = try parts(seed)
    var whole = ArticleTally()
    for part in parts { whole.merge(part) }
    var runs = TallyRuns(path: folder.file("tallies"), options: AggregatingOptions(), memory: memory)
    for part in parts { try runs.add(part) }
    var stream = try runs.finish()
    #expect(stream.totals == whole.totals, "seed \(seed)")
    #expect(actors.count > 30)
    for actor in actors {
      let tally = try stream.tally(of: actor)
      #expect(tally == whole.actors.first { $0.actor.number == actor.number }, "seed \(seed), \(actor.id)")
    }
    _ = consume stream
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test func anActorThatWasNeverMetHasAnEmptyTally() throws {
    let (parts, actors) = try parts(1)
    var runs = TallyRuns(path: folder.file("tallies"), options: AggregatingOptions(), memory: 1 << 20)
    try runs.add(parts[0])
    var stream = try runs.finish()
    let met = Set(parts[0].actors.map(\.actor.number))
    for actor in actors {
      let tally = try stream.tally(of: actor)
      #expect((tally == ActorTally(actor)) == !met.contains(actor.number))
    }
  }

  // MARK: Whom quotations are about

  @Test(arguments: UInt64(0)..<6)
  func aboutComesByActorThenByFallingDate(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let dates = ["", "2024-03-05", "2024-03-05T19:20:00Z", "2023-12-31", "2024-03", "2024-03-06T00:00:00Z"]
    var runs = AboutRuns(path: folder.file("about"))
    var expected: [(actor: Int, published: String, quote: Int, place: Int)] = []
    for quote in 1...200 {
      let row = (
        actor: Int.random(in: 1...4, using: &generator), published: dates.randomElement(using: &generator) ?? "",
        quote: quote, place: Int.random(in: 1...3, using: &generator)
      )
      expected.append(row)
      try runs.add(.init(actor: row.actor, published: row.published, quote: row.quote, place: row.place))
    }
    expected.sort { one, other in
      one.actor != other.actor
        ? one.actor < other.actor
        : one.published != other.published ? one.published > other.published : one.quote < other.quote
    }
    var found: [String] = []
    try runs.eachSorted { found.append("\($0.actor) \($0.published) \($0.quote) \($0.place)") }
    #expect(found == expected.map { "\($0.actor) \($0.published) \($0.quote) \($0.place)" }, "seed \(seed)")
  }

  // MARK: Pairs

  @Test(arguments: UInt64(0)..<6)
  func pairsAddUpOverBlocks(seed: UInt64) throws {
    let parts = try parts(seed).parts
    var runs = PairRuns(path: folder.file("pairs"))
    var whole = PairTally()
    for part in parts {
      try runs.add(part.pairs)
      whole.merge(part.pairs)
    }
    var found: [(PairTally.Pair, PairTally.Figures)] = []
    try runs.eachSorted { found.append(($0, $1)) }
    #expect(found.map(\.0) == whole.sorted.map(\.pair), "seed \(seed)")
    #expect(found.map(\.1) == whole.sorted.map(\.figures), "seed \(seed)")
  }

  // MARK: Companions

  @Test func companionsAreRankedByLikelihoodThenByNumber() {
    var articles = ActorFigureList()
    for (actor, figure) in [(0, 10), (1, 10), (2, 4), (3, 4), (4, 90)] { articles[actor] = figure }
    var list = CompanionList()
    var rows: [CompanionList.Row] = []
    for (first, second, all) in [(0, 1, 2), (0, 2, 4), (0, 3, 4), (0, 4, 9), (1, 0, 2)] {
      rows += list.add(.init(.company, first, second), .init(all: all, heads: 1), articles: articles, of: 100)
    }
    #expect(rows.map(\.other) == [2, 3, 1, 4])
    #expect(rows.map(\.place) == [1, 2, 3, 4])
    #expect(rows.allSatisfy { $0.actor == 0 && $0.figures.heads == 1 })
    #expect(rows[0].association == Association(together: 4, first: 10, second: 4, all: 100))
    let last = list.finish(articles: articles, of: 100)
    #expect(last.map { [$0.actor, $0.other, $0.figures.all] } == [[1, 0, 2]])
    #expect(list.finish(articles: articles, of: 100).isEmpty)
  }

  @Test func companionsAreNoMoreThanFifty() {
    var articles = ActorFigureList()
    var list = CompanionList()
    articles[0] = 200
    for other in 1...80 {
      articles[other] = other
      _ = list.add(.init(.company, 0, other), .init(all: other, heads: 0), articles: articles, of: 1_000)
    }
    let rows = list.finish(articles: articles, of: 1_000)
    #expect(rows.map(\.other) == Array((31...80).reversed()))
  }

  @Test func numbersOfActorsThatWereNeverSetAreZero() {
    var figures = ActorFigureList()
    figures[5] = 7
    figures[2] += 3
    #expect([figures[0], figures[2], figures[5], figures[99]] == [0, 3, 7, 0])
  }

  // MARK: Shares

  @Test(arguments: UInt64(0)..<4)
  func sharesAreOverAllInOutletsAndInMonths(seed: UInt64) throws {
    let parts = try parts(seed).parts
    var whole = ArticleTally()
    for part in parts { whole.merge(part) }
    var shares = VoiceShares()
    for actor in whole.actors { shares.add(actor) }
    #expect(shares.all.sum == whole.totals.withActor)
    #expect(shares.all.count == whole.actors.count { $0.figures.quotations.all > 0 })
    #expect(shares.byOutlet.values.reduce(0) { $0 + $1.sum } == whole.totals.withActor, "seed \(seed)")
    #expect(shares.byMonth.values.reduce(0) { $0 + $1.sum } == whole.totals.withActor, "seed \(seed)")
    for entry in whole.totals.byOutlet.sorted {
      #expect(shares.byOutlet[entry.key]?.sum ?? 0 == entry.value.withActor, "seed \(seed), \(entry.key)")
    }
    for entry in whole.totals.byMonth.sorted {
      #expect(shares.byMonth[entry.key]?.sum ?? 0 == entry.value.withActor, "seed \(seed), \(entry.key)")
    }
  }

  // MARK: Ranks

  @Test func appearancesComeByActorWithTheNumberOfTheirStories() throws {
    var runs = AppearanceRuns(path: folder.file("appearances"))
    let one = MentionFigures(name: 1, nominal: 2, pronoun: 3)
    for (actor, article, chain, story) in [(3, 9, 0, 2), (1, 4, 1, 4), (3, 2, 1, 2), (3, 2, 0, 2), (1, 300, 0, 7)] {
      try runs.add(.init(actor: actor, article: article, chain: chain, story: story, mentions: one))
    }
    var log: [String] = []
    try runs.eachSorted(
      { row in
        #expect(row.mentions == one)
        log.append("\(row.actor) in \(row.article), chain \(row.chain)")
      }, actor: { log.append("\($0): \($1) stories") })
    #expect(
      log == [
        "1 in 4, chain 1", "1 in 300, chain 0", "1: 2 stories", "3 in 2, chain 0", "3 in 2, chain 1", "3 in 9, chain 0",
        "3: 1 stories",
      ])
  }
}
