internal import Checkpointing
internal import Shards

/// Standard input kept as a file in the run's folder, so that a run over it can be resumed.
struct SpooledInput {
  private let directory: RunDirectory

  init(_ directory: RunDirectory) { self.directory = directory }

  /// Takes all of standard input; one that is empty stands for what an earlier run kept.
  ///
  /// - Throws: `ShardError` where it cannot be kept.
  func path() throws -> String {
    let folder = "\(directory.path)/input"
    let path = "\(folder)/stdin.jsonl"
    try Folder.make(folder)
    var source = try GzipReader(path: "-")
    var file = try PartialFile(path: "\(path).new")
    var bytes: [UInt8] = []
    var isEmpty = true
    while try source.read(into: &bytes) {
      isEmpty = false
      try file.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if let damage = source.damage {
      throw ShardError(.damaged, path: "standard input", cause: "\(damage.cause) at byte \(damage.fileByte)")
    }
    if isEmpty && Folder.exists(path) { return path }
    let sum = try file.finish()
    if try !Folder.exists(path) || FileSum(ofFile: path) != sum {
      _ = try AtomicFile.commit(partial: "\(path).new", to: path)
    } else {
      try Folder.remove("\(path).new")
    }
    return path
  }
}
