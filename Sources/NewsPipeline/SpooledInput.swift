internal import Checkpointing
internal import Shards

/// Standard input kept as a file in the run's folder, so that a run over it can be resumed.
struct SpooledInput {
  private let directory: RunDirectory

  init(_ directory: RunDirectory) { self.directory = directory }

  /// Takes all of standard input, as it comes (gzip stays gzip, so that damage is met and told as in any other file);
  /// one that is empty stands for what an earlier run kept.
  ///
  /// - Throws: `ShardError` where it cannot be kept.
  func path() throws -> String {
    let folder = "\(directory.path)/input"
    let path = "\(folder)/stdin.jsonl"
    try Folder.make(folder)
    let source = try ReadableFile(path: "-")
    var bytes: [UInt8] = []
    var isMore = try source.read(into: &bytes, atMost: Self.chunkBytes)
    if !isMore && Folder.exists(path) { return path }
    var file = try PartialFile(path: path)
    while isMore {
      try file.write(bytes)
      isMore = try source.read(into: &bytes, atMost: Self.chunkBytes)
    }
    _ = try file.finish()
    return path
  }

  private static let chunkBytes = 1 << 18
}
