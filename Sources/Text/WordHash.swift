/// Two 64-bit hashes of a word's bytes: one in which ASCII case does not count (FNV-1a), and one, the form, in which it does.
///
/// Equal words have equal hashes in every process; two different ones collide once in 2^64 pairs, which is not checked.
public enum WordHash {
  @inlinable public static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inlinable
  public static func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 {
    let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    return extended(hash, byLower: lower)
  }

  /// As `extended(_:by:)` where the byte is known to be no capital.
  @inlinable
  public static func extended(_ hash: UInt64, byLower byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  public static func of(_ word: String) -> UInt64 {
    word.utf8.reduce(empty) { extended($0, by: $1) }
  }

  public static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(empty) { extended($0, by: $1) }
  }

  /// The case-sensitive hash of a word, `Token.form` where it is one token of a text.
  ///
  /// A word without ASCII capitals has its hash for form.
  public static func form(of word: String) -> UInt64 { form(ofBytes: word.utf8) }

  /// As `form(of:)` of a string, from UTF-8 bytes.
  public static func form(of bytes: ArraySlice<UInt8>) -> UInt64 { form(ofBytes: bytes) }

  /// As `form(of:)` of a string, from any UTF-8 bytes in order.
  @inlinable
  public static func form(ofBytes bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = empty
    var capitals = Capitals()
    for byte in bytes {
      hash = extended(hash, by: byte)
      if (byte | 0x20) &- 0x61 < 26 { capitals.read(byte) }
    }
    return form(hash, capitals.bits)
  }

  /// The form of a word from its hash and the bits of its capitals, 0 where it has none.
  @inlinable
  @inline(__always)
  static func form(_ hash: UInt64, _ capitals: UInt64) -> UInt64 { hash ^ (capitals &* spread) }

  @inlinable static var spread: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// Which of a word's ASCII letters are capitals: one bit a letter, the last one lowest; what 64 letters leave no room for
  /// is folded in by a polynomial, as a cyclic redundancy check does.
  @usableFromInline
  struct Capitals {
    @usableFromInline var bits: UInt64 = 0

    @inlinable init() {}

    @inlinable
    @inline(__always)
    mutating func read(_ letter: UInt8) {
      let overflow = UInt64(bitPattern: Int64(bitPattern: bits) >> 63)
      bits = (bits &<< 1 | Self.bit(letter)) ^ (overflow & spread)
    }

    /// 1 for a capital: the bit that a lower-case letter has and its capital has not.
    @inlinable
    @inline(__always)
    static func bit(_ letter: UInt8) -> UInt64 { UInt64(~letter >> 5 & 1) }
  }

  /// The hash of a phrase (words and single blanks) from that of its beginning and that of its next word.
  @inlinable
  public static func phrase(_ beginning: UInt64, _ word: UInt64) -> UInt64 {
    (extended(beginning, by: UInt8(ascii: " ")) ^ word) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The phrase hash of words parted by single blanks.
  public static func ofPhrase(_ words: String) -> UInt64 {
    var hash: UInt64?
    for word in words.split(separator: " ") {
      let next = of(String(word))
      hash = hash.map { phrase($0, next) } ?? next
    }
    return hash ?? empty
  }
}
