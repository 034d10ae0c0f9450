/// Random orders that a seed repeats on every machine and with every standard library (SplitMix64, Steele et al. 2014).
struct SeededOrder {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Fisher and Yates' shuffle.
  mutating func shuffle(_ items: inout [Int]) {
    guard items.count > 1 else { return }
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, Int(next().multipliedFullWidth(by: UInt64(last + 1)).high))
    }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return FeatureKey.mixed(state)
  }
}
