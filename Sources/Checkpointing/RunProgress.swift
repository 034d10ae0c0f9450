/// How far a run has come, for whoever watches it.
public struct RunProgress: Sendable, Equatable {
  public var blocksDone = 0
  /// Blocks whose stages were all loaded from earlier work.
  public var blocksLoaded = 0
  public var articles = 0
  /// Inflated bytes of the blocks done.
  public var bytesDone = 0
  /// Bytes of the input files on disk: worked through, and in all.
  public var fileBytesDone = 0
  public var fileBytes = 0
  public var shardsDone = 0
  public var shards = 0
  /// All blocks are done; what is left are the exports of the results.
  public var isExporting = false

  public init() {}

  /// From 0 to 1.
  public var share: Double { fileBytes > 0 ? min(1, Double(fileBytesDone) / Double(fileBytes)) : 1 }
}

/// What a run tells whoever watches it.
public enum RunEvent: Sendable {
  case progress(RunProgress)
  /// Something worth a line: a stage redone, and why.
  case note(String)
  /// Something the user should look at: damage, a rejected record.
  case warning(String)
}
