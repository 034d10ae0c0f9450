import Foundation
import TestSupport
import Testing

/// The commands that ask a finished run, on the project's own sample.
@Suite struct AskCommandsTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    let run = try program.run("run", SampleDump.folder.path, "--output", "run", "--tolerate", "0.05")
    try #require(run.status == 0, "\(run.error)")
  }

  private static let questions = [
    ["actors", "run"], ["actors", "run", "--stories"], ["actors", "run", "--explain", "Ana Whitcombe"],
    ["actor", "run", "Ana Whitcombe"], ["actor", "run", "Ana Whitcombe", "--by", "day"],
    ["actor", "run", "Ana Whitcombe", "--by", "week"], ["actor", "run", "Ana Whitcombe", "--by", "month"],
    ["actor", "run", "Ana Whitcombe", "--by", "outlet"], ["voices", "run"], ["voices", "run", "--by", "outlet"],
    ["voices", "run", "--by", "month"], ["voices", "run", "--by", "outlet-month"], ["stories", "run"],
    ["quotes", "run", "--match", "the"], ["quotes", "run", "--once"], ["quotes", "run", "--reprints"],
  ]

  @Test func everyAnswerFitsEightyColumnsAndComesAsJSONAndCSV() throws {
    for question in Self.questions {
      let screen = try program.run(question)
      #expect(screen.status == 0, "\(question): \(screen.error)")
      #expect(!screen.output.isEmpty, "\(question)")
      for line in screen.output.split(separator: "\n") { #expect(line.count <= 80, "\(question): \(line)") }
      let json = try program.run(question + ["--json"])
      let lines = json.output.split(separator: "\n")
      #expect(!lines.isEmpty, "\(question)")
      for line in lines {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
      let table = try program.run(question + ["--csv"])
      #expect(table.status == 0 && table.output.contains(",") && table.output.hasSuffix("\r\n"), "\(question)")
    }
  }

  @Test func emptyAnswersSaySoOnStandardError() throws {
    for question in [
      ["quotes", "run", "--match", "zyzzyva"], ["quotes", "run", "--reprints", "--min-outlets", "99"],
      ["actors", "run", "--type", "place", "--top", "1", "--explain", "Vienna"],
    ] {
      let outcome = try program.run(question)
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty || outcome.error.isEmpty)
      #expect(outcome.output.isEmpty == outcome.error.hasPrefix("onrecord: "), "\(question): \(outcome.error)")
    }
  }

  @Test func unknownNamesAreMetWithSuggestions() throws {
    for question in [["actor", "run", "Ana Witcombe"], ["actors", "run", "--explain", "Ana Witcombe"]] {
      let outcome = try program.run(question)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("person/ana-whitcombe"), "\(outcome.error)")
    }
  }

  @Test func questionsThatContradictThemselvesAreBadUsage() throws {
    for question in [
      ["quotes", "run", "--once", "--reprints"], ["quotes", "run", "--min-outlets", "2"],
      ["actor", "run", "Ana Whitcombe", "--by", "year"], ["voices", "run", "--by", "actor"],
    ] { #expect(try program.run(question).status == 64, "\(question)") }
    let nothing = try program.run("quotes", "run", "--match", "...")
    #expect(nothing.status == 1)
    #expect(nothing.error.contains("no word"))
  }

  /// Every command and query of Docs/ASKING.md answers something.
  @Test func thePageOfQuestionsHolds() throws {
    let script = SharedData.root.appending(path: "Scripts/asking-page.py").path
    let outcome = try program.shell("export -f onrecord; python3 '\(script)' run")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("0 failed"))
  }
}
