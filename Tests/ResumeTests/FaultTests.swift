import Foundation
import NewsPipeline
import Reading
import Shards
import TestSupport
import Testing

/// Storage calls of a whole run fail, a spread of them one a run and all after it; the next run ends in the bytes of an undisturbed one.
@Suite struct FaultTests {
  private func pipeline(_ dump: String, _ output: String) throws -> Pipeline {
    var file = PipelineFile()
    file.input = [dump]
    file.output = output
    file.jobs = 1
    file.reading.blockBytes = 12_000
    return try Pipeline(file)
  }

  @Test func noFailedCallIsTooBad() async throws {
    let folder = try TemporaryFolder()
    let dump = try SampleDump.write(shards: 2, articles: 6, to: folder)
    _ = try await Run(pipeline(dump, folder.file("whole")), report: { _ in }).execute()
    let count = StorageFault(atCall: .max, errno: EIO)
    try await StorageFault.$plan.withValue(count) {
      _ = try await Run(pipeline(dump, folder.file("counted")), report: { _ in }).execute()
    }
    #expect(count.callCount > 100)
    // Every call near both ends, and a spread in between, so that the test stays short.
    let calls =
      Array(1...30) + stride(from: 31, to: count.callCount - 30, by: 7)
      + Array((count.callCount - 30)...count.callCount)
    for call in calls {
      let output = folder.file("run-\(call)")
      let fault = StorageFault(atCall: call, errno: ENOSPC)
      await #expect(throws: (any Error).self, "call \(call)") {
        try await StorageFault.$plan.withValue(fault) {
          _ = try await Run(pipeline(dump, output), report: { _ in }).execute()
        }
      }
      _ = try await Run(pipeline(dump, output), report: { _ in }).execute()
      #expect(try FolderContents.differences(folder.file("whole/results"), "\(output)/results") == [], "call \(call)")
      try FileManager.default.removeItem(atPath: output)
    }
  }
}
