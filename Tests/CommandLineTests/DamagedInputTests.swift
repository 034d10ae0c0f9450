import Foundation
import TestSupport
import Testing

/// Bad input is named with shard, line and byte, everything before it is kept, and the exit status says so.
@Suite struct DamagedInputTests {
  private let folder: TemporaryFolder
  private let program: Program
  private static let words =
    "The mayor said on Tuesday that the bridge would be closed for the whole of the winter season."

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private func record(_ id: Int, text: String = Self.words) -> String { "{\"id\":\"a\(id)\",\"text\":\"\(text)\"}" }

  /// A dump of records with one line in the middle of them.
  private func dump(with line: String, records: Int = 10) -> String {
    ((1...records / 2).map { record($0) } + [line] + (records / 2 + 1...records).map { record($0) })
      .joined(separator: "\n") + "\n"
  }

  /// Records that do not compress away, the same in every run.
  private func manyRecords() -> String {
    var random = SeededGenerator(seed: 5)
    return (1...3000).map { record($0, text: "\($0) \(Self.words) \(Int.random(in: 0...1 << 40, using: &random))") }
      .joined(separator: "\n")
  }

  private func kept() throws -> Int {
    let status = try program.run("status", "run", "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any])
    let stages = try #require(object["stages"] as? [[String: Any]])
    let cleaning = try #require(stages[1]["records"] as? [String: Any])
    return try #require(cleaning["kept"] as? Int)
  }

  @Test(arguments: [
    ("{\"id\": \"x\", \"text\": tru}", "malformedJSON"),
    ("{\"id\": \"x\", \"text\": \"cut", "cutOff"),
    ("[1, 2]", "notAnObject"),
    ("null", "notAnObject"),
    ("{\"id\": \"x\", \"title\": \"no words\"}", "missingText"),
    ("{\"id\": \"x\", \"text\": null}", "nullText"),
    ("{\"id\": \"x\", \"text\": 5}", "textNotAString"),
  ])
  func aBadLineIsRejectedAndNamed(line: String, reason: String) throws {
    try folder.write(dump(with: line), to: "a.jsonl")
    let outcome = try program.run("run", "a.jsonl", "--output", "run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("a, line 6, byte \(5 * (record(1).utf8.count + 1)): rejected, \(reason)"))
    #expect(try kept() == 10)
    let tolerant = try program.run("run", "a.jsonl", "--output", "run", "--tolerate", "0.5")
    #expect(tolerant.status == 0)
    let refused = try program.shell("gzip -dc run/rejected/a/00000.jsonl.gz")
    #expect(refused.output.contains("\"reason\":\"\(reason)\"") && refused.output.contains("\"line\":6"))
  }

  @Test func fewBadLinesAreTolerated() throws {
    try folder.write(dump(with: "{", records: 200), to: "a.jsonl")
    #expect(try program.run("run", "a.jsonl", "--output", "run").status == 0)
    #expect(try kept() == 200)
  }

  @Test func invalidUTF8IsReplacedAndTheRecordKept() throws {
    var bytes = Data(dump(with: record(99)).utf8)
    let place = try #require(bytes.range(of: Data("\"a99\",\"text\":\"The".utf8))).upperBound
    bytes[place] = 0xFF
    try folder.write(bytes, to: "a.jsonl")
    let outcome = try program.run("run", "a.jsonl", "--output", "run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("a, line 6, byte \(place): invalid UTF-8 was replaced by U+FFFD"))
    #expect(try kept() == 11)
  }

  @Test func aLoneSurrogateIsReplacedAndTheRecordKept() throws {
    try folder.write(dump(with: record(99, text: "\\ud83d " + Self.words)), to: "a.jsonl")
    #expect(try program.run("run", "a.jsonl", "--output", "run").status == 0)
    #expect(try kept() == 11)
    let spine = try program.shell("gzip -dc run/cleaning/a/00000.jsonl.gz | sed -n 6p")
    #expect(spine.output.contains("\"text\":\"\u{FFFD} The mayor"))
  }

  @Test func anEmptyShardIsNoFault() throws {
    try folder.write("", to: "in/empty.jsonl")
    try folder.write(dump(with: record(99)), to: "in/full.jsonl")
    #expect(try program.run("run", "in", "--output", "run").status == 0)
    #expect(try kept() == 11)
    #expect(try program.run("verify", "run").status == 0)
  }

  @Test func aTruncatedGzipKeepsWhatCameBefore() throws {
    try folder.write(manyRecords(), to: "a.jsonl")
    _ = try program.shell("gzip -n a.jsonl; size=$(stat -c %s a.jsonl.gz); truncate -s $((size * 2 / 3)) a.jsonl.gz")
    let outcome = try program.run("run", "a.jsonl.gz", "--output", "run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("'a.jsonl.gz' is damaged at line "))
    #expect(outcome.error.contains("it ends in the middle of a gzip member"))
    #expect(try kept() > 1000)
    #expect(try program.run("run", "a.jsonl.gz", "--output", "run").status == 2, "a resumed run says so too")
  }

  @Test func aTruncatedGzipOnStandardInputKeepsWhatCameBefore() throws {
    try folder.write(manyRecords(), to: "a.jsonl")
    let outcome = try program.shell("gzip -nc a.jsonl | head -c 40000 | onrecord run - --output run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("'run/input/stdin.jsonl' is damaged at line "))
    #expect(try kept() > 100)
    #expect(try program.run("run", "-", "--output", "run").status == 2, "what was kept of it is resumed from")
    #expect(try program.run("verify", "run").status == 0)
    #expect(try !FolderContents.files(folder.file("run")).keys.contains { $0.hasSuffix(".partial") })
  }

  @Test func aFlippedByteIsNamed() throws {
    try folder.write(manyRecords(), to: "a.jsonl")
    _ = try program.shell("gzip -n a.jsonl")
    var bytes = try Data(contentsOf: folder.url.appending(path: "a.jsonl.gz"))
    bytes[bytes.count / 2] ^= 0x20
    try folder.write(bytes, to: "a.jsonl.gz")
    let outcome = try program.run("run", "a.jsonl.gz", "--output", "run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("'a.jsonl.gz' is damaged at line "))
    #expect(outcome.error.contains("the compressed data is broken"))
    #expect(try kept() > 500)
  }

  @Test func aFileThatIsNoGzipIsNamed() throws {
    try folder.write("<html>not found</html>", to: "in/a.jsonl.gz")
    try folder.write(dump(with: record(99)), to: "in/b.jsonl")
    let outcome = try program.run("run", "in", "--output", "run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("'in/a.jsonl.gz' is damaged at line 1, byte 0: it is no gzip file"))
    #expect(try kept() == 11)
  }

  @Test func anUnreadableFileEndsTheRunBeforeItBegins() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("gone.jsonl"), withDestinationPath: folder.file("nowhere.jsonl"))
    let outcome = try program.run("run", "gone.jsonl", "--output", "run")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("cannot read 'gone.jsonl'"))
  }

  @Test func noInputIsAnError() throws {
    try folder.write("x", to: "in/readme.txt")
    let outcome = try program.run("run", "in", "--output", "run")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("no input found in 'in'"))
    let missing = try program.run("run", "nowhere", "--output", "run")
    #expect(missing.status == 1)
    #expect(missing.error.contains("there is no such file or folder"))
  }

  @Test func aShardOfGarbageDoesNotKeepTheOthersFromBeingRead() throws {
    try folder.write("garbage\nmore garbage\n", to: "in/a.jsonl")
    try folder.write(dump(with: record(99)), to: "in/b.jsonl")
    let outcome = try program.run("run", "in", "--output", "run")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("a, line 1, byte 0: rejected, malformedJSON"))
    #expect(try kept() == 11)
  }

  @Test func theFolderOfAnEarlierRunIsNoInput() throws {
    try folder.write(dump(with: record(99)), to: "in/b.jsonl")
    #expect(try program.run("run", "in", "--output", "in/run").status == 0)
    let again = try program.run("run", "in", "--output", "other")
    #expect(again.status == 0 && again.error.contains("1 run folder"))
  }

  @Test func recordsOfNoKnownLayoutAreRefusedWithTheKnownOnes() throws {
    try folder.write("{\"a\": 1, \"b\": \"two\"}\n", to: "a.jsonl")
    let outcome = try program.run("run", "a.jsonl", "--output", "run")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("cannot read 'a.jsonl': none of the layouts plain, cc_news, news-please"))
  }

  @Test func aFullDiskEndsTheRunAndTheSameCommandGoesOn() throws {
    let dump = try SampleDump.write(shards: 1, articles: 400, to: folder)
    let full = try program.shell("ulimit -f 20; onrecord run \(dump) --output run")
    #expect(full.status == 1)
    #expect(full.error.contains("cannot write 'run/") && full.error.contains("free some space"))
    let resumed = try program.run("run", dump, "--output", "run")
    #expect(resumed.status == 0)
    #expect(try program.run("verify", "run").status == 0)
  }
}
