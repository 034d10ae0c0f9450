import Aggregating
import Corpus
import TestSupport
import Testing

@testable import Results

/// Questions about one actor, about words and about reprints are answered from indexes.
struct AskPlanTests {
  private let folder: TemporaryFolder
  private let database: ResultsDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try AskedRecord(articles: 400, seed: 7).database(in: folder)
  }

  /// The steps that read a table of the database from its first row to its last.
  private func scans(_ plan: [String]) -> [String] {
    plan.filter { $0.hasPrefix("SCAN") && !$0.contains("USING") && !$0.contains("VIRTUAL TABLE") }
  }

  @Test(arguments: ProfileQuestion.allCases)
  func aProfileIsPutTogetherFromIndexes(question: ProfileQuestion) throws {
    let plan = try database.plan(question.question(of: 1, limit: 5))
    #expect(scans(plan).allSatisfy { $0.contains("talk") && plan.contains { $0.contains("CO-ROUTINE") } }, "\(plan)")
    #expect(plan.contains { $0.hasPrefix("SEARCH") }, "\(plan)")
  }

  /// Whoever is talked about by thousands: only those that are shown are read.
  @Test(arguments: [ProfileQuestion.talkedAboutBy, .talkedToBy, .company])
  func theFirstOfManyAreReadInOrder(question: ProfileQuestion) throws {
    let plan = try database.plan(question.question(of: 1, limit: 5))
    #expect(!plan.contains { $0.contains("TEMP B-TREE") && !$0.contains("RIGHT PART") }, "\(plan)")
  }

  @Test(arguments: SeriesStep.allCases)
  func aSeriesReadsOnlyTheActorsRows(step: SeriesStep) throws {
    let plan = try database.plan(ResultsDatabase.seriesQuestion(step, of: 1))
    #expect(plan.contains { $0.contains("SEARCH appearances USING PRIMARY KEY (actor=?)") }, "\(plan)")
    #expect(plan.contains { $0.contains("SEARCH quotes USING") && $0.contains("speaker=?") }, "\(plan)")
    #expect(scans(plan).allSatisfy { $0.contains("met") || $0.contains("said") }, "\(plan)")
  }

  @Test(
    arguments: [
      { $0.match = "bridge" }, { ($0.match, $0.outlet) = ("bridge", "Outlet 2") },
      { ($0.match, $0.actor, $0.limit) = ("the", "person/actor-no3", 20) },
      { ($0.match, $0.kind, $0.since, $0.until, $0.isSpoken) = ("the", .mixed, "2020-02", "2020-02", true) },
    ] as [@Sendable (inout QuoteQuery) -> Void])
  func wordsAreFoundInTheirIndex(change: @Sendable (inout QuoteQuery) -> Void) throws {
    var query = QuoteQuery()
    change(&query)
    let plans = try [0, TextSearch.rare].map { try database.plan(try database.question(for: query, rare: $0)) }
    #expect(plans.allSatisfy { $0.contains { $0.contains("quotes_text VIRTUAL TABLE INDEX") } }, "\(plans)")
    #expect(!plans.joined().contains { $0.contains("AUTOMATIC") }, "\(plans)")
    let plan = plans[1]
    #expect(scans(plan).allSatisfy { $0.contains("SUBQUERY") || $0.contains("(subquery") }, "\(plan)")
  }

  @Test(
    arguments: [
      { _ in }, { $0.actor = "person/actor-no3" }, { $0.about = "person/actor-no3" }, { $0.outlet = "Outlet 2" },
      { $0.since = "2021-03" }, { $0.match = "bridge" }, { $0.anonymous = true },
    ] as [@Sendable (inout QuoteQuery) -> Void])
  func reprintsAreLedByAnIndex(change: @Sendable (inout QuoteQuery) -> Void) throws {
    var query = QuoteQuery()
    change(&query)
    let plan = try database.plan(try database.utteranceQuestion(for: query))
    #expect(scans(plan).allSatisfy { $0 == "SCAN utterances" && plan[0].contains("CO-ROUTINE") }, "\(plan)")
    #expect(!plan.contains { $0.contains("AUTOMATIC") }, "\(plan)")
    let leading = plan.first { $0.hasPrefix("SEARCH") || $0.hasPrefix("SCAN") } ?? ""
    #expect(leading.contains("INDEX") || leading.contains("PRIMARY KEY"), "\(plan)")
  }

  @Test(arguments: ActorSort.allCases)
  func actorsOverStoriesHaveTheirIndexes(sort: ActorSort) throws {
    let plans = try ResultsDatabase.actorQuestions(type: nil, sort: sort, overStories: true)
      .map { try database.plan($0) }
    #expect(plans.allSatisfy { $0.count == 1 && $0[0].contains("USING INDEX") }, "\(plans)")
  }
}
