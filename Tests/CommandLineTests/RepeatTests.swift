import Foundation
import TestSupport
import Testing

/// Lines that repeat within an outlet, in the built program.
@Suite struct RepeatTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private static let motto = "Rain falls on the just and on the unjust, says the old almanac of this parish"

  /// An article that nobody else has, with a line in its midst.
  private func article(_ number: Int, outlet: String, line: String? = motto, story: Int? = nil) -> String {
    let story = story ?? number
    let texts = [
      "The council of district \(story) met on Tuesday to talk about the bridge that has been closed since the flood of \(1900 + story).",
      "Engineer number \(story) said the repairs would take \(story + 3) weeks and cost more than the town can pay from its budget.",
    ]
    let text = [texts[0], line, texts[1]].compactMap { $0 }.joined(separator: "\\n\\n")
    return "{\"id\":\"\(outlet)-\(number)\",\"outlet\":\"\(outlet)\",\"text\":\"\(text)\"}\n"
  }

  private func write(_ name: String, _ articles: [String]) throws {
    try folder.write(articles.joined(), to: "dumps/\(name)")
  }

  private func run(_ output: String, _ options: String...) throws {
    let outcome = try program.run(["run", "dumps", "--output", output, "--until", "cleaning"] + options)
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  /// In how many articles of a run's spine a text stands.
  private func holding(_ text: String, _ run: String) throws -> Int {
    let spine = try program.shell("zcat \(run)/cleaning/*/*.jsonl.gz").output
    return spine.split(separator: "\n").count { $0.contains(text) }
  }

  @Test func aLineOfManyArticlesGoes() throws {
    try write("a.jsonl", (1...10).map { article($0, outlet: "Herald") } + (11...15).map { article($0, outlet: "Wire") })
    try run("run")
    // Five articles of the other outlet are too few.
    #expect(try holding("old almanac", "run") == 5)
    #expect(try holding("\"kind\":\"repeat\",\"rule\":\"in 10 articles\"", "run") == 10)
    let status = try program.run("status", "run", "--removed")
    #expect(status.output.contains("repeat"))
    #expect(status.output.contains("Herald"))
  }

  @Test func copiesOfOneStoryCountOnce() throws {
    try write("a.jsonl", (1...30).map { article($0, outlet: "Herald", story: $0 % 5) })
    try run("run")
    #expect(try holding("old almanac", "run") == 30)
  }

  @Test(arguments: ["cleaning: {repeats: 0}", "cleaning: {repeats: 11}", "cleaning: {repeatShare: 0.9}"])
  func theThresholdsAreTheUsers(options: String) throws {
    try write("a.jsonl", (1...20).map { article($0, outlet: "Herald", line: $0 <= 10 ? Self.motto : nil) })
    try folder.write(options + "\n", to: "p.yaml")
    try run("run", "--pipeline", "p.yaml")
    #expect(try holding("old almanac", "run") == 10)
  }

  @Test func theNumberOfJobsChangesNoByte() throws {
    for shard in 0..<4 {
      try write("\(shard).jsonl", (1...12).map { article(shard * 12 + $0, outlet: $0 % 2 == 0 ? "Herald" : "Wire") })
    }
    try folder.write("reading: {blockBytes: 1000}\n", to: "p.yaml")
    for jobs in ["1", "2", "3"] { try run("run\(jobs)", "--jobs", jobs, "--pipeline", "p.yaml") }
    for part in ["reading", "cleaning"] {
      #expect(try FolderContents.differences(folder.file("run1/\(part)"), folder.file("run2/\(part)")) == [])
      #expect(try FolderContents.differences(folder.file("run1/\(part)"), folder.file("run3/\(part)")) == [])
    }
  }

  @Test func anotherShardRedoesOnlyThoseWhoseLinesItMakesRepeat() throws {
    try write("a.jsonl", (1...5).map { article($0, outlet: "Herald") })
    try write("b.jsonl", (1...5).map { article($0, outlet: "Wire") })
    try run("run")
    let before = try FolderContents.files(folder.file("run/cleaning"))
    #expect(try holding("old almanac", "run") == 10)
    try write("c.jsonl", (6...10).map { article($0, outlet: "Herald") })
    try run("run")
    let after = try FolderContents.files(folder.file("run/cleaning"))
    #expect(try holding("old almanac", "run") == 5)
    #expect(after["b/00000.jsonl.gz"] == before["b/00000.jsonl.gz"])
    #expect(after["b/00000.checkpoint.json"] == before["b/00000.checkpoint.json"])
    #expect(after["a/00000.jsonl.gz"] != before["a/00000.jsonl.gz"])
    try run("fresh")
    #expect(try FolderContents.differences(folder.file("run/cleaning"), folder.file("fresh/cleaning")) == [])
  }

  @Test func aLostSurveyIsMadeAgain() throws {
    try write("a.jsonl", (1...10).map { article($0, outlet: "Herald") })
    try run("run")
    let before = try FolderContents.files(folder.file("run"))
    try FileManager.default.removeItem(atPath: folder.file("run/reading/a.repeats.json"))
    try run("run")
    #expect(try FolderContents.files(folder.file("run")) == before)
  }

  @Test func whatWentIsShownInItsPlace() throws {
    try write("a.jsonl", (1...10).map { article($0, outlet: "Herald") })
    #expect(try program.run("run", "dumps", "--output", "run").status == 0)
    let shown = try program.run("show", "run", "Herald-3", "--removed")
    #expect(shown.status == 0, "\(shown.error)")
    #expect(shown.output.contains("[-Rain falls on the just"))
    #expect(shown.output.contains("(repeat in 10 articles)"))
    let coloured = try program.run("show", "run", "Herald-3", "--removed", "--color", "always")
    #expect(coloured.output.contains("\u{1B}[9;31mRain\u{1B}[0m"))
    try FileManager.default.removeItem(atPath: folder.file("dumps/a.jsonl"))
    let gone = try program.run("show", "run", "Herald-3", "--removed")
    #expect(gone.status == 1)
    #expect(gone.error.contains("the dump that the article was read from is gone"))
  }
}
