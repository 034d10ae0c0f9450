/// The words of a text as hashes in which case, punctuation and quotation marks do not count.
///
/// For telling that two texts are the same but for how they were set. A word is a run of ASCII letters and digits and of
/// bytes beyond ASCII; ASCII capitals are small letters, others stay as they are. All else parts words, general
/// punctuation (`’`, `“`, `—`) and that of Latin-1 (`«`, U+00A0) too, so that `don’t` and `don't` are the same two words.
public enum FoldedWords {
  /// Appends a hash for each word of a span of valid UTF-8, in their order. Linear.
  public static func append(_ span: ByteSpan, of text: [UInt8], to hashes: inout [UInt64]) {
    let bytes = text.span
    var position = span.start
    var word = Word()
    while position < span.end {
      if position + 8 <= span.end {
        let eight = EightBytes(bytes, at: position)
        word.append(eight.folded, eight.count)
        position += eight.count
        if eight.count == 8 { continue }
      }
      let mark = markWidth(bytes, at: position, until: span.end)
      if mark == 0 {
        let byte = bytes[position]
        word.append(UInt64(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte), 1)
        position += 1
      } else {
        if let hash = word.end() { hashes.append(hash) }
        position += mark
      }
    }
    if let hash = word.end() { hashes.append(hash) }
  }

  /// The bytes of what parts words; 0 for a byte of a word.
  @inline(__always)
  private static func markWidth(_ bytes: Span<UInt8>, at position: Int, until end: Int) -> Int {
    let byte = bytes[position]
    if byte < 0x80 {
      return (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 ? 0 : 1
    }
    // U+0080…U+00BF.
    if byte == 0xC2 { return min(2, end - position) }
    // U+2000…U+207F.
    if byte == 0xE2, position + 2 < end, bytes[position + 1] & 0xFE == 0x80 { return 3 }
    return 0
  }

  /// A word's hash as it grows, by eight bytes at a time, so that it does not matter in which pieces they came.
  private struct Word {
    private var hash: UInt64 = empty
    private var bytes: UInt64 = 0
    private var count = 0
    private static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// - Parameter piece: so many bytes, the first one lowest.
    @inline(__always)
    mutating func append(_ piece: UInt64, _ width: Int) {
      bytes |= piece &<< UInt64(8 * count)
      let total = count + width
      if total >= 8 {
        mix()
        bytes = count == 0 ? 0 : piece &>> UInt64(8 * (8 - count))
        count = total - 8
      } else {
        count = total
      }
    }

    /// The hash; nil where there is no word.
    @inline(__always)
    mutating func end() -> UInt64? {
      guard count > 0 || hash != Self.empty else { return nil }
      if count > 0 { mix() }
      defer { self = Self() }
      return hash
    }

    @inline(__always)
    private mutating func mix() {
      hash = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
  }

  /// The ASCII letters and digits with which eight bytes begin, found in all of them at once.
  private struct EightBytes {
    /// The bytes in lower case, zero behind the last.
    var folded: UInt64
    var count: Int

    @inline(__always)
    init(_ bytes: Span<UInt8>, at position: Int) {
      var raw: UInt64 = 0
      for offset in 0..<8 { raw |= UInt64(bytes[position + offset]) &<< UInt64(8 * offset) }
      let tops: UInt64 = 0x8080_8080_8080_8080
      let low = raw & ~tops
      let lower = low | 0x2020_2020_2020_2020
      let letters = (lower &+ Self.all(0x80 - 0x61)) & ~(lower &+ Self.all(0x7F - 0x7A))
      let digits = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x7F - 0x39))
      let others = ~((letters | digits) & ~raw) & tops
      count = others.trailingZeroBitCount >> 3
      folded = count == 0 ? 0 : lower & (.max &>> UInt64(64 - 8 * count))
    }

    @inline(__always)
    private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
  }
}
