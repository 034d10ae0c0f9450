public import Shards

/// What the files of `results/` were made from, and their checksums; written last.
public struct ResultsCheckpoint: Codable, Equatable, Sendable {
  /// Raised when the same tallies give other files.
  public var revision: Int
  /// CRC-32 over the checksums of every block's layers, in input order.
  public var upstream: String
  public var files: [String: FileSum]

  public init(revision: Int, upstream: String, files: [String: FileSum]) {
    self.revision = revision
    self.upstream = upstream
    self.files = files
  }
}
