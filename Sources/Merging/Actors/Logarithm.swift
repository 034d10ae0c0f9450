/// Natural logarithms that are the same to the bit on all machines, as decisions hang on them.
enum Logarithm {
  private static let ofTwo = 0.693_147_180_559_945_3

  /// To some seven digits.
  /// - Precondition: above 0 and finite.
  static func of(_ value: Double) -> Double {
    // ln m = 2 (t + t³/3 + t⁵/5 + …) with t = (m − 1) / (m + 1), which is at most a third.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 13.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
    return 2 * ratio * sum + Double(value.exponent) * ofTwo
  }
}

/// Powers of e that are the same to the bit on all machines.
enum Exponential {
  /// To some six digits; 0 for what is nearly nothing.
  /// - Precondition: not above 0.
  static func of(_ value: Double) -> Double {
    guard value > -30 else { return 0 }
    // e^x = (e^(x/64))^64, the inner one by its series.
    let part = value / 64
    var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
    for _ in 0..<6 { power *= power }
    return power
  }
}
