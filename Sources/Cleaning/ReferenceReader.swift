internal import Text

/// Reads the character references of HTML, such as `&eacute;`, `&#8217;` and `&#x2019;`.
struct ReferenceReader: Sendable {
  struct Reference {
    /// The scalar it stands for; nil if it stands for nothing.
    var scalar: Unicode.Scalar?
    var end: Int
  }

  static let shared = ReferenceReader()

  /// Code points by the hash of a name, in which case counts.
  private let names: WordTable
  /// Names are not longer than this.
  private static let longestName = 24
  private static let mostDigits = 12

  private init() {
    let pairs = EntityData.names.split(separator: " ").map { $0.split(separator: ":") }
    var table = WordTable(capacity: pairs.count)
    for pair in pairs where pair.count == 2 {
      guard let code = UInt32(pair[1], radix: 16) else { continue }
      table.insert(pair[0].utf8.reduce(NameHash.empty) { NameHash.extended($0, by: $1) }, code)
    }
    names = table
  }

  /// The reference that begins with the ampersand at `start`.
  ///
  /// A text that was escaped twice or more (`&amp;amp;#39;`) is followed to what was meant.
  func reference(_ bytes: Span<UInt8>, at start: Int) -> Reference? {
    var result: Reference?
    var position = start + 1
    while let (value, end) = single(bytes, behindAmpersand: position) {
      result = Reference(scalar: Self.scalar(value), end: end)
      if value == UInt32(UInt8(ascii: "&")) {
        position = end
        continue
      }
      if let whole = pair(bytes, high: value, end: end) { result = whole }
      break
    }
    return result
  }

  private func single(_ bytes: Span<UInt8>, behindAmpersand start: Int) -> (value: UInt32, end: Int)? {
    guard start < bytes.count else { return nil }
    return bytes[start] == UInt8(ascii: "#") ? numeric(bytes, from: start + 1) : named(bytes, from: start)
  }

  private func named(_ bytes: Span<UInt8>, from start: Int) -> (value: UInt32, end: Int)? {
    var hash = NameHash.empty
    var end = start
    let limit = min(bytes.count, start + Self.longestName)
    while end < limit, bytes[end].isASCIILetter || bytes[end].isASCIIDigit {
      hash = NameHash.extended(hash, by: bytes[end])
      end += 1
    }
    guard end > start else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
      let value = names[hash]
      return value == 0 ? nil : (value, end + 1)
    }
    // No word begins like this, so it is meant even where the next word sticks to it.
    if bytes.holds(Self.hardBlank, at: start) { return (0xA0, start + Self.hardBlank.count) }
    return Self.unclosed(hash, endsWell: end == bytes.count || bytes[end] != UInt8(ascii: "=")).map { ($0, end) }
  }

  private static let hardBlank = Array("nbsp".utf8)

  /// Names that are no words of any language are taken without their semicolon, but not as a parameter of an address.
  private static func unclosed(_ hash: UInt64, endsWell: Bool) -> UInt32? {
    guard endsWell else { return nil }
    switch hash {
    case amp: return 0x26
    case quot: return 0x22
    default: return nil
    }
  }

  private static let amp = NameHash.of("amp")
  private static let quot = NameHash.of("quot")

  /// Decimal ones need no semicolon, as browsers have it, if they have two digits at least.
  private func numeric(_ bytes: Span<UInt8>, from start: Int) -> (value: UInt32, end: Int)? {
    guard start < bytes.count else { return nil }
    let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var end = first
    var value: UInt32 = 0
    while end < bytes.count, end - first < Self.mostDigits,
      let digit = Self.digit(bytes[end], isHexadecimal: isHexadecimal)
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    guard end > first, value < 0x110000 else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { return (value, end + 1) }
    return isHexadecimal || end - first < 2 ? nil : (value, end)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// Two references that are the halves of a UTF-16 pair.
  private func pair(_ bytes: Span<UInt8>, high: UInt32, end: Int) -> Reference? {
    guard 0xD800..<0xDC00 ~= high, end < bytes.count, bytes[end] == UInt8(ascii: "&"),
      let (low, lowEnd) = single(bytes, behindAmpersand: end + 1), 0xDC00..<0xE000 ~= low
    else { return nil }
    return Reference(scalar: Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)), end: lowEnd)
  }

  /// As the HTML standard has it: C1 control characters are those of Windows-1252, surrogates are U+FFFD.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar? {
    if value &- 0x80 < 0x20 { return CharacterClass.windowsScalar(value) }
    if value == 0 { return nil }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// A 64-bit hash of a name's bytes (FNV-1a), in which case counts.
enum NameHash {
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  static func of(_ name: String) -> UInt64 { name.utf8.reduce(empty) { extended($0, by: $1) } }
}
