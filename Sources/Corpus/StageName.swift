/// The five steps of the route, in route order.
///
/// The raw value is the word used everywhere for the stage: its target, its key in a pipeline file, its folder in a run.
public enum StageName: String, CaseIterable, Codable, Sendable, Comparable {
  case reading, cleaning, tagging, quoting, aggregating

  /// The position on the route, from 0.
  public var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}
