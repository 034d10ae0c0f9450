internal import Checkpointing
internal import Corpus
internal import Shards

/// The parent's bookkeeping: what became of every block, the tables of cuts, progress and warnings.
struct RunLedger {
  /// Blocks of each shard in order, as far as they are done.
  private(set) var outcomes: [[Int: BlockOutcome]]
  private let shards: [RunShard]
  private let directory: RunDirectory
  private let report: (RunEvent) -> Void
  private var progress = RunProgress()
  private var warnings = 0
  /// Shards close in order, as their blocks are folded in order.
  private var shardsClosed = 0
  /// Bytes on disk of the shards that are closed.
  private var fileBytesClosed = 0
  /// How many warnings about single records are shown; all are in `rejected/`.
  private static let warningLimit = 10

  init(_ shards: [RunShard], in directory: RunDirectory, _ report: @escaping (RunEvent) -> Void) {
    self.shards = shards
    self.directory = directory
    self.report = report
    outcomes = Array(repeating: [:], count: shards.count)
    progress.shards = shards.count
    progress.fileBytes = shards.reduce(0) { $0 + $1.input.file.bytes }
  }

  mutating func enter(_ outcome: BlockOutcome) {
    var entry = outcome
    entry.facts = nil
    outcomes[outcome.unit.shard][outcome.unit.index] = entry
    for warning in outcome.warnings { warn(warning) }
    progress.blocksDone += 1
    if !outcome.hasRun { progress.blocksLoaded += 1 }
    progress.articles += outcome.checkpoints.first?.records.kept ?? outcome.reading.kept
    progress.bytesDone += outcome.unit.bytes
    progress.fileBytesDone = fileBytesClosed + outcome.unit.fileBytes
    report(.progress(progress))
  }

  /// Commits the table of cuts of every shard whose blocks are all done.
  mutating func close(_ endings: [Int: BlockSource.Ending]) throws {
    while let ending = endings[shardsClosed], ending.isKnown || outcomes[shardsClosed].count == ending.blocks {
      let shard = shards[shardsClosed]
      shardsClosed += 1
      fileBytesClosed += shard.input.file.bytes
      progress.shardsDone += 1
      progress.fileBytesDone = fileBytesClosed
      if let damage = ending.damage { warn(damage, shard) }
      if !ending.isKnown { try commitCuts(of: shard, ending) }
      report(.progress(progress))
    }
  }

  /// Says that all blocks are done and the results are being exported.
  mutating func announceExport() {
    progress.isExporting = true
    report(.progress(progress))
  }

  private func commitCuts(of shard: RunShard, _ ending: BlockSource.Ending) throws {
    let blocks = blocks(of: shard.position).map { outcome in
      ShardCuts.Block(
        line: outcome.unit.line, byte: outcome.unit.byte, crc32: outcome.unit.crc32, records: outcome.reading,
        refused: outcome.refused)
    }
    let cuts = ShardCuts(
      shard: shard.name, made: shard.reading, input: shard.input.file, blocks: blocks, damage: ending.damage)
    // What an earlier run cut otherwise must not stand beside the blocks of this one.
    try directory.removeBlocks(of: shard.name, from: blocks.count)
    try directory.write(cuts, to: directory.cutsPath(shard.name))
  }

  /// A shard's outcomes in block order.
  func blocks(of shard: Int) -> [BlockOutcome] {
    outcomes[shard].sorted { $0.key < $1.key }.map(\.value)
  }

  /// What became of the records at each stage, over all blocks that are done.
  var stages: [(stage: StageName, records: RecordCounts)] {
    var stages = StageName.allCases.map { (stage: $0, records: RecordCounts()) }
    for outcome in shards.flatMap({ blocks(of: $0.position) }) {
      stages[0].records.merge(outcome.reading)
      for checkpoint in outcome.checkpoints { stages[checkpoint.made.stage.position].records.merge(checkpoint.records) }
    }
    return stages
  }

  private mutating func warn(_ text: String) {
    warnings += 1
    if warnings <= Self.warningLimit { report(.warning(text)) }
    if warnings == Self.warningLimit + 1 {
      report(
        .warning("more records were rejected or mended; all that were refused stand in \(directory.path)/rejected"))
    }
  }

  private func warn(_ damage: ShardCuts.Damage, _ shard: RunShard) {
    report(
      .warning(
        "'\(shard.path)' is damaged at line \(damage.line), byte \(damage.byte): \(damage.cause) "
          + "(byte \(damage.fileByte) of the file); the records before it are kept"))
  }
}
