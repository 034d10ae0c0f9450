public import Corpus

/// How many records a stage took in and what became of them: in = kept + dropped + rejected.
public struct RecordCounts: Codable, Equatable, Sendable {
  public var taken = 0
  public var kept = 0
  /// Sound records that were not wanted, by reason.
  public var dropped: [String: Int] = [:]
  /// What no record could be made of, by reason.
  public var rejected: [String: Int] = [:]
  /// Kept, but worth knowing: `dateUnread`, `invalidUTF8`, `loneSurrogate`, in records.
  public var noted: [String: Int] = [:]

  enum CodingKeys: String, CodingKey {
    case taken = "in"
    case kept, dropped, rejected, noted
  }

  public init() {}

  public var droppedTotal: Int { dropped.values.reduce(0, +) }
  public var rejectedTotal: Int { rejected.values.reduce(0, +) }

  /// The invariant that every stage is held to.
  public var isBalanced: Bool { taken == kept + droppedTotal + rejectedTotal }

  /// Counts one record by its verdict.
  public mutating func count<Output>(_ verdict: Verdict<Output>) {
    taken += 1
    switch verdict {
    case .keep: kept += 1
    case .drop(let reason): dropped[reason.code, default: 0] += 1
    case .reject(let reason): rejected[reason.code, default: 0] += 1
    }
  }

  public mutating func note(_ code: String) { noted[code, default: 0] += 1 }

  public mutating func merge(_ other: Self) {
    taken += other.taken
    kept += other.kept
    dropped.merge(other.dropped, uniquingKeysWith: +)
    rejected.merge(other.rejected, uniquingKeysWith: +)
    noted.merge(other.noted, uniquingKeysWith: +)
  }
}
