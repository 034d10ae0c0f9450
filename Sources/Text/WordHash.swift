/// A 64-bit hash of a word's bytes in which ASCII case does not count (FNV-1a).
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
