internal import Corpus
public import Shards

/// Takes one block through its stages: a stage whose checkpoint is valid is loaded instead of run.
///
/// That one rule is resume, re-run of one stage, and recovery alike. Once a stage has run, all after it run too.
public struct BlockWalk: Sendable {
  /// What a stage made of a block, before it is committed.
  public struct Product: Sendable {
    public var lines: [UInt8]
    public var records: RecordCounts
    public var reading: RecordCounts?
    public var removed = RemovalCounts()
    public var refusals: [Refusal]

    public init(
      lines: [UInt8], records: RecordCounts, reading: RecordCounts? = nil, removed: RemovalCounts = RemovalCounts(),
      refusals: [Refusal] = []
    ) {
      self.lines = lines
      self.records = records
      self.reading = reading
      self.removed = removed
      self.refusals = refusals
    }
  }

  public let directory: RunDirectory
  public let shard: String
  public let block: Int
  /// The stages done so far, loaded or run.
  public private(set) var checkpoints: [Checkpoint] = []
  public private(set) var hasRun = false

  /// Level of the work files: they are read once or twice, so speed counts more than size.
  public static let gzipLevel: Int32 = 1

  public init(_ directory: RunDirectory, shard: String, block: Int) {
    self.directory = directory
    self.shard = shard
    self.block = block
  }

  /// Finds the stage's valid checkpoint, or makes and commits its product.
  ///
  /// - Parameter upstream: What the stage reads besides the layers already walked.
  public mutating func step(
    _ identity: StageIdentity, upstream: [String: OptionValue] = [:], make: () throws -> Product
  ) throws {
    let upstream = OptionValue.object(upstream.merging(checksums) { first, _ in first })
    if !hasRun, let checkpoint = directory.checkpoint(identity.stage, shard, block),
      checkpoint.matches(identity, upstream: upstream), isWhole(checkpoint)
    {
      checkpoints.append(checkpoint)
      return
    }
    hasRun = true
    try Task.checkCancellation()
    checkpoints.append(try commit(make(), of: identity, upstream: upstream))
  }

  /// The checksums of the layers already walked, by stage.
  private var checksums: [String: OptionValue] {
    Dictionary(uniqueKeysWithValues: checkpoints.map { ($0.made.stage.rawValue, .string($0.file.crc32)) })
  }

  /// A checkpoint counts only while the file it speaks of stands in its size; `verify` reads the bytes.
  private func isWhole(_ checkpoint: Checkpoint) -> Bool {
    FileSum.size(ofFile: directory.layerPath(checkpoint.made.stage, shard, block)) == checkpoint.file.bytes
  }

  private func commit(_ product: Product, of identity: StageIdentity, upstream: OptionValue) throws -> Checkpoint {
    precondition(product.records.isBalanced, "\(identity.stage) lost records of \(shard), block \(block)")
    try Folder.make("\(directory.stagePath(identity.stage))/\(shard)")
    let refused = try directory.commitRefusals(product.refusals, shard, block, replaces: product.reading != nil)
    let file = try GzipWriter.write(
      product.lines, to: directory.layerPath(identity.stage, shard, block), level: Self.gzipLevel)
    let checkpoint = Checkpoint(
      shard: shard, block: block, made: identity, upstream: upstream, records: product.records,
      file: file, reading: product.reading, removed: product.removed.isEmpty ? nil : product.removed, refused: refused)
    try directory.write(checkpoint, to: directory.checkpointPath(identity.stage, shard, block))
    return checkpoint
  }
}

extension RunDirectory {
  /// Commits a block's refused records; with none, an older file of them goes.
  public func commitRefusals(_ refusals: [Refusal], _ shard: String, _ block: Int, replaces: Bool) throws -> FileSum? {
    guard !refusals.isEmpty else {
      let path = refusedPath(shard, block)
      if replaces && Folder.exists(path) { try Folder.remove(path) }
      return nil
    }
    var json = JSONWriter()
    for refusal in refusals { refusal.encode(into: &json) }
    try Folder.make("\(path)/rejected/\(shard)")
    return try GzipWriter.write(json.bytes, to: refusedPath(shard, block), level: BlockWalk.gzipLevel)
  }
}
