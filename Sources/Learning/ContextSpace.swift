/// Hands out the ids of context features: each template takes so many as it has values.
public struct ContextSpace: Sendable {
  public private(set) var count: UInt32 = 0

  public init() {}

  /// The first id of a template with `values` values.
  public mutating func template(_ values: UInt32) -> UInt32 {
    defer { count += values }
    return count
  }
}
