import Corpus
import Foundation
import NewsPipeline
import Shards

/// A whole run into a folder of its own, with everything that is written and committed.
struct RunBench {
  let inputs: [String]

  func cpuSeconds(until: StageName) async throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appending(path: "onrecord-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = PipelineFile()
    file.input = inputs
    file.output = folder.path
    file.jobs = 1
    file.until = until
    let before = ProcessUsage().cpuSeconds
    _ = try await Run(Pipeline(file), report: { _ in }).execute()
    return ProcessUsage().cpuSeconds - before
  }
}
