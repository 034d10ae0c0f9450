internal import Aggregating
internal import Checkpointing
internal import Corpus
internal import FoundationEssentials
internal import Results
internal import Shards

/// Feeds `results/` block by block in input order.
///
/// Blocks that were made in this run are fed from memory as they are folded; as soon as one was loaded, it and all after
/// it are read from their files at the end, and only if the results do not stand for these very layers already.
struct ResultsFeed: ~Copyable {
  private let directory: RunDirectory
  private let options: AggregatingOptions
  private var writer: ResultsWriter?
  private var tally: ArticleTally
  /// How many blocks of the run have been fed.
  private var fed = 0
  private var isContiguous = true

  init(_ directory: RunDirectory, _ options: AggregatingOptions) {
    self.directory = directory
    self.options = options
    tally = ArticleTally(options: options)
  }

  /// Takes the next block as it is folded.
  mutating func take(_ outcome: BlockOutcome) throws {
    guard isContiguous, let made = outcome.made else {
      isContiguous = false
      return
    }
    try add(made.articles, made.tally)
  }

  /// Feeds what has not been fed and commits the results, unless they are there.
  consuming func finish(_ shards: [RunShard], _ ledger: RunLedger) throws {
    let counts = try RunStatus(of: directory).stages.map { StageCounts($0) }
    let upstream = try upstream(shards, ledger, counts)
    if fed == 0 && isDone(upstream) { return }
    try catchUp(shards, ledger)
    if writer == nil { try begin() }
    guard let writer = writer.take() else { preconditionFailure("the results have just been begun") }
    let sums = try writer.finish(tally: tally, counts: counts)
    try directory.write(
      ResultsCheckpoint(revision: ResultsWriter.revision, upstream: upstream, files: sums),
      to: directory.resultsCheckpointPath)
  }

  private mutating func catchUp(_ shards: [RunShard], _ ledger: RunLedger) throws {
    let files = LayerFiles(directory)
    var position = 0
    for shard in shards {
      for block in ledger.blocks(of: shard.position).indices {
        position += 1
        if position <= fed { continue }
        try Task.checkCancellation()
        try add(files.quoted(shard.name, block), files.tally(shard.name, block))
      }
    }
  }

  private mutating func add(_ articles: [QuotedArticle], _ part: ArticleTally) throws {
    if writer == nil { try begin() }
    for article in articles { try writer?.add(article) }
    tally.merge(part)
    fed += 1
  }

  private mutating func begin() throws {
    try Folder.make(directory.resultsPath)
    // Results that are being replaced are no longer vouched for.
    if Folder.exists(directory.resultsCheckpointPath) { try Folder.remove(directory.resultsCheckpointPath) }
    writer = try ResultsWriter(folder: directory.resultsPath, options: options)
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
