/// What cleaning makes of a code point.
enum CharacterClass: Sendable {
  case text
  case blank
  case lineEnd
  /// Control characters, soft hyphens and what has no width: taken out.
  case invisible
  /// U+200C and U+200D, which stay where they join something.
  case joiner

  init(_ value: UInt32) {
    switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x200C, 0x200D: self = .joiner
    case 0...0x1F, 0x7F...0x9F, 0xAD: self = .invisible
    // Marks of writing direction, as they come with names copied from web pages.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .invisible
    // Word joiner, invisible operators, byte order mark; frames and stand-ins of embedded objects.
    case 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFC: self = .invisible
    default: self = .text
    }
  }

  /// Emoji and letters of scripts in which joiners change the form of the text.
  ///
  /// None of these becomes one of the others in NFC, so that the answer is the same when the text is cleaned again.
  static func canBeJoined(_ value: UInt32) -> Bool {
    switch value {
    case 0x0590..<0x1B00, 0x2190..<0x2E00, 0xA800..<0xD7B0, 0xFB50..<0xFDFE, 0xFE00..<0xFE10, 0xFE70..<0xFEFF,
      0x10000..<0xE0000:
      true
    default: false
    }
  }

  /// The character of Windows-1252 at a place where Latin-1 has a control character.
  static func windowsScalar(_ value: UInt32) -> Unicode.Scalar? {
    guard value &- 0x80 < 0x20 else { return nil }
    let code = windows[Int(value - 0x80)]
    return code == 0 ? nil : Unicode.Scalar(code)
  }

  /// 0x80…0x9F of Windows-1252; 0 where nothing is assigned.
  private static let windows: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
