/// Weighs candidates by a sum over their features.
///
/// Most features are a yes or a no, so that those of a candidate are the bits of one word: weighing it adds a few numbers
/// and allocates nothing.
public struct LinearRanker: Sendable, Equatable {
  public let weights: [Double]

  /// - Precondition: there are 1 to 64 weights.
  public init(weights: [Double]) {
    precondition((1...64).contains(weights.count), "a ranker needs 1 to 64 weights")
    self.weights = weights
  }

  /// The weights of the columns that are set in `bits`, added from the first on.
  ///
  /// - Precondition: there is a weight for each bit.
  public func sum(of bits: UInt64) -> Double {
    var rest = bits
    var sum = 0.0
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  /// As `sum(of:)`, and `value` times the weight of its column.
  public func sum(of bits: UInt64, and value: Double, at column: Int) -> Double {
    sum(of: bits) + value * weights[column]
  }
}
