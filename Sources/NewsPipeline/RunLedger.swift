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
  private var closed: Set<Int> = []
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
    outcomes[outcome.unit.shard][outcome.unit.index] = outcome
    for warning in outcome.warnings { warn(warning) }
    progress.blocksDone += 1
    if !outcome.hasRun { progress.blocksLoaded += 1 }
    progress.articles += outcome.checkpoints.first?.records.kept ?? outcome.reading.kept
    progress.bytesDone += outcome.unit.bytes
    progress.fileBytesDone = shareDone
    report(.progress(progress))
  }

  /// Commits the table of cuts of every shard whose blocks are all done.
  mutating func close(_ endings: [Int: BlockSource.Ending]) throws {
    for (position, ending) in endings.sorted(by: { $0.key < $1.key }) where !closed.contains(position) {
      guard ending.isKnown || outcomes[position].count == ending.blocks else { continue }
      closed.insert(position)
      progress.shardsDone += 1
      progress.fileBytesDone = shareDone
      if let damage = ending.damage { warn(damage, shards[position]) }
      if !ending.isKnown { try commitCuts(of: shards[position], ending) }
      report(.progress(progress))
    }
  }

  private func commitCuts(of shard: RunShard, _ ending: BlockSource.Ending) throws {
    let blocks = blocks(of: shard.position).map { outcome in
      ShardCuts.Block(
        line: outcome.unit.line, byte: outcome.unit.byte, crc32: outcome.unit.crc32, records: outcome.reading,
        refused: outcome.refused)
    }
    let cuts = ShardCuts(
      shard: shard.name, made: shard.reading, input: shard.input.file, blocks: blocks, damage: ending.damage)
    try directory.write(cuts, to: directory.cutsPath(shard.name))
  }

  /// A shard's outcomes in block order.
  func blocks(of shard: Int) -> [BlockOutcome] {
    outcomes[shard].sorted { $0.key < $1.key }.map(\.value)
  }

  private var shareDone: Int {
    shards.indices.reduce(0) { sum, shard in
      if closed.contains(shard) { return sum + shards[shard].input.file.bytes }
      return sum + (outcomes[shard].values.map(\.unit.fileBytes).max() ?? 0)
    }
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
