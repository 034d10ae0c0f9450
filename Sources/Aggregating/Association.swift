/// How much more often two things are together than chance would have them.
public struct Association: Sendable, Equatable {
  /// Pointwise mutual information in bits (Church and Hanks 1990): 0 for chance, 1 for twice as often.
  public var pmi: Double
  /// The log-likelihood ratio G² (Dunning 1993), negative where they are together less often than by chance: unlike the
  /// former it does not favour what is rare.
  public var logLikelihood: Double

  /// - Parameters:
  ///   - together: articles with both; at least 1.
  ///   - first: articles with the one.
  ///   - second: articles with the other.
  ///   - all: all articles.
  public init(together: Int, first: Int, second: Int, all: Int) {
    let (both, one, other, total) = (Double(together), Double(first), Double(second), Double(all))
    let expected = one * other / total
    pmi = Self.log2(both / expected)
    let cells = [
      (both, expected), (one - both, one * (total - other) / total), (other - both, (total - one) * other / total),
      (total - one - other + both, (total - one) * (total - other) / total),
    ]
    let ratio = cells.reduce(0) { sum, cell in
      cell.0 > 0 && cell.1 > 0 ? sum + cell.0 * Self.log2(cell.0 / cell.1) : sum
    }
    // From bits to nats.
    logLikelihood = (both < expected ? -2 : 2) * max(0, ratio) * 0.6931471805599453
  }

  /// The logarithm to base 2 of a positive number: by its exponent and the series of the area hyperbolic tangent, so that
  /// it is the same on every machine.
  static func log2(_ value: Double) -> Double {
    let fraction = (value.significand - 1) / (value.significand + 1)
    var (power, sum) = (fraction, 0.0)
    for step in stride(from: 1, through: 41, by: 2) {
      sum += power / Double(step)
      power *= fraction * fraction
    }
    return Double(value.exponent) + 2 * sum * 1.4426950408889634
  }
}
