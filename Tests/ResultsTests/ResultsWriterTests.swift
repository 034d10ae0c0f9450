import Aggregating
import Corpus
import Foundation
import GRDB
import Merging
import Shards
import TestSupport
import Testing

@testable import Results

struct ResultsWriterTests {
  private static let names = ["actors.csv", "actors.jsonl.gz", "actors.sqlite", "quotes.jsonl.gz", "summary.json"]

  @Test func writesTheSameBytesTwice() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let sums = try MadeRecord.withReprints.write(to: first.path)
    let again = try MadeRecord.withReprints.write(to: second.path)
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

  /// Neither where blocks end nor how much is held in memory shows in a file.
  @Test(
    arguments: [([1], 48 << 20), ([20, 1, 0, 40], 48 << 20), ([31], 1), ([1], 20_000)] as [([Int], Int)])
  func writesTheSameBytesHoweverTheBlocksLieAndTalliesAreSpilled(sizes: [Int], memory: Int) throws {
    let count = 240
    let (whole, other) = (try TemporaryFolder(), try TemporaryFolder())
    var blocks: [Int] = []
    while blocks.reduce(0, +) < count { blocks.append(sizes[blocks.count % sizes.count]) }
    let sums = try RandomRecord.write(articles: count, seed: 11, blocks: [count], to: whole.path)
    let spilled = try RandomRecord.write(articles: count, seed: 11, blocks: blocks, memory: memory, to: other.path)
    #expect(sums == spilled)
    #expect(try Folder.names(in: other.path) == Self.names)
  }

  @Test func leavesNoPartialFilesAndOverwritesOldOnes() throws {
    let folder = try TemporaryFolder()
    try folder.write("left by a run that was killed", to: "actors.sqlite.partial")
    try folder.write("old", to: "actors.csv")
    try MadeRecord().write(to: folder.path)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == Self.names)
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

  private func summary(_ folder: TemporaryFolder) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.url.appending(path: "summary.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func writesFiguresAsTheTallyHasThem() throws {
    let folder = try TemporaryFolder()
    try MadeRecord().write(to: folder.path)
    let summary = try summary(folder)
    #expect(summary["articles"] as? Int == 4)
    #expect(summary["stories"] as? Int == 4)
    #expect(summary["datesUnknown"] as? Int == 1)
    let quotations = try #require(summary["quotations"] as? [String: Any])
    #expect(quotations["all"] as? Int == 4)
    #expect(quotations["anonymous"] as? Int == 1)
    #expect(quotations["withActor"] as? Int == 3)
    #expect((summary["utterances"] as? [String: Int])?["all"] == 4)
    #expect((summary["actors"] as? [String: Int])?["person"] == 2)
    let stages = try #require(summary["stages"] as? [[String: Any]])
    #expect(stages.map { $0["stage"] as? String } == ["reading", "cleaning"])
  }

  @Test func tellsReprintsApart() throws {
    let folder = try TemporaryFolder()
    try MadeRecord.withReprints.write(to: folder.path)
    let summary = try summary(folder)
    #expect((summary["articles"] as? Int, summary["stories"] as? Int) == (6, 4))
    let voice = try #require(summary["voice"] as? [String: Any])
    #expect((voice["quotations"] as? Int, voice["storyQuotations"] as? Int) == (6, 4))
    #expect((summary["utterances"] as? [String: Int])?["all"] == 4)
    let shares = try #require(voice["concentration"] as? [String: Any])
    #expect((shares["speakers"] as? Int, shares["top10"] as? Double) == (3, 1))
    // One speaker has 3 of 5 quotations with an actor, two have one.
    #expect(shares["gini"] as? Double == 0.2667)
    let months = try #require(summary["months"] as? [String: [String: Any]])
    #expect(months.keys.sorted() == ["", "2024-03", "2024-04"])
    #expect(months["2024-04"]?["stories"] as? Int == 1)
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

  @Test func writesALineAQuotation() throws {
    let folder = try TemporaryFolder()
    try MadeRecord.withReprints.write(to: folder.path)
    let lines = try lines(folder.file("quotes.jsonl.gz"))
    #expect(lines.count == 6)
    #expect(lines.map { $0["article"] as? String }.suffix(2) == ["post-005", "coast-006"])
    #expect(lines.map { $0["reprint"] as? Bool ?? false } == [false, false, false, false, true, true])
    #expect(lines.map { $0["utterance"] as? Int } == [1, 2, 3, 4, 2, 2])
  }

  @Test func writesALineAnActor() throws {
    let folder = try TemporaryFolder()
    try MadeRecord.withReprints.write(to: folder.path)
    let lines = try lines(folder.file("actors.jsonl.gz"))
    let pires = try #require(lines.first { $0["id"] as? String == "person/joao-pires" })
    #expect((pires["articles"] as? Int, pires["stories"] as? Int) == (4, 2))
    #expect(pires["quotations"] as? [String: Int] == ["mixed": 3])
    #expect(pires["utterances"] as? [String: Int] == ["mixed": 1])
    #expect(pires["classes"] as? [String: Int] == ["say": 3])
    let heads = try #require(pires["overStories"] as? [String: Any])
    #expect(heads["articles"] as? Int == 2)
    #expect(heads["quotations"] as? [String: Int] == ["mixed": 1])
    #expect((pires["first"] as? String, pires["last"] as? String) == ("2024-03-05T19:20:00Z", "2024-04-02"))
    // Where nothing is reprinted, nothing is said twice.
    #expect(lines.first { $0["id"] as? String == "place/elmsworth" }?["overStories"] == nil)
  }

  private func lines(_ path: String) throws -> [[String: Any]] {
    var bytes: [UInt8] = []
    var reader = try GzipReader(path: path)
    while try reader.read(into: &bytes) {}
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func writesAnEmptyRecord() throws {
    let folder = try TemporaryFolder()
    try MadeRecord.write([], blocks: [], counts: [], to: folder.path)
    let database = try ResultsDatabase(path: folder.file("actors.sqlite"))
    #expect(try database.actors().isEmpty)
    #expect(try database.quotes(QuoteQuery()).isEmpty)
    #expect(try summary(folder)["stories"] as? Int == 0)
  }
}
