import Foundation
import TestSupport
import Testing

@Suite struct RunTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private func stages(_ run: String) throws -> [[String: Any]] {
    let status = try program.run("status", run, "--json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any])
    return try #require(object["stages"] as? [[String: Any]])
  }

  @Test func theSampleRunsAsItsReadmeSays() throws {
    let outcome = try program.run("run", SampleDump.folder.path, "--output", "run", "--tolerate", "0.05")
    #expect(outcome.status == 0)
    let counts = try stages("run").map { $0["records"] as? [String: Any] }
    #expect(counts[0]?["in"] as? Int == 73)
    #expect((counts[0]?["rejected"] as? [String: Int])?.values.reduce(0, +) == 3)
    #expect(counts[1]?["kept"] as? Int == 67)
    #expect(counts[1]?["dropped"] as? [String: Int] == ["empty": 1, "language-es": 1, "tooShort": 1])
    #expect(try program.run("verify", "run").status == 0)
  }

  @Test func theSecondRunDoesNothingAndSaysTheSame() throws {
    let dump = try SampleDump.write(shards: 2, articles: 30, to: folder)
    let first = try program.run("run", dump, "--output", "run")
    let before = try FolderContents.files(folder.file("run"))
    let second = try program.run("run", dump, "--output", "run")
    #expect(second.status == 0)
    #expect(second.output == first.output)
    #expect(try FolderContents.files(folder.file("run")) == before)
  }

  @Test func standardInputIsKeptSoThatTheRunResumes() throws {
    let dump = try Data(contentsOf: SampleDump.folder.appending(path: "harbor-gazette.jsonl"))
    let first = try program.run("run", "-", "--output", "run", "--until", "cleaning", "--tolerate", "0.1", input: dump)
    #expect(first.status == 0)
    let second = try program.run("run", "-", "--output", "run", "--tolerate", "0.1")
    #expect(second.status == 0)
    #expect(try stages("run").count == 5)
    #expect(try program.run("verify", "run").status == 0)
  }

  @Test func stoppingAtAStageLeavesTheOthersForLater() throws {
    let dump = try SampleDump.write(shards: 2, articles: 30, to: folder)
    for stage in ["reading", "cleaning", "tagging", "quoting", "aggregating"] {
      #expect(try program.run("run", dump, "--output", "steps", "--until", stage).status == 0)
      #expect(try program.run("verify", "steps").status == 0, "\(stage)")
    }
    #expect(try program.run("run", dump, "--output", "whole").status == 0)
    #expect(try FolderContents.differences(folder.file("steps/results"), folder.file("whole/results")) == [])
  }

