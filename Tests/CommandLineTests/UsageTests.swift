import Foundation
import TestSupport
import Testing

@Suite struct UsageTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  @Test(arguments: ["run", "annotate", "status", "verify", "actors", "quotes", "show", "model"])
  func everyCommandHelpsWithExamples(command: String) throws {
    let help = try program.run(command, "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("xample") && help.output.contains("onrecord \(command)"))
  }

  @Test func badUsageIsStatus64() throws {
    #expect(try program.run("run", "--nonsense").status == 64)
    #expect(try program.run("run").status == 64)
    #expect(try program.run("run", "a.jsonl").status == 64)
    #expect(try program.run("run", "a.jsonl", "--output", "run", "--until", "sleeping").status == 64)
    #expect(try program.run("nonsense").status == 64)
  }

  @Test func anUnknownKeyIsRefusedWithTheKnownOnes() throws {
    try folder.write("input: a.jsonl\noutput: run\ncleaning:\n  minimumWord: 5\n", to: "p.yaml")
    let outcome = try program.run("run", "--pipeline", "p.yaml")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("'p.yaml', line 4: unknown key 'minimumWord' under cleaning; known are: "))
    #expect(outcome.error.contains("minimumWords"))
  }

  @Test func aValueOfTheWrongKindIsNamedWithItsLine() throws {
    try folder.write("input: a.jsonl\njobs: many\n", to: "p.yaml")
    let outcome = try program.run("run", "--pipeline", "p.yaml")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("line 2: jobs is to be a number, not 'many'"))
  }

  @Test func aFolderWithoutARunIsNamed() throws {
    for command in ["status", "verify", "actors", "quotes"] {
      let outcome = try program.run(command, "nowhere")
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("nowhere"))
    }
  }

  @Test func twoRunsInOneFolderAreRefused() throws {
    let dump = try SampleDump.write(shards: 1, articles: 20, to: folder)
    let outcome = try program.shell("mkdir run; exec 9>run/lock; flock 9; onrecord run \(dump) --output run")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("cannot use 'run': another run is at work in it"))
  }

  @Test func aClosedPipeIsNoFailure() throws {
    let dump = try SampleDump.write(shards: 1, articles: 600, to: folder)
    let outcome = try program.shell("onrecord annotate < \(dump)/part-0.jsonl | head -1 | wc -l; echo ${PIPESTATUS[0]}")
    #expect(outcome.output.split(whereSeparator: \.isWhitespace) == ["1", "0"])
  }

  @Test func progressIsForStandardErrorAlone() throws {
    let dump = try SampleDump.write(shards: 2, articles: 20, to: folder)
    let outcome = try program.run("run", dump, "--output", "run", "--progress", "json")
    #expect(outcome.status == 0)
    let lines = outcome.error.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)") }
    #expect(!outcome.output.contains("{"))
    let quiet = try program.run("run", dump, "--output", "run", "--progress", "none")
    #expect(quiet.error.isEmpty)
  }
}
