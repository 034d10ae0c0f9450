internal import Aggregating
internal import Checkpointing
internal import Corpus
internal import FoundationEssentials
internal import Results
internal import Shards

/// Merges the blocks in input order and writes `results/`.
///
/// A block that was made in this run is taken from memory as it is folded; one that was loaded is read from its files. As
/// long as none was made the results may stand for these very layers already: so nothing is read before the first that was.
struct ResultsStep: ~Copyable {
  private let directory: RunDirectory
  private let options: AggregatingOptions
  private var writer: ResultsWriter?
  /// The blocks, all of them loaded, that wait for the first that was made.
  private var waiting: [(shard: String, block: Int)] = []

  init(_ directory: RunDirectory, _ options: AggregatingOptions) {
    self.directory = directory
    self.options = options
  }

  /// Takes the next block as it is folded.
  mutating func take(_ outcome: BlockOutcome, of shard: RunShard) throws {
    if let made = outcome.made {
      if writer == nil { try begin() }
      try writer?.add(made.part, made.tally)
    } else if writer == nil {
      waiting.append((shard.name, outcome.unit.index))
    } else {
      try load(shard.name, outcome.unit.index)
    }
  }

  /// Commits the results, unless they are there.
  mutating func finish(_ shards: [RunShard], _ ledger: RunLedger) throws {
    let counts = ledger.stages.map { StageCounts($0.stage, $0.records) }
    let upstream = try upstream(shards, ledger, counts)
    if writer == nil {
      if isDone(upstream) { return }
      try begin()
    }
    guard let writer = writer.take() else { preconditionFailure("the results were finished before") }
    let sums = try writer.finish(counts: counts)
    try directory.write(
      ResultsCheckpoint(revision: ResultsWriter.revision, upstream: upstream, files: sums),
      to: directory.resultsCheckpointPath)
  }

  private mutating func begin() throws {
    try Folder.make(directory.resultsPath)
    // Results that are being replaced are no longer vouched for.
    if Folder.exists(directory.resultsCheckpointPath) { try Folder.remove(directory.resultsCheckpointPath) }
    writer = try ResultsWriter(folder: directory.resultsPath, options: options)
    for (shard, block) in waiting { try load(shard, block) }
    waiting = []
  }

  private mutating func load(_ shard: String, _ block: Int) throws {
    try Task.checkCancellation()
    let files = LayerFiles(directory)
    var tally = try files.tally(shard, block)
    var part = ResultsPart()
    for article in try files.quoted(shard, block) {
      part.add(article, tally.places(of: article.tagging.entities), of: tally)
    }
    try writer?.add(part, tally)
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
  fileprivate init(_ stage: StageName, _ records: RecordCounts) {
    self.init(
      stage, records: records.taken, kept: records.kept, dropped: records.dropped, rejected: records.rejected,
      noted: records.noted)
  }
}
