/// Sixteen floats worked on at once: the unit of weights and scores in training. Own series in place of the C
/// library's: the same bits on every machine.
typealias Lanes = SIMD16<Float>

extension SIMD16<Float> {
  /// The sum as a tree, in one order always.
  @inline(__always)
  var total: Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    return (four[0] + four[2]) + (four[1] + four[3])
  }

  /// e to each lane, within a relative 2e-5.
  ///
  /// e^(x/64) by its series, squared six times; lanes are taken to be within ±32.
  @inline(__always)
  var exponential: Self {
    let small = clamped(lowerBound: Self(repeating: -32), upperBound: Self(repeating: 32)) * (1 / 64)
    var power = 1 + small * (1 / 7)
    power = 1 + small * (1 / 6) * power
    power = 1 + small * (1 / 5) * power
    power = 1 + small * (1 / 4) * power
    power = 1 + small * (1 / 3) * power
    power = 1 + small * (1 / 2) * power
    power = 1 + small * power
    for _ in 0..<6 { power *= power }
    return power
  }

  /// 1 over the square root of each lane, which is above 0, within a relative 5e-6: a guess from the bits and two of
  /// Newton's steps. The standard library's square root of a vector calls a function a lane.
  @inline(__always)
  var inverseSquareRoot: Self {
    var root = Self()
    for lane in 0..<16 { root[lane] = Float(bitPattern: 0x5F37_59DF &- (self[lane].bitPattern &>> 1)) }
    let half = self * 0.5
    root *= 1.5 - half * root * root
    root *= 1.5 - half * root * root
    return root
  }
}

extension Double {
  /// The natural logarithm of a number above 0, to about 1e-12: of the significand by the series of the area tangent.
  var naturalLogarithm: Double {
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var series = 0.0
    for odd in stride(from: 25.0, through: 1, by: -2) { series = series * square + 1 / odd }
    return 2 * ratio * series + Double(exponent) * 0.693_147_180_559_945_3
  }
}
