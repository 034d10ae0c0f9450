/// Chooses among candidates by a weighted sum of their features.
///
/// Candidates are rows of one flat array, so that a choice costs no allocation; of equal sums the first counts.
public struct LinearRanker: Sendable, Equatable {
  public let weights: [Double]

  /// - Precondition: there is a weight at least.
  public init(weights: [Double]) {
    precondition(!weights.isEmpty, "a ranker needs weights")
    self.weights = weights
  }

  /// A candidate that was chosen.
  public struct Choice: Sendable, Equatable {
    public var index: Int
    /// The logistic function of its sum, from 0 to 1.
    public var confidence: Double
  }

  /// The best row of `features`, which holds `weights.count` numbers a candidate; nil where it holds none.
  ///
  /// - Precondition: the count of `features` is a multiple of that of the weights.
  public func best(of features: [Double]) -> Choice? {
    let width = weights.count
    precondition(features.count % width == 0, "features are not whole rows")
    var best: (index: Int, sum: Double)?
    var row = 0
    while row * width < features.count {
      var sum = 0.0
      for column in 0..<width { sum += weights[column] * features[row * width + column] }
      if best.map({ sum > $0.sum }) ?? true { best = (row, sum) }
      row += 1
    }
    return best.map { Choice(index: $0.index, confidence: Self.logistic($0.sum)) }
  }

  /// 1 / (1 + e^-x), by halving x and squaring a series: no C library, the same bits on every machine.
  static func logistic(_ sum: Double) -> Double {
    let bounded = max(-30, min(30, sum))
    var series = 1.0
    // e^(x/1024) by its series to the fifth power, then squared ten times.
    let small = -bounded / 1024
    for power in stride(from: 5, to: 0, by: -1) { series = 1 + small / Double(power) * series }
    for _ in 0..<10 { series *= series }
    return 1 / (1 + series)
  }
}
