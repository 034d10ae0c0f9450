/// The hash of a folded name in its article's company: the same in all processes.
enum NameHash {
  /// FNV-1a with its bits mixed, as it is cut to 32.
  static func of(_ slug: String) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in slug.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// A role is never the same as a name.
  static func ofRole(_ folded: String) -> UInt32 { of("role:" + folded) }
}
