public import Corpus
internal import FoundationEssentials
public import Shards

/// The names in a run's folder, and the small JSON files in it.
public struct RunDirectory: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  public var manifestPath: String { "\(path)/run.json" }
  public var resultsPath: String { "\(path)/results" }
  public var resultsCheckpointPath: String { "\(path)/results/checkpoint.json" }

  /// Whether a run was begun here.
  public var holdsRun: Bool { Folder.exists(manifestPath) && Folder.isFolder(stagePath(.reading)) }

  public func stagePath(_ stage: StageName) -> String { "\(path)/\(stage.rawValue)" }
  public func cutsPath(_ shard: String) -> String { "\(path)/reading/\(shard).cuts.json" }
  public func layerPath(_ stage: StageName, _ shard: String, _ block: Int) -> String {
    "\(path)/\(stage.rawValue)/\(shard)/\(Self.blockName(block)).jsonl.gz"
  }
  public func checkpointPath(_ stage: StageName, _ shard: String, _ block: Int) -> String {
    "\(path)/\(stage.rawValue)/\(shard)/\(Self.blockName(block)).checkpoint.json"
  }
  public func refusedPath(_ shard: String, _ block: Int) -> String {
    "\(path)/rejected/\(shard)/\(Self.blockName(block)).jsonl.gz"
  }

  /// `00042`: sorts as it counts for the first hundred thousand blocks.
  public static func blockName(_ block: Int) -> String {
    let digits = String(block)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// Reads one of the run's JSON files; nil where there is none or it is no longer whole.
  public func read<Value: Decodable>(_ type: Value.Type, at path: String) -> Value? {
    guard let bytes = try? AtomicFile.read(path) else { return nil }
    return try? JSONDecoder().decode(type, from: Data(bytes))
  }

  /// Commits a value as JSON for people: sorted keys, indented.
  public func write(_ value: some Encodable, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    var bytes = Array(try encoder.encode(value))
    bytes.append(UInt8(ascii: "\n"))
    try AtomicFile.write(bytes, to: path)
  }

  public func checkpoint(_ stage: StageName, _ shard: String, _ block: Int) -> Checkpoint? {
    read(Checkpoint.self, at: checkpointPath(stage, shard, block))
  }

  public func cuts(_ shard: String) -> ShardCuts? { read(ShardCuts.self, at: cutsPath(shard)) }
  public func manifest() -> RunManifest? { read(RunManifest.self, at: manifestPath) }

  /// Removes the work of a shard's blocks from one on: checkpoints first, so that nothing is vouched for that is gone.
  public func removeBlocks(of shard: String, from first: Int) throws(ShardError) {
    for folder in StageName.allCases.dropFirst().map({ "\(stagePath($0))/\(shard)" }) + ["\(path)/rejected/\(shard)"] {
      guard Folder.isFolder(folder) else { continue }
      for name in try Folder.names(in: folder) {
        guard let block = Int(name.prefix { $0 != "." }), block >= first else { continue }
        try Folder.remove("\(folder)/\(name)")
      }
    }
  }

  /// The lines of a committed file, inflated.
  public func lines(_ path: String) throws(ShardError) -> [UInt8] {
    var reader = try GzipReader(path: path)
    var bytes: [UInt8] = []
    while try reader.read(into: &bytes) {}
    if let damage = reader.damage {
      throw ShardError(
        .damaged, path: path, cause: "\(damage.cause) at byte \(damage.fileByte)",
        advice: "delete it and run the same command again")
    }
    return bytes
  }
}
