public import Corpus
public import Shards

/// What was asked of a run: `run.json`.
public struct RunManifest: Codable, Equatable, Sendable {
  public struct Input: Codable, Equatable, Sendable {
    public var path: String
    public var shard: String
    public var file: FileSum
    /// Nanoseconds since 1970: while it and the size stand, the checksum is not taken again.
    public var modified: Int

    public init(path: String, shard: String, file: FileSum, modified: Int) {
      self.path = path
      self.shard = shard
      self.file = file
      self.modified = modified
    }
  }

  /// The program's version.
  public var version: String
  public var inputs: [Input]
  public var stages: [StageIdentity]
  /// The last stage asked for.
  public var until: StageName

  public init(version: String, inputs: [Input], stages: [StageIdentity], until: StageName) {
    self.version = version
    self.inputs = inputs
    self.stages = stages
    self.until = until
  }

  public func stage(_ name: StageName) -> StageIdentity? { stages.first { $0.stage == name } }
}
