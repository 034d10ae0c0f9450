import Foundation
import TestSupport
import Testing

@testable import Shards

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileThatIsNotFinishedHasNoName() throws {
    let path = folder.file("a.json")
    do {
      var file = try PartialFile(path: path)
      try file.write([1, 2, 3])
    }
    #expect(!Folder.exists(path))
    #expect(Folder.exists(path + ".partial"))
    try Folder.sweep(folder.path)
    #expect(!Folder.exists(path + ".partial"))
  }

  @Test func writingReplacesWhatWasThere() throws {
    let path = folder.file("a.json")
    try AtomicFile.write([1], to: path)
    let sum = try AtomicFile.write([2, 3], to: path)
    #expect(try AtomicFile.read(path) == [2, 3])
    #expect(sum == FileSum(bytes: 2, crc32: Checksum.of([2, 3])))
  }

  /// Whichever call fails, the old file stays whole or the new one is.
  @Test func noFailureLeavesHalfAFile() throws {
    let path = folder.file("a.json")
    try AtomicFile.write([1], to: path)
    var call = 1
    while true {
      let fault = StorageFault(atCall: call, errno: ENOSPC)
      let failed: Bool
      do {
        try StorageFault.$plan.withValue(fault) { _ = try AtomicFile.write([2, 3], to: path) }
        failed = false
      } catch let error as ShardError {
        failed = true
        #expect(error.code == .diskFull)
        #expect(error.path.hasPrefix(folder.path))
      }
      let content = try AtomicFile.read(path)
      #expect(content == [1] || content == [2, 3])
      if !failed { break }
      call += 1
    }
    #expect(call > 4)
  }

  @Test func aCheckWithoutPermissionSaysWhatToDo() {
    let error = ShardError(.diskFull, path: "run/x", cause: "No space left on device", advice: "free some space")
    #expect("\(error)" == "cannot write 'run/x': No space left on device; free some space")
  }

  @Test func aFolderIsHeldByOneAtATime() throws {
    let first = try FolderLock(folder: folder.path)
    #expect(throws: ShardError.self) { _ = try FolderLock(folder: folder.path) }
    _ = consume first
    _ = try FolderLock(folder: folder.path)
  }

  @Test func namesComeInByteOrder() throws {
    for name in ["b", "a", "B", "é", "a1"] { try folder.write("", to: name) }
    #expect(try Folder.names(in: folder.path) == ["B", "a", "a1", "b", "é"])
  }
}