  @Test func changedOptionsRedoTheRightStages() throws {
    let dump = try SampleDump.write(shards: 2, articles: 30, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    let spine = try FolderContents.files(folder.file("run/cleaning"))
    try folder.write("tagging: {pronouns: false}\n", to: "p.yaml")
    let changed = try program.run("run", dump, "--output", "run", "--pipeline", "p.yaml")
    #expect(changed.status == 0)
    #expect(changed.error.contains("tagging (pronouns true → false); redone: tagging, quoting, aggregating"))
    #expect(try FolderContents.files(folder.file("run/cleaning")) == spine)
    #expect(try program.run("run", dump, "--output", "fresh", "--pipeline", "p.yaml").status == 0)
    for part in ["cleaning", "tagging", "quoting", "aggregating", "results"] {
      #expect(try FolderContents.differences(folder.file("run/\(part)"), folder.file("fresh/\(part)")) == [], "\(part)")
    }
  }

  /// What crosses articles is settled anew without any layer being made again.
  @Test(arguments: ["merging: {storySimilarity: 1}", "actors: who.jsonl"])
  func anotherMergeRedoesTheResultsAlone(change: String) throws {
    let dump = try SampleDump.write(shards: 2, articles: 30, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    let made = ["cleaning", "tagging", "quoting", "aggregating"]
    let layers = try made.map { try FolderContents.files(folder.file("run/\($0)")) }
    let before = try FolderContents.files(folder.file("run/results"))
    let actor = try program.shell("onrecord actors run --type person --top 1 --json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(actor.output.utf8)) as? [String: Any])
    let name = try #require(object["name"] as? String)
    try folder.write("{\"id\":\"somebody\",\"names\":[\"\(name)\"]}\n", to: "who.jsonl")
    try folder.write(change + "\n", to: "p.yaml")
    #expect(try program.run("run", dump, "--output", "run", "--pipeline", "p.yaml").status == 0)
    #expect(try made.map { try FolderContents.files(folder.file("run/\($0)")) } == layers)
    #expect(try FolderContents.files(folder.file("run/results")) != before)
    #expect(try program.run("run", dump, "--output", "fresh", "--pipeline", "p.yaml").status == 0)
    #expect(try FolderContents.differences(folder.file("run/results"), folder.file("fresh/results")) == [])
    #expect(try program.run("verify", "run").status == 0)
  }

  @Test func aRegisterThatChangesIsReadAgain() throws {
    let dump = try SampleDump.write(shards: 1, articles: 20, to: folder)
    try folder.write("actors: who.jsonl\n", to: "p.yaml")
    let arguments = ["run", dump, "--output", "run", "--pipeline", "p.yaml"]
    #expect(try program.run(arguments).error.contains("who.jsonl"), "a register that is missing is named")
    for id in ["one", "other"] {
      try folder.write("{\"id\":\"\(id)\",\"names\":[\"Nobody Named So\"]}\n", to: "who.jsonl")
      #expect(try program.run(arguments).status == 0)
    }
    let before = try FolderContents.files(folder.file("run"))
    #expect(try program.run(arguments).status == 0)
    #expect(try FolderContents.files(folder.file("run")) == before)
    try folder.write("{\"id\":\"a\"}\n", to: "who.jsonl")
    let broken = try program.run(arguments)
    #expect(broken.status != 0)
    #expect(broken.error.contains("who.jsonl"))
    #expect(try !FolderContents.files(folder.file("run")).keys.contains { $0.hasSuffix(".partial") })
  }

  @Test func whatAKilledMergeLeftIsSwept() throws {
    let dump = try SampleDump.write(shards: 1, articles: 20, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    for name in ["merge.quotes", "tallies.0", "actors.sqlite", "merge.actors.chains.3"] {
      try folder.write("left", to: "run/results/\(name).partial")
    }
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    #expect(try !FolderContents.files(folder.file("run")).keys.contains { $0.hasSuffix(".partial") })
  }

  @Test func resultsOfOtherOptionsAreNotVouchedFor() throws {
    let dump = try SampleDump.write(shards: 1, articles: 20, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    #expect(try program.run("actors", "run").error.isEmpty)
    try folder.write("cleaning: {minimumWords: 12}\n", to: "p.yaml")
    #expect(try program.run("run", dump, "--output", "run", "--pipeline", "p.yaml", "--until", "cleaning").status == 0)
    let older = try program.run("actors", "run")
    #expect(older.status == 0 && older.error.contains("older than the run"))
    #expect(try program.run("run", dump, "--output", "run", "--pipeline", "p.yaml").status == 0)
    #expect(try program.run("actors", "run").error.isEmpty)
  }

  @Test func aChangedInputIsNamedAndRedone() throws {
    let dump = try SampleDump.write(shards: 2, articles: 30, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    _ = try SampleDump.write(shards: 1, articles: 25, to: folder)
    let again = try program.run("run", dump, "--output", "run")
    #expect(again.status == 0)
    #expect(again.error.contains("part-0.jsonl' changed since the earlier run"))
    #expect(try program.run("run", dump, "--output", "fresh").status == 0)
    #expect(try FolderContents.differences(folder.file("run/results"), folder.file("fresh/results")) == [])
    #expect(try program.run("verify", "run").status == 0)
  }

  @Test func aVanishedInputIsNamedAndNothingIsLost() throws {
    let dump = try SampleDump.write(shards: 2, articles: 10, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    try FileManager.default.removeItem(atPath: "\(dump)/part-1.jsonl")
    let again = try program.run("run", dump, "--output", "run")
    #expect(again.status == 1)
    #expect(again.error.contains("part-1.jsonl', which is gone or no longer named"))
  }

  @Test func verifyFindsAByteThatChanged() throws {
    let dump = try SampleDump.write(shards: 1, articles: 30, to: folder)
    #expect(try program.run("run", dump, "--output", "run").status == 0)
    let path = "run/quoting/part-0/00000.jsonl.gz"
    var bytes = try Data(contentsOf: folder.url.appending(path: path))
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: path)
    let outcome = try program.run("verify", "run")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(path))
  }

  @Test func theOutputsFitTheirSchemasAndTheirOffsets() throws {
    let text = """
      Zoë Nuñez 🙂 met 王小明 in Łódź. “It’s a naïve plan — 10 €,” said Ms. Nuñez. “We’ll see,” she added on Monday afternoon.
      """
    try folder.write("{\"id\":\"uni\",\"text\":\"\(text)\",\"title\":\"Café\"}\n", to: "in/uni.jsonl")
    _ = try program.shell("cp -r '\(SampleDump.folder.path)' in/sample")
    #expect(try program.run("run", "in", "--output", "run", "--tolerate", "0.1").status == 0)
    let script = SharedData.root.appending(path: "Scripts/check-outputs.py").path
    let check = try program.shell("python3 '\(script)' run")
    #expect(check.status == 0, "\(check.output)\(check.error)")
  }

  /// The check counts again: a figure that is changed in the database alone is found.
  @Test func theCheckFindsFiguresThatAreWrong() throws {
    #expect(try program.run("run", SampleDump.folder.path, "--output", "run", "--tolerate", "0.1").status == 0)
    let script = SharedData.root.appending(path: "Scripts/check-outputs.py").path
    let changes = [
      ("UPDATE actors SET story_words = story_words + 1 WHERE rank = 1", "story_words, not "),
      ("UPDATE actors SET stories = stories + 1 WHERE rank = 2", "stories, not "),
      ("UPDATE companions SET articles = articles + 1 WHERE actor = 1", "as its companions say"),
      ("UPDATE voices SET women = women + 1", "has other women than the layers"),
      ("UPDATE talk SET quotations = quotations + 1", "their quotations do not bear out"),
      ("UPDATE utterances SET outlets = 9", "utterances whose figures are not those of their quotations"),
      (
        """
        UPDATE articles SET story = (SELECT id FROM articles ORDER BY published DESC LIMIT 1)
        WHERE id = (SELECT id FROM articles WHERE published <> '' ORDER BY published LIMIT 1)
        """, "articles of a story that is not the earliest one's"
      ),
      ("DELETE FROM quote_about WHERE place = 1", "does not mention the actors that it is about"),
      ("UPDATE aliases SET count = count + 1", "has other aliases than the layers"),
    ]
    for (number, change) in changes.enumerated() {
      let copy = "copy-\(number)"
      let python =
        "import sqlite3; db = sqlite3.connect('\(copy)/results/actors.sqlite'); db.execute('''\(change.0)'''); db.commit()"
      try folder.write(python, to: "change.py")
      let check = try program.shell("cp -r run \(copy) && python3 change.py && python3 '\(script)' \(copy)")
      #expect(check.status == 1)
      #expect(check.output.contains(change.1), "\(change.0): \(check.output)\(check.error)")
    }
  }

  @Test(
    .enabled(if: SharedData.has("corpus"), "needs ../shared/corpus"),
    .enabled(if: Program.isRelease, "the corpora take long in a debug build"))
  func theSharedCorporaLoseNoRecord() throws {
    let outcome = try program.run("run", SharedData.url("corpus").path, "--output", "run")
    #expect(outcome.status == 0)
    let records = try stages("run").map { $0["records"] as? [String: Any] }
    #expect(records[0]?["in"] as? Int == 21_690)
    #expect(try program.run("verify", "run").status == 0)
  }
}
