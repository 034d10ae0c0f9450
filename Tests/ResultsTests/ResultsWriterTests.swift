import Aggregating
import Corpus
import Foundation
import GRDB
import Shards
import TestSupport
import Testing

@testable import Results

struct ResultsWriterTests {
  private static let names = ["actors.csv", "actors.jsonl.gz", "actors.sqlite", "quotes.jsonl.gz", "summary.json"]

  @Test func writesTheSameBytesTwice() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let sums = try MadeRecord().write(to: first.path)
    let again = try MadeRecord().write(to: second.path)
    #expect(sums == again)
    #expect(sums.keys.sorted() == Self.names)
    let differing = try Self.names.filter {
      try AtomicFile.read(first.file($0)) != AtomicFile.read(second.file($0))
    }
    #expect(differing.isEmpty)
  }

  @Test(arguments: UInt64(0)..<3)
  func writesTheSameBytesTwiceForManyArticles(seed: UInt64) throws {
    let folders = [try TemporaryFolder(), try TemporaryFolder()]
    let sums = try folders.map { try RandomRecord.write(articles: 600, seed: seed, to: $0.path) }
    #expect(sums[0] == sums[1], "seed \(seed)")
    #expect(try #require(sums[0]["actors.sqlite"]).bytes > 1 << 19)
  }

  @Test func leavesNoPartialFilesAndOverwritesOldOnes() throws {
    let folder = try TemporaryFolder()
    try folder.write("left by a run that was killed", to: "actors.sqlite.partial")
    try folder.write("old", to: "actors.csv")
    try MadeRecord().write(to: folder.path)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == Self.names)
  }

  /// A block that was loaded knows its tally from the file, and where its chains' actors stand in it.
  @Test(arguments: UInt64(0)..<3)
  func findsTheActorsOfABlockThatWasLoaded(seed: UInt64) throws {
    var made = RandomRecord(SeededGenerator(seed: seed))
    var tally = ArticleTally()
    let articles = (0..<40).map { made.article($0) }
    let places = articles.map { tally.count($0) }
    var loaded = try ArticleTally.decode(tally.encode())
    #expect(articles.map { loaded.places(of: $0.tagging.entities) } == places, "seed \(seed)")
  }

  @Test func sortsTheTableByQuotations() throws {
    let folder = try TemporaryFolder()
    try MadeRecord().write(to: folder.path)
    let csv = try String(contentsOfFile: folder.file("actors.csv"), encoding: .utf8)
    let ids = csv.split(separator: "\r\n").map { $0.split(separator: ",")[0] }
    #expect(
      ids == [
        "id", "person/ana-whitcombe", "person/joao-pires", "organization/whitcombe-ltd", "organization/harbour-trust",
        "place/elmsworth", "place/東京",
      ])
  }

  @Test func writesFiguresAsTheTallyHasThem() throws {
    let folder = try TemporaryFolder()
    try MadeRecord().write(to: folder.path)
    let data = try Data(contentsOf: folder.url.appending(path: "summary.json"))
    let summary = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(summary["articles"] as? Int == 4)
    #expect(summary["datesUnknown"] as? Int == 1)
    let quotations = try #require(summary["quotations"] as? [String: Any])
    #expect(quotations["all"] as? Int == 4)
    #expect(quotations["anonymous"] as? Int == 1)
    #expect(quotations["withActor"] as? Int == 3)
    #expect((summary["actors"] as? [String: Int])?["person"] == 2)
    let stages = try #require(summary["stages"] as? [[String: Any]])
    #expect(stages.map { $0["stage"] as? String } == ["reading", "cleaning"])
  }

  @Test func writesQuotationsWithActorsAndCodePoints() throws {
    let folder = try TemporaryFolder()
    try MadeRecord().write(to: folder.path)
    let database = try DatabaseQueue(path: folder.file("actors.sqlite"))
    let row = try database.read { try Row.fetchOne($0, sql: "SELECT * FROM quotes WHERE id = 1") }
    let quote = try #require(row)
    #expect(quote["spans"] == "[[0,22],[54,76]]")
    #expect(quote["text"] == "“The harbour is safe,” “Elmsworth can sleep.”")
    let about = try database.read {
      try String.fetchAll(
        $0,
        sql:
          "SELECT actors.actor FROM quote_about JOIN actors ON actors.id = quote_about.actor ORDER BY quote, place"
      )
    }
    #expect(about == ["place/elmsworth", "person/ana-whitcombe"])
    let speakers = try database.read { try String?.fetchAll($0, sql: "SELECT speaker FROM record ORDER BY article") }
    #expect(speakers.count == 4)
  }

  @Test func countsInTheDatabaseWhatTheTallyCounts() throws {
    let folder = try TemporaryFolder()
    try MadeRecord().write(to: folder.path)
    let database = try DatabaseQueue(path: folder.file("actors.sqlite"))
    let unequal = try database.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT actor FROM actors WHERE quotations <> (SELECT count(*) FROM quotes WHERE speaker = actors.id)
            OR mentions <> (SELECT sum(mentions) FROM mentions WHERE actor = actors.id)
            OR words <> (SELECT coalesce(sum(words), 0) FROM quotes WHERE speaker = actors.id)
          """)
    }
    #expect(unequal.isEmpty)
    #expect(try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try database.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count } == 0)
  }

  @Test func writesAnEmptyRecord() throws {
    let folder = try TemporaryFolder()
    let writer = try ResultsWriter(folder: folder.path, options: AggregatingOptions())
    _ = try writer.finish(counts: [])
    let database = try ResultsDatabase(path: folder.file("actors.sqlite"))
    #expect(try database.actors().isEmpty)
    #expect(try database.quotes(QuoteQuery()).isEmpty)
  }
}
