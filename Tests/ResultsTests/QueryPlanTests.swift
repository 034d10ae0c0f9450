import Aggregating
import Corpus
import TestSupport
import Testing

@testable import Results

/// Questions are answered from indexes, asked of a record large enough that reading all of it would cost.
struct QueryPlanTests {
  private let folder: TemporaryFolder
  private let database: ResultsDatabase

  init() throws {
    folder = try TemporaryFolder()
    try RandomRecord.write(articles: 150, seed: 7, to: folder.path)
    database = try ResultsDatabase(path: folder.file("actors.sqlite"))
  }

  /// An index leads each question: SQLite may search, but not read all quotations, and sorts nothing.
  @Test(
    arguments: [
      { $0.actor = "Ada Marlow" }, { $0.about = "Hugo Quint" }, { $0.outlet = "Outlet 3" }, { $0.since = "2024-03" },
      { $0.until = "2024-03" }, { $0.anonymous = true },
      { ($0.actor, $0.outlet, $0.since, $0.kind) = ("Ada Marlow", "Outlet 3", "2024", .direct) },
      { ($0.about, $0.outlet, $0.since) = ("Hugo Quint", "Outlet 4", "2024") },
      { ($0.actor, $0.about) = ("Ada Marlow", "Hugo Quint") },
      { ($0.outlet, $0.since, $0.until) = ("Outlet 4", "2024", "2024-05") },
    ] as [@Sendable (inout QuoteQuery) -> Void])
  func usesAnIndexForQuotations(change: @Sendable (inout QuoteQuery) -> Void) throws {
    var query = QuoteQuery()
    change(&query)
    let plan = try database.plan(try database.question(for: query))
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.contains("USING") }, "\(plan)")
    let leading = try #require(plan.first)
    let keys = ["USING INDEX", "USING COVERING INDEX", "USING PRIMARY KEY"]
    #expect(keys.contains { leading.contains($0) }, "\(plan)")
  }

  /// By quotations actors lie in the order of their numbers; each other order is led by its index.
  @Test(arguments: ActorSort.allCases, [nil, Entity.Kind.person])
  func usesAnIndexForActors(sort: ActorSort, type: Entity.Kind?) throws {
    let plans = try ResultsDatabase.actorQuestions(type: type, sort: sort).map { try database.plan($0) }
    #expect(plans.allSatisfy { $0.count == 1 }, "\(plans)")
    #expect(sort == .quotes || plans[0][0].contains("USING INDEX"), "\(plans)")
  }
}
