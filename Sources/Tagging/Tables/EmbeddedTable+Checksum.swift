internal import Text

extension EmbeddedTable {
  /// A checksum over the bytes of all tables: it names them without their being parsed.
  static var checksum: UInt32 {
    var sum = WordHash.empty
    for table in allCases { table.withBytes { sum = checksum(of: $0, behind: sum) } }
    return UInt32(truncatingIfNeeded: sum ^ (sum >> 32))
  }

  /// FNV-1a by eight bytes at a time, as it runs at every start.
  static func checksum(of bytes: Span<UInt8>, behind start: UInt64) -> UInt64 {
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
