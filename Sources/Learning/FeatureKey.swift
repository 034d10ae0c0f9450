/// How keys of features find their places in tables.
enum FeatureKey {
  /// Spreads a key's bits over all 64, one to one (the finalizer of SplitMix64).
  @inline(__always)
  static func mixed(_ key: UInt64) -> UInt64 {
    var mixed = key
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// Where in a table of `count` places to look first, from the high half of a mixed key.
  @inline(__always)
  static func place(_ mixed: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: ((mixed &>> 32) &* UInt64(truncatingIfNeeded: count)) &>> 32)
  }
}
