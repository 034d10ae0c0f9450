/// Finds the bytes of a text that a mark may begin with.
///
/// Most of a text is neither mark nor line feed, so eight bytes are tested at once inside one 64-bit word ("SWAR",
/// Lamport, "Multiple byte processing with full-word instructions", 1975).
extension Span<UInt8> {
  /// The first offset from `start` on of a line feed, `"`, `'`, a backtick or a byte that is not ASCII (or of `#` or `&`,
  /// which cost less to look at than to tell apart); the count of bytes where there is none.
  func candidate(from start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let found = Self.candidates(in: word(at: offset))
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count, Self.candidates(in: UInt64(self[offset]) | Self.plain) == 0 { offset &+= 1 }
    return offset
  }

  private static var everyByte: UInt64 { 0x0101_0101_0101_0101 }
  /// Eight letters but for the first byte, which is 0.
  private static var plain: UInt64 { 0x6161_6161_6161_6100 }

  /// The eight bytes from `offset` on.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    let eight = extracting(offset...).extracting(first: 8)
    // Never untrue, but from here on the compiler knows that all eight are there, and drops the other checks.
    guard eight.count == 8 else { return 0 }
    let low = UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
    let high = UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40 | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
    return low | high
  }

  /// The high bit of each byte that is searched for; only the lowest bit set is to be trusted, as a borrow may pass
  /// upwards from it.
  @inline(__always)
  private static func candidates(in word: UInt64) -> UInt64 {
    let lineFeed = word ^ (everyByte &* 0x0A)
    let backtick = word ^ (everyByte &* 0x60)
    // " and ' differ in two bits.
    let quote = (word | (everyByte &* 0x05)) ^ (everyByte &* 0x27)
    let zeros = zeros(of: lineFeed) | zeros(of: backtick) | zeros(of: quote)
    return (zeros | word) & (everyByte &* 0x80)
  }

  @inline(__always)
  private static func zeros(of word: UInt64) -> UInt64 { (word &- everyByte) & ~word }
}
