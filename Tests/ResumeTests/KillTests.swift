import Foundation
import TestSupport
import Testing

/// The real program, killed at random moments: the same command ends in the same bytes.
@Suite(.serialized) struct KillTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write("reading: {blockBytes: 60000}\n", to: "small.yaml")
  }

  private func arguments(_ dump: String, _ output: String, jobs: Int) -> [String] {
    ["run", dump, "--output", output, "--jobs", "\(jobs)", "--pipeline", "small.yaml", "--progress", "none"]
  }

  @Test func theNumberOfJobsDoesNotShowInAnyFile() throws {
    let dump = try SampleDump.write(shards: 3, articles: 120, to: folder)
    for jobs in [1, 2, 5] { #expect(try program.run(arguments(dump, "run-\(jobs)", jobs: jobs)).status == 0) }
    for jobs in [2, 5] {
      for part in ["reading", "cleaning", "tagging", "quoting", "aggregating", "results"] {
        #expect(try FolderContents.differences(folder.file("run-1/\(part)"), folder.file("run-\(jobs)/\(part)")) == [])
      }
    }
  }

  @Test func twentyKillsEndInTheSameBytes() throws {
    let dump = try SampleDump.write(shards: 3, articles: 400, to: folder)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try program.run(arguments(dump, "whole", jobs: 2)).status == 0)
    let seconds = start.duration(to: clock.now) / .seconds(1)
    var random = SystemRandomNumberGenerator()
    var hits = 0
    for _ in 0..<20 {
      let moment = Double.random(in: 0.005...max(0.1, seconds / 6), using: &random)
      if try program.kill(afterSeconds: moment, arguments(dump, "killed", jobs: 2)) { hits += 1 }
    }
    #expect(hits >= 10, "most kills must meet a run at work")
    #expect(try program.run(arguments(dump, "killed", jobs: 2)).status == 0)
    for part in ["reading", "cleaning", "tagging", "quoting", "aggregating", "results"] {
      #expect(
        try FolderContents.differences(folder.file("whole/\(part)"), folder.file("killed/\(part)")) == [], "\(part)")
    }
    #expect(try program.run("verify", "killed").status == 0)
  }

  @Test func anInterruptedRunExitsWith130AndGoesOn() throws {
    let dump = try SampleDump.write(shards: 4, articles: 600, to: folder)
    let stopped = try program.signal(SIGINT, afterSeconds: 0.4, arguments(dump, "run", jobs: 2))
    #expect(stopped.status == 130)
    #expect(stopped.error.contains("what was done is kept"))
    let files = try FolderContents.files(folder.file("run")).keys
    #expect(!files.contains { $0.hasSuffix(".partial") }, "blocks in flight are finished or dropped cleanly")
    #expect(try program.run(arguments(dump, "run", jobs: 2)).status == 0)
    #expect(try program.run("verify", "run").status == 0)
  }
}
