/// Random orders that a seed repeats on every machine and with every standard library (SplitMix64, Steele et al. 2014).
public struct SeededOrder {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// Fisher and Yates' shuffle.
  public mutating func shuffle<Item>(_ items: inout [Item]) {
    guard items.count > 1 else { return }
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, number(below: last + 1))
    }
  }

  /// A number from 0 to one less than a count above 0.
  public mutating func number(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return FeatureKey.mixed(state)
  }
}
