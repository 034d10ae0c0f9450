internal import Aggregating
internal import Checkpointing
internal import Corpus
internal import FoundationEssentials
internal import Merging
internal import Results
internal import Shards

/// Merges the blocks in input order and writes `results/`.
///
/// First the merge takes what aggregating says of each article; what crosses articles is then settled, and a second walk
/// over the blocks writes their rows with it. A block that was made in this run gives its facts from memory; one that was
/// loaded is read from its file. As long as none was made the results may stand for these very layers already: so nothing
/// is read before the first that was.
struct ResultsStep: ~Copyable {
  private let directory: RunDirectory
  private let settings: StageSettings
  private let register: ActorRegister
  private let registerBytes: [UInt8]
  private var merge: Merge?
  /// The blocks that were merged, with their numbers of articles.
  private var merged: [MergedBlock] = []
  /// The blocks, all of them loaded, that wait for the first that was made.
  private var waiting: [(shard: String, block: Int)] = []

  private struct MergedBlock: Sendable {
    var shard: String
    var block: Int
    var articles: Int
  }

  /// A block with what was settled of its articles.
  private struct SettledBlock: Sendable {
    var block: MergedBlock
    var settled: [SettledArticle]
  }

  init(_ directory: RunDirectory, _ settings: StageSettings) throws {
    self.directory = directory
    self.settings = settings
    (register, registerBytes) = try settings.register()
  }

  /// Takes the next block as it is folded.
  mutating func take(_ outcome: BlockOutcome, of shard: RunShard) throws {
    if let facts = outcome.facts {
      if merge == nil { try begin() }
      try add(facts, of: shard.name, outcome.unit.index)
    } else if merge == nil {
      waiting.append((shard.name, outcome.unit.index))
    } else {
      try load(shard.name, outcome.unit.index)
    }
  }

  /// Commits the results, unless they are there.
  mutating func finish(_ shards: [RunShard], _ ledger: RunLedger, jobs: Int) async throws {
    let counts = ledger.stages.map { StageCounts($0.stage, $0.records) }
    let upstream = try upstream(shards, ledger, counts)
    if merge == nil {
      if isDone(upstream) { return }
      try begin()
    }
    guard let merge = merge.take() else { preconditionFailure("the results were finished before") }
    var settlement = try merge.settle()
    var writer = try ResultsWriter(folder: directory.resultsPath, options: settings.aggregating)
    try await write(&settlement, to: &writer, jobs: jobs)
    let sums = try writer.finish(&settlement, counts: counts)
    // Its scratch files go before the results are vouched for.
    _ = consume settlement
    try directory.write(
      ResultsCheckpoint(revision: ResultsWriter.revision, upstream: upstream, files: sums),
      to: directory.resultsCheckpointPath)
  }

  /// Walks over the blocks once more, with what was settled of their articles.
  private func write(_ settlement: inout Settlement, to writer: inout ResultsWriter, jobs: Int) async throws {
    let (files, options) = (LayerFiles(directory), settings.aggregating)
    var blocks = merged[...]
    try await BoundedWalk(jobs: jobs).run(
      next: { () throws -> SettledBlock? in
        guard let block = blocks.popFirst() else { return nil }
        return SettledBlock(block: block, settled: try settlement.articles(block.articles))
      },
      work: { unit in
        var part = ResultsPart(options: options)
        let articles = try files.quoted(unit.block.shard, unit.block.block)
        for (article, settled) in zip(articles, unit.settled) { part.add(article, settled) }
        return part
      },
      fold: { part in try writer.add(part) })
  }

  private mutating func begin() throws {
    try Folder.make(directory.resultsPath)
    // Results that are being replaced are no longer vouched for.
    if Folder.exists(directory.resultsCheckpointPath) { try Folder.remove(directory.resultsCheckpointPath) }
    merge = try Merge(path: "\(directory.resultsPath)/merge", options: settings.merging, register: register)
    for (shard, block) in waiting { try load(shard, block) }
    waiting = []
  }

  private mutating func load(_ shard: String, _ block: Int) throws {
    try Task.checkCancellation()
    try add(try LayerFiles(directory).facts(shard, block), of: shard, block)
  }

  private mutating func add(_ facts: [ArticleFacts], of shard: String, _ block: Int) throws {
    for article in facts { try merge?.add(article) }
    merged.append(MergedBlock(shard: shard, block: block, articles: facts.count))
  }

  private func isDone(_ upstream: String) -> Bool {
    guard let results = directory.read(ResultsCheckpoint.self, at: directory.resultsCheckpointPath),
      results.revision == ResultsWriter.revision, results.upstream == upstream
    else { return false }
    return results.files.allSatisfy { name, sum in
      FileSum.size(ofFile: "\(directory.resultsPath)/\(name)") == sum.bytes
    }
  }

  /// The checksum of all that decides the results: every layer's checksum in input order, the options, the register, the
  /// counts.
  private func upstream(_ shards: [RunShard], _ ledger: RunLedger, _ counts: [StageCounts]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var sum = Checksum()
    sum.add(Array(try encoder.encode(settings.aggregating)))
    sum.add(Array(try encoder.encode(settings.merging)))
    sum.add(registerBytes)
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
