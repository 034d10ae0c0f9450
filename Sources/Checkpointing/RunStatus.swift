public import Corpus
internal import Shards

/// Where a run stands, read off its folder.
public struct RunStatus: Codable, Sendable, Equatable {
  public struct Stage: Codable, Sendable, Equatable {
    public var stage: StageName
    public var blocksDone: Int
    public var records: RecordCounts
  }

  public struct Damage: Codable, Sendable, Equatable {
    public var shard: String
    public var path: String
    public var damage: ShardCuts.Damage
  }

  public var version: String
  public var until: StageName
  public var shards: Int
  /// Shards that were read to their end, or to their damage.
  public var shardsRead: Int
  /// Blocks known so far.
  public var blocks: Int
  public var stages: [Stage]
  /// What cleaning took out, by outlet and class.
  public var removed: RemovalCounts
  public var damaged: [Damage]
  public var hasResults: Bool

  /// All that was asked for is there.
  public var isDone: Bool {
    shardsRead == shards && stages.filter { $0.stage <= until }.allSatisfy { $0.blocksDone == blocks }
      && (until < .aggregating || hasResults)
  }

  /// The stages at which records are unaccounted for: in ≠ kept + dropped + rejected, or in ≠ what the stage before kept.
  public var unbalanced: [StageName] {
    zip(stages.indices, stages).compactMap { index, stage in
      let before = index > 0 ? stages[index - 1] : nil
      let isChained = before.map { $0.blocksDone != stage.blocksDone || $0.records.kept == stage.records.taken } ?? true
      return stage.records.isBalanced && isChained ? nil : stage.stage
    }
  }

  /// - Throws: `RunError.noRun` where the folder holds no run.
  public init(of directory: RunDirectory) throws {
    guard let manifest = directory.manifest() else { throw RunError.noRun(directory.path) }
    version = manifest.version
    until = manifest.until
    shards = manifest.inputs.count
    hasResults = directory.read(ResultsCheckpoint.self, at: directory.resultsCheckpointPath) != nil
    (shardsRead, blocks, damaged, removed) = (0, 0, [], RemovalCounts())
    stages = StageName.allCases.map { Stage(stage: $0, blocksDone: 0, records: RecordCounts()) }
    for input in manifest.inputs { try add(input, of: directory) }
  }

  private mutating func add(_ input: RunManifest.Input, of directory: RunDirectory) throws {
    let cuts = directory.cuts(input.shard)
    if let cuts {
      shardsRead += 1
      stages[0].blocksDone += cuts.blocks.count
      stages[0].records.merge(cuts.records)
      if let damage = cuts.damage { damaged.append(Damage(shard: input.shard, path: input.path, damage: damage)) }
    }
    var known = cuts?.blocks.count ?? 0
    for stage in StageName.allCases.dropFirst() {
      let checkpoints = directory.checkpoints(stage, input.shard).filter { cuts == nil || $0.block < known }
      stages[stage.position].blocksDone += checkpoints.count
      for checkpoint in checkpoints {
        stages[stage.position].records.merge(checkpoint.records)
        if let counts = checkpoint.removed { removed.merge(counts) }
        if cuts == nil, let reading = checkpoint.reading { stages[0].records.merge(reading) }
      }
      if cuts == nil && stage == .cleaning {
        stages[0].blocksDone += checkpoints.count
        known = checkpoints.count
      }
    }
    blocks += known
  }
}

extension RunDirectory {
  /// A shard's checkpoints of one stage, in block order.
  func checkpoints(_ stage: StageName, _ shard: String) -> [Checkpoint] {
    let folder = "\(stagePath(stage))/\(shard)"
    let names = (try? Folder.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".checkpoint.json") }
      .compactMap { read(Checkpoint.self, at: "\(folder)/\($0)") }
      .sorted { $0.block < $1.block }
  }
}
