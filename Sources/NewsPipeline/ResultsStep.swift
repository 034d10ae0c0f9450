internal import Aggregating
internal import Checkpointing
internal import Corpus
internal import Results
internal import Shards

/// Merges all tallies in input order and writes `results/`, unless they stand for these very layers.
struct ResultsStep {
  private let directory: RunDirectory
  private let shards: [RunShard]
  private let ledger: RunLedger
  private let options: AggregatingOptions

  init(_ directory: RunDirectory, _ shards: [RunShard], _ ledger: RunLedger, _ options: AggregatingOptions) {
    self.options = options
    self.directory = directory
    self.shards = shards
    self.ledger = ledger
  }

  func write() throws {
    let upstream = upstream
    if isDone(upstream) { return }
    try Folder.make(directory.resultsPath)
    // Results that are being replaced are no longer vouched for.
    if Folder.exists(directory.resultsCheckpointPath) { try Folder.remove(directory.resultsCheckpointPath) }
    let files = LayerFiles(directory)
    // The whole tally comes first: it numbers the actors that the articles' rows name.
    var writer = try ResultsWriter(folder: directory.resultsPath, tally: try tally(from: files))
    for shard in shards {
      for block in ledger.blocks(of: shard.position).indices {
        try Task.checkCancellation()
        try add(block, of: shard.name, from: files, to: &writer)
      }
    }
    let counts = try RunStatus(of: directory).stages.map { stage in
      StageCounts(
        stage.stage, records: stage.records.taken, kept: stage.records.kept, dropped: stage.records.dropped,
        rejected: stage.records.rejected, noted: stage.records.noted)
    }
    let sums = try writer.finish(counts: counts)
    try directory.write(
      ResultsCheckpoint(revision: ResultsWriter.revision, upstream: upstream, files: sums),
      to: directory.resultsCheckpointPath)
  }

  private func tally(from files: LayerFiles) throws -> ArticleTally {
    var tally = ArticleTally(options: options)
    for shard in shards {
      for block in ledger.blocks(of: shard.position).indices {
        try Task.checkCancellation()
        tally.merge(try files.tally(shard.name, block))
      }
    }
    return tally
  }

  private func add(_ block: Int, of shard: String, from files: LayerFiles, to writer: inout ResultsWriter) throws {
    let articles = try files.spine(shard, block)
    let taggings: [TaggingLayer] = try files.layers(.tagging, shard, block, over: articles)
    let quotings: [QuotingLayer] = try files.layers(.quoting, shard, block, over: articles)
    for (index, article) in articles.enumerated() {
      try writer.add(QuotedArticle(article, taggings[index], quotings[index]))
    }
  }

  private func isDone(_ upstream: String) -> Bool {
    guard let results = directory.read(ResultsCheckpoint.self, at: directory.resultsCheckpointPath),
      results.revision == ResultsWriter.revision, results.upstream == upstream
    else { return false }
    return results.files.allSatisfy { name, sum in
      FileSum.size(ofFile: "\(directory.resultsPath)/\(name)") == sum.bytes
    }
  }

  /// The checksum of every layer's checksum, in input order.
  private var upstream: String {
    var sum = Checksum()
    for shard in shards {
      sum.add(Array(shard.name.utf8))
      for outcome in ledger.blocks(of: shard.position) {
        for checkpoint in outcome.checkpoints { sum.add(Array(checkpoint.file.crc32.utf8)) }
      }
    }
    return sum.hex
  }
}
