internal import Words

extension EmbeddedTable {
  /// A checksum over the bytes of all tables: it names them without their being parsed.
  static var checksum: UInt32 {
    var sum = ByteSum.empty
    for table in allCases { table.withBytes { sum = ByteSum.of($0, behind: sum) } }
    return UInt32(truncatingIfNeeded: sum ^ (sum >> 32))
  }
}
