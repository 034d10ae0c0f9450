public import Corpus

/// What became of the records at one stage: `records` = kept + all dropped + all rejected.
public struct StageCounts: Codable, Sendable, Equatable {
  public var stage: StageName
  public var records: Int
  public var kept: Int
  /// By reason.
  public var dropped: [String: Int]
  public var rejected: [String: Int]
  /// Kept, but worth knowing, by kind (`dateUnread`).
  public var noted: [String: Int]

  enum CodingKeys: String, CodingKey {
    case stage
    case records = "in"
    case kept, dropped, rejected, noted
  }

  public init(
    _ stage: StageName, records: Int, kept: Int, dropped: [String: Int] = [:], rejected: [String: Int] = [:],
    noted: [String: Int] = [:]
  ) {
    self.stage = stage
    self.records = records
    self.kept = kept
    self.dropped = dropped
    self.rejected = rejected
    self.noted = noted
  }
}
