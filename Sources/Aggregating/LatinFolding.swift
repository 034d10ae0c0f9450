/// Latin letters without their diacritics, in lower case: `É` is `e`, `Ł` is `l`, `ß` is `ss`.
///
/// Made once from the letters' Unicode names ("LATIN CAPITAL LETTER L WITH STROKE"), because canonical decomposition
/// leaves strokes and ligatures as they are, and the standard library has none.
enum LatinFolding {
  /// The ASCII letters for a scalar beyond ASCII; nil for what is no Latin letter.
  static func letters(for scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0xC0..<0x250: Self.extended[Int(scalar.value) - 0xC0]
    case 0x1E00..<0x1F00: Self.additional[Int(scalar.value) - 0x1E00]
    case 0x0259, 0xFB00..<0xFB07: fold(scalar)
    default: nil
    }
  }

  private static let extended = (0xC0..<0x250).map { Unicode.Scalar(UInt32($0)).flatMap(fold) }
  private static let additional = (0x1E00..<0x1F00).map { Unicode.Scalar(UInt32($0)).flatMap(fold) }

  /// Letters whose names do not spell them.
  private static let spelled: [String: String] = [
    "SHARP S": "ss", "LONG S": "s", "ETH": "d", "THORN": "th", "DOTLESS I": "i", "ENG": "ng", "KRA": "k",
    "SCHWA": "a", "OPEN E": "e", "OPEN O": "o", "REVERSED E": "e", "AFRICAN D": "d",
  ]

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE" else { return nil }
    let base = words[3...].prefix { $0 != "WITH" }.joined(separator: " ")
    if let letters = Self.spelled[base] { return Array(letters.utf8) }
    let isSpelled = base.utf8.count <= 2 && base.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    return isSpelled ? base.utf8.map { $0 | 0x20 } : nil
  }
}
