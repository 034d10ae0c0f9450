/// A checksum over bytes that names a table's content.
public enum ByteSum {
  /// Of no bytes.
  public static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a by eight bytes at a time, as it runs at every start.
  public static func of(_ bytes: Span<UInt8>, behind start: UInt64) -> UInt64 {
    var hash = start
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      hash = (hash ^ word) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
      index += 8
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return hash
  }
}
