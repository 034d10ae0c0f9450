internal import Aggregating
internal import Checkpointing
internal import Cleaning
internal import Reading
internal import Shards

/// One block on its way into the route.
struct BlockUnit: Sendable {
  /// What the bookkeeping needs to know of a block, without its bytes.
  struct Label: Sendable, Hashable {
    var shard: Int
    var index: Int
    var line: Int
    var byte: Int
    var crc32: String
    /// Inflated bytes; 0 where they were not read.
    var bytes: Int
    /// How much of the file on disk was read up to the block's end; 0 where it was not.
    var fileBytes: Int
  }

  var shard: RunShard
  var label: Label
  /// Nil where cleaning's checkpoint is valid, so that nobody needs the bytes.
  var raw: RawBlock?
  /// The lines that repeat in the shard; none where the bytes are not needed.
  var repeats = RepeatedLines.none

  var index: Int { label.index }

  /// What cleaning reads: these bytes, by that reader.
  var upstream: [String: OptionValue] { shard.upstream(ofBlock: label.crc32) }
}

/// What became of a block.
struct BlockOutcome: Sendable {
  var unit: BlockUnit.Label
  var reading: RecordCounts
  var refused: FileSum?
  var checkpoints: [Checkpoint]
  /// Some stage ran; otherwise all was loaded.
  var hasRun: Bool
  /// Rejected and mended records, a sentence each.
  var warnings: [String]
  /// What the merge needs to know of the block's articles, where they were aggregated in this run.
  var facts: [ArticleFacts]?
}
