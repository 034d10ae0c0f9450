import Foundation
import TestSupport
import Testing

@testable import Checkpointing
@testable import NewsPipeline

@Suite struct InputFinderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names(_ inputs: String...) throws -> [String] {
    try InputFinder(inputs: inputs.map { folder.file($0) }).shards.map(\.name)
  }

  @Test func aFolderIsWalkedInByteOrder() throws {
    for name in ["in/b.jsonl", "in/a.jsonl.gz", "in/z/c.ndjson", "in/z/d.json.gz", "in/notes.txt", "in/.hidden.jsonl"] {
      try folder.write("x", to: name)
    }
    let finder = try InputFinder(inputs: [folder.file("in")])
    #expect(finder.shards.map(\.name) == ["a", "b", "z.c", "z.d"])
    #expect(finder.ignored == [".txt": 1])
  }

  @Test func aFileIsReadWhateverItsName() throws {
    try folder.write("x", to: "dump.txt")
    #expect(try names("dump.txt") == ["dump.txt"])
  }

  @Test func equalNamesAreToldApart() throws {
    for name in ["one/a.jsonl", "two/a.jsonl", "one/a.jsonl.gz"] { try folder.write("x", to: name) }
    #expect(try names("one", "two") == ["a", "a-2", "a-3"])
  }

  @Test func aFileNamedTwiceIsReadOnce() throws {
    try folder.write("x", to: "in/a.jsonl")
    #expect(try names("in", "in/a.jsonl", "in/") == ["a"])
  }

  @Test func namesThatNoFolderMayHaveAreMadeSafe() throws {
    try folder.write("x", to: "in/what? a name*.jsonl")
    #expect(try names("in") == ["what--a-name-"])
  }

  @Test func nothingToReadIsAnError() throws {
    try folder.write("x", to: "in/readme.md")
    #expect(throws: RunError.noInput([folder.file("in")])) { try InputFinder(inputs: [folder.file("in")]) }
  }
}
