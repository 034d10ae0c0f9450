import Aggregating
import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Results

struct ResultsDatabaseTests {
  private let folder: TemporaryFolder
  private let database: ResultsDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try MadeRecord().database(in: folder)
  }

  private func quotes(_ change: (inout QuoteQuery) -> Void) throws -> [Int] {
    var query = QuoteQuery()
    change(&query)
    return try database.quotes(query).map(\.number)
  }

  @Test(arguments: [
    (ActorSort.quotes, "person/ana-whitcombe"), (.mentions, "person/ana-whitcombe"), (.name, "person/ana-whitcombe"),
    (.articles, "person/ana-whitcombe"), (.words, "person/ana-whitcombe"), (.stories, "person/ana-whitcombe"),
    (.utterances, "person/ana-whitcombe"),
  ])
  func listsActors(sort: ActorSort, first: String) throws {
    let actors = try database.actors(sort: sort)
    #expect(actors.count == 6)
    #expect(actors.first?.id.rawValue == first)
    #expect(try database.actors(top: 2, sort: sort).map(\.id) == actors.prefix(2).map(\.id))
  }

  @Test func listsActorsOfAType() throws {
    let places = try database.actors(type: .place, sort: .name)
    #expect(places.map(\.name) == ["Elmsworth", "東京"])
    #expect(places.allSatisfy { $0.kind == .place })
  }

  @Test func readsTheFiguresOfAnActor() throws {
    let tally = try MadeRecord().settled().tally
    #expect(try Set(database.actors().map(\.id)) == Set(tally.actors.map(\.actor.id)))
    for actor in try database.actors() {
      let counted = try #require(tally[actor.id])
      #expect(actor.figures == counted.figures)
      #expect(actor.heads == ActorHeads(counted.heads))
      #expect((actor.first, actor.last) == (counted.first, counted.last))
      #expect(actor.stories == counted.figures.articles, "nothing is reprinted")
      #expect(actor.utterances == counted.figures.quotations)
    }
  }

  @Test func answersByDateNewestFirst() throws {
    #expect(try quotes { _ in } == [2, 1, 3, 4])
    #expect(try quotes { $0.order = .input } == [1, 2, 3, 4])
    #expect(try quotes { $0.limit = 1 } == [2])
  }

  @Test func answersByEachCondition() throws {
    #expect(try quotes { $0.actor = "person/ana-whitcombe" } == [1])
    #expect(try quotes { $0.about = "Ana Whitcombe" } == [2])
    #expect(try quotes { $0.about = "Elmsworth" } == [1])
    #expect(try quotes { ($0.actor, $0.about) = ("Pires", "Ana Whitcombe") } == [2])
    #expect(try quotes { ($0.actor, $0.about) = ("Pires", "Elmsworth") }.isEmpty)
    #expect(try quotes { $0.kind = .direct } == [1, 4])
    #expect(try quotes { $0.outlet = "Quay Wire" } == [2])
    #expect(try quotes { $0.outlet = "elmsworth" } == [1, 3, 4])
    #expect(try quotes { ($0.outlet, $0.kind) = ("elmsworth", .indirect) } == [3])
    #expect(try quotes { $0.anonymous = true } == [3])
    #expect(try quotes { $0.cue = .say } == [2, 1, 3])
    #expect(try quotes { $0.cue = .deny }.isEmpty)
    #expect(try quotes { $0.isSpoken = true } == [2, 1, 3, 4])
    #expect(try quotes { $0.article = "post-003" } == [3, 4])
    #expect(try quotes { $0.minimumConfidence = 0.9 }.isEmpty)
    #expect(try quotes { ($0.actor, $0.outlet, $0.article) = ("Ana Whitcombe", "Post", "quay-001") } == [1])
  }

  @Test(
    arguments: [
      ("2024-03", nil, [2, 1]), ("2024-03-06", nil, [2]), (nil, "2024-03", [1]), (nil, "2024-03-05", [1]),
      ("2024-03-05", "2024-03-05", [1]), ("2024", "2024", [2, 1]), ("2025", nil, []), (nil, "2023", []),
    ] as [(String?, String?, [Int])])
  func answersByDate(since: String?, until: String?, numbers: [Int]) throws {
    #expect(try quotes { ($0.since, $0.until) = (since, until) } == numbers)
  }

  @Test(arguments: ["yesterday", "2024-3", "2024-13", "2024-03-32", "24", "2024-03-05T00:00:00Z"])
  func refusesOtherDates(date: String) {
    #expect(throws: ResultsError.self) { try quotes { $0.since = date } }
  }

  @Test func readsAQuotation() throws {
    let quote = try #require(try database.quotes(QuoteQuery()).first { $0.number == 1 })
    #expect(quote.speaker?.actor?.rawValue == "person/ana-whitcombe")
    #expect(quote.addressee?.actor?.rawValue == "person/joao-pires")
    #expect(quote.spans == [[0, 22], [54, 76]])
    #expect(quote.cue == "tell")
    #expect((quote.outlet, quote.article, quote.line) == ("The Elmsworth Post", "quay-001", 8))
  }

  @Test(arguments: [
    ("person/joao-pires", "person/joao-pires"), ("João Pires", "person/joao-pires"),
    ("joao pires", "person/joao-pires"),
    ("Pires", "person/joao-pires"), ("pir", "person/joao-pires"), ("jo pi", "person/joao-pires"),
    ("arbour", "organization/harbour-trust"), ("Ltd", "organization/whitcombe-ltd"), ("東京", "place/東京"),
  ])
  func findsAnActor(name: String, id: String) throws {
    #expect(try database.resolve(name).actor.id.rawValue == id)
  }

  @Test func tellsWhoCouldBeMeant() throws {
    #expect {
      try database.resolve("Whitcome")
    } throws: { error in
      let error = error as? ResultsError
      return error?.code == .noSuchActor && error?.message.contains("did you mean 'person/ana-whitcombe'") == true
    }
    #expect {
      try database.resolve("whitc")
    } throws: { error in
      let error = error as? ResultsError
      return error?.code == .manyActors
        && error?.candidates == ["person/ana-whitcombe", "organization/whitcombe-ltd"]
    }
    #expect(throws: ResultsError(.noSuchActor, "no actor is called 'Xyzzy'")) { try database.resolve("Xyzzy") }
    #expect(throws: ResultsError.self) { try database.resolve(" ") }
    #expect(throws: ResultsError.self) { try database.resolve("'; DROP TABLE actors --") }
  }

  @Test func findsAnArticleByItsBeginning() throws {
    #expect(try database.article("post-003").title == "Story, post-003")
    #expect(try database.article("quay-002").published == "2024-04-01")
    #expect(try database.article("post-004").id == "post-004")
    #expect {
      try database.article("post")
    } throws: {
      ($0 as? ResultsError)?.candidates == ["post-003", "post-004"]
    }
    #expect(throws: ResultsError.self) { try database.article("") }
    #expect(throws: ResultsError.self) { try database.article("none") }
  }

  @Test func namesTheOutletsWhereNoneFits() {
    #expect {
      try quotes { $0.outlet = "Gazette" }
    } throws: {
      ($0 as? ResultsError)?.candidates == ["Quay Wire", "The Elmsworth Post"]
    }
  }

  @Test func readsAliases() throws {
    let pires = ActorID(rawValue: "person/joao-pires")
    #expect(try database.aliases(of: pires).map(\.alias) == ["João Pires", "Pires"])
    #expect(try database.aliases(of: pires).map(\.count) == [1, 1])
  }

  @Test func refusesFilesThatAreNoResults() throws {
    let text = try folder.write("no database, but long enough to be taken for a header of one", to: "text.sqlite")
    let foreign = folder.file("foreign.sqlite")
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE facts(fact)") }
    let older = folder.file("older.sqlite")
    try FileManager.default.copyItem(atPath: folder.file("actors.sqlite"), toPath: older)
    try DatabaseQueue(path: older).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let cases = [
      (text, ResultsError.Code.foreign), (foreign, .foreign), (older, .otherVersion), ("/no/where", .notFound),
    ]
    for (path, code) in cases {
      #expect {
        try ResultsDatabase(path: path)
      } throws: {
        ($0 as? ResultsError)?.code == code
      }
    }
  }
}
