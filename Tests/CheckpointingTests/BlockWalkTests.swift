import Corpus
import Foundation
import Shards
import TestSupport
import Testing

@testable import Checkpointing

private struct Settings: StageOptions { var words = 10 }

@Suite struct BlockWalkTests {
  private let folder: TemporaryFolder
  private let directory: RunDirectory

  init() throws {
    folder = try TemporaryFolder()
    directory = RunDirectory(folder.path)
  }

  private func identity(_ stage: StageName, words: Int = 10, revision: Int = 1) throws -> StageIdentity {
    try StageIdentity(stage: stage, revision: revision, options: Settings(words: words))
  }

  private func product(_ text: String) -> BlockWalk.Product {
    var counts = RecordCounts()
    counts.count(Verdict.keep(1))
    return .init(lines: Array(text.utf8), records: counts)
  }

  /// Walks two stages and names those that ran.
  private func walk(
    _ cleaning: StageIdentity, _ tagging: StageIdentity, input: String = "11111111", text: String = "x\n"
  ) throws -> [StageName] {
    var ran: [StageName] = []
    var walk = BlockWalk(directory, shard: "a", block: 0)
    try walk.step(cleaning, upstream: ["block": .string(input)]) {
      ran.append(.cleaning)
      return product(text)
    }
    try walk.step(tagging) {
      ran.append(.tagging)
      return product(text + text)
    }
    return ran
  }

  @Test func aStageWithAValidCheckpointIsLoaded() throws {
    #expect(try walk(identity(.cleaning), identity(.tagging)) == [.cleaning, .tagging])
    #expect(try walk(identity(.cleaning), identity(.tagging)) == [])
  }

  @Test func aChangedOptionRedoesTheStageAndAllAfterIt() throws {
    _ = try walk(identity(.cleaning), identity(.tagging))
    #expect(try walk(identity(.cleaning), identity(.tagging, words: 9)) == [.tagging])
    #expect(try walk(identity(.cleaning, words: 9), identity(.tagging, words: 9)) == [.cleaning, .tagging])
  }

  @Test func aChangedRevisionRedoesTheStage() throws {
    _ = try walk(identity(.cleaning), identity(.tagging))
    #expect(try walk(identity(.cleaning), identity(.tagging, revision: 2)) == [.tagging])
  }

  @Test func aChangedInputRedoesAll() throws {
    _ = try walk(identity(.cleaning), identity(.tagging))
    #expect(try walk(identity(.cleaning), identity(.tagging), input: "22222222") == [.cleaning, .tagging])
  }

  @Test func aFileThatIsGoneOrShorterIsMadeAgain() throws {
    _ = try walk(identity(.cleaning), identity(.tagging))
    try Folder.remove(directory.layerPath(.tagging, "a", 0))
    #expect(try walk(identity(.cleaning), identity(.tagging)) == [.tagging])
    try folder.write("short", to: "cleaning/a/00000.jsonl.gz")
    #expect(try walk(identity(.cleaning), identity(.tagging)) == [.cleaning, .tagging])
  }

  @Test func aCheckpointThatIsNoLongerWholeIsNone() throws {
    _ = try walk(identity(.cleaning), identity(.tagging))
    try folder.write("{\"shard\":", to: "cleaning/a/00000.checkpoint.json")
    #expect(try walk(identity(.cleaning), identity(.tagging)) == [.cleaning, .tagging])
  }

  /// Whichever storage call fails, the next walk ends in the same bytes.
  @Test func everyFailureIsRecoveredFrom() throws {
    var call = 1
    while true {
      let attempt = try TemporaryFolder()
      let directory = RunDirectory(attempt.path)
      let fault = StorageFault(atCall: call, errno: EIO)
      var failed = false
      do { try StorageFault.$plan.withValue(fault) { try twoStages(in: directory) } } catch is ShardError {
        failed = true
      }
      try Folder.sweep(attempt.path)
      try twoStages(in: directory)
      for stage in [StageName.cleaning, .tagging] {
        #expect(
          try directory.lines(directory.layerPath(stage, "a", 0)) == Array("\(stage.rawValue)\n".utf8), "call \(call)")
        #expect(directory.checkpoint(stage, "a", 0) != nil, "call \(call)")
      }
      if !failed { break }
      call += 1
    }
    #expect(call > 15)
  }

  private func twoStages(in directory: RunDirectory) throws {
    var walk = BlockWalk(directory, shard: "a", block: 0)
    for stage in [StageName.cleaning, .tagging] {
      try walk.step(identity(stage)) { product("\(stage.rawValue)\n") }
    }
  }
}
