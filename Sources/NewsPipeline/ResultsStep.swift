internal import Aggregating
internal import Checkpointing
internal import Corpus
internal import FoundationEssentials
internal import Results
internal import Shards

/// Merges the tallies of all blocks in input order and writes `results/`.
///
/// Tallies that were made in this run are merged as their blocks are folded. As soon as one was loaded, it and all after
/// it are read from their files, at the end, and only if the results do not stand for these very layers already.
struct ResultsStep {
  private let directory: RunDirectory
  private let options: AggregatingOptions
  private var tally: ArticleTally
  /// How many blocks of the run have been merged.
  private var merged = 0
  private var isContiguous = true

  init(_ directory: RunDirectory, _ options: AggregatingOptions) {
    self.directory = directory
    self.options = options
    tally = ArticleTally(options: options)
  }

  /// Takes the next block as it is folded.
  mutating func take(_ outcome: BlockOutcome) {
    guard isContiguous, let part = outcome.tally else {
      isContiguous = false
      return
    }
    tally.merge(part)
    merged += 1
  }

  /// Commits the results, unless they are there.
  mutating func finish(_ shards: [RunShard], _ ledger: RunLedger) throws {
    let counts = try RunStatus(of: directory).stages.map { StageCounts($0) }
    let upstream = try upstream(shards, ledger, counts)
    if merged == 0 && isDone(upstream) { return }
    let blocks = shards.flatMap { shard in ledger.blocks(of: shard.position).indices.map { (shard.name, $0) } }
    let files = LayerFiles(directory)
    for (shard, block) in blocks.dropFirst(merged) {
      try Task.checkCancellation()
      tally.merge(try files.tally(shard, block))
    }
    try Folder.make(directory.resultsPath)
    // Results that are being replaced are no longer vouched for.
    if Folder.exists(directory.resultsCheckpointPath) { try Folder.remove(directory.resultsCheckpointPath) }
    var writer = try ResultsWriter(folder: directory.resultsPath, tally: tally)
    for (shard, block) in blocks {
      try Task.checkCancellation()
      for article in try files.quoted(shard, block) { try writer.add(article) }
    }
    let sums = try writer.finish(counts: counts)
    try directory.write(
      ResultsCheckpoint(revision: ResultsWriter.revision, upstream: upstream, files: sums),
      to: directory.resultsCheckpointPath)
  }

  private func isDone(_ upstream: String) -> Bool {
    guard let results = directory.read(ResultsCheckpoint.self, at: directory.resultsCheckpointPath),
      results.revision == ResultsWriter.revision, results.upstream == upstream
    else { return false }
    return results.files.allSatisfy { name, sum in
      FileSum.size(ofFile: "\(directory.resultsPath)/\(name)") == sum.bytes
    }
  }

  /// The checksum of all that decides the results: every layer's checksum in input order, the options, the counts.
  private func upstream(_ shards: [RunShard], _ ledger: RunLedger, _ counts: [StageCounts]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var sum = Checksum()
    sum.add(Array(try encoder.encode(options)))
    sum.add(Array(try encoder.encode(counts)))
    for shard in shards {
      sum.add(Array(shard.name.utf8))
      for outcome in ledger.blocks(of: shard.position) {
        for checkpoint in outcome.checkpoints { sum.add(Array(checkpoint.file.crc32.utf8)) }
      }
    }
    return sum.hex
  }
}

extension StageCounts {
  fileprivate init(_ stage: RunStatus.Stage) {
    self.init(
      stage.stage, records: stage.records.taken, kept: stage.records.kept, dropped: stage.records.dropped,
      rejected: stage.records.rejected, noted: stage.records.noted)
  }
}
