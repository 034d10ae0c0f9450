internal import Corpus
public import Shards

/// What a stage did to one block; written last, so that a block's stage is done exactly when this exists and matches.
public struct Checkpoint: Codable, Equatable, Sendable {
  public var shard: String
  public var block: Int
  public var made: StageIdentity
  /// Checksums of what the stage read.
  public var upstream: OptionValue
  public var records: RecordCounts
  public var file: FileSum
  /// Cleaning's alone: what reading made of the block's lines.
  public var reading: RecordCounts?
  /// Cleaning's alone: what was taken out of the articles, where anything was.
  public var removed: RemovalCounts?
  /// Cleaning's alone: the file of refused records, where there are any.
  public var refused: FileSum?

  public init(
    shard: String, block: Int, made: StageIdentity, upstream: OptionValue, records: RecordCounts, file: FileSum,
    reading: RecordCounts? = nil, removed: RemovalCounts? = nil, refused: FileSum? = nil
  ) {
    self.shard = shard
    self.block = block
    self.made = made
    self.upstream = upstream
    self.records = records
    self.file = file
    self.reading = reading
    self.removed = removed
    self.refused = refused
  }

  /// Whether this stands for what a stage of that identity would make of that input.
  public func matches(_ identity: StageIdentity, upstream: OptionValue) -> Bool {
    made == identity && self.upstream == upstream
  }
}
