/// Reads a character of UTF-8 out of characters that are its bytes, each read as one of Latin-1 or Windows-1252.
///
/// Only what no text holds for itself is taken: an accent, punctuation, a sign of trade or money, a letter of a word. `É”`
/// at the end of `CAFÉ”` is left, as it may be meant; `Ã‰` and `â€™` cannot be.
struct MojibakeReader: Sendable {
  struct Reading {
    var scalar: Unicode.Scalar
    var end: Int
    /// So sure that it vouches for doubtful ones in the same text.
    var isSure = true
  }

  /// The character that the mojibake at `start` stands for; nil where there is none that is certain.
  ///
  /// - Precondition: a character from U+00C2 to U+00F4 begins at `start`.
  func read(_ text: Span<UInt8>, at start: Int) -> Reading? {
    let lead = text[start + 1] | 0x40
    switch lead {
    case 0xC2...0xC5: return pair(text, start, lead)
    case 0xC6...0xDF: return special(text, start, lead) ?? foreign(text, start, lead, continuations: 1)
    case 0xE0...0xEF: return triple(text, start, lead)
    default: return quadruple(text, start, lead)
    }
  }

  // MARK: Two bytes

  /// U+0080 to U+017F: signs, and letters of western and central Europe.
  private func pair(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8) -> Reading? {
    guard let (byte, end) = Self.byte(text, at: start + 2), byte & 0xC0 == 0x80 else { return nil }
    let value = UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)
    guard let scalar = Unicode.Scalar(value) else { return nil }
    // `CAÇÃ”`, `Å”`: a capital that ends a word, and the mark behind it. Behind a small letter stands no capital.
    if Self.isMark(byte), !Self.isLetter(text, at: end), !Self.isSmall(text, before: start),
      lead > 0xC3 || Self.isCapital(text, before: start)
    {
      return nil
    }
    return Reading(scalar: scalar, end: end)
  }

  /// The letters and accents of Windows-1252 beyond them: what a second layer is made of.
  private func special(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8) -> Reading? {
    guard let (byte, end) = Self.byte(text, at: start + 2) else { return nil }
    switch (lead, byte) {
    case (0xC6, 0x92): return start > 0 && text[start - 1] >= 0x80 ? Reading(scalar: "ƒ", end: end) : nil
    case (0xCB, 0x86): return Reading(scalar: "ˆ", end: end)
    case (0xCB, 0x9C): return Reading(scalar: "\u{2DC}", end: end)
    default: return nil
    }
  }

  // MARK: Three bytes

  /// Punctuation, signs, ligatures; letters of other scripts in a row.
  private func triple(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8) -> Reading? {
    guard let (second, middle) = Self.byte(text, at: start + 2), second & 0xC0 == 0x80 else { return nil }
    guard let (third, end) = Self.byte(text, at: middle), third & 0xC0 == 0x80 else {
      return lead == 0xE2 && second == 0x80 ? lost(text, middle) : nil
    }
    let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    guard let scalar = Unicode.Scalar(value) else { return nil }
    switch value {
    case 0x2000...0x22FF, 0x2460...0x24FF, 0x25A0...0x27BF, 0x1E00...0x1EFF, 0xFB00...0xFB06, 0xFE0F, 0xFEFF, 0xFFFD:
      return Reading(scalar: scalar, end: end)
    case 0x800...: return foreign(text, start, lead, continuations: 2)
    default: return nil
    }
  }

  /// `â€` whose third byte got lost is a closing mark: 9D is the one byte of the common marks that Windows-1252 has not.
  private func lost(_ text: Span<UInt8>, _ end: Int) -> Reading? {
    // Between letters it was a dash or an apostrophe: nobody knows which.
    if Self.isLetter(text, at: end) { return nil }
    // A replacement character in its place goes with it.
    let isReplaced = end + 2 < text.count && text[end] == 0xEF && text[end + 1] == 0xBF && text[end + 2] == 0xBD
    return Reading(scalar: "\u{201D}", end: isReplaced ? end + 3 : end, isSure: false)
  }

  // MARK: Four bytes

  private func quadruple(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8) -> Reading? {
    var value = UInt32(lead & 0x07)
    var end = start + 2
    for _ in 0..<3 {
      guard let (byte, next) = Self.byte(text, at: end), byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      end = next
    }
    guard value >= 0x10000, let scalar = Unicode.Scalar(value) else { return nil }
    return Reading(scalar: scalar, end: end)
  }

  // MARK: Letters of other scripts

  /// Two characters in a row at least, of one script, as one may be an accent and a mark.
  private func foreign(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8, continuations: Int) -> Reading? {
    guard let first = sequence(text, start, lead, continuations) else { return nil }
    if isBeside(text, start, lead, continuations) { return first }
    guard first.end + 1 < text.count, text[first.end] == 0xC3, text[first.end + 1] >= 0x82 else { return nil }
    let next = text[first.end + 1] | 0x40
    guard Self.isSameScript(lead, next), let second = sequence(text, first.end, next, continuations) else { return nil }
    return second.end > first.end ? first : nil
  }

  private func sequence(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8, _ continuations: Int) -> Reading? {
    var value = UInt32(lead) & (continuations == 1 ? 0x1F : 0x0F)
    var end = start + 2
    for _ in 0..<continuations {
      guard let (byte, next) = Self.byte(text, at: end), byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      end = next
    }
    guard value >= (continuations == 1 ? 0x80 : 0x800) else { return nil }
    return Unicode.Scalar(value).map { Reading(scalar: $0, end: end) }
  }

  /// Whether such a sequence ends where this one begins.
  private func isBeside(_ text: Span<UInt8>, _ start: Int, _ lead: UInt8, _ continuations: Int) -> Bool {
    var place = start
    for _ in 0..<continuations {
      guard place > 0 else { return false }
      place = text.scalarStart(before: place)
      guard let (byte, _) = Self.byte(text, at: place), byte & 0xC0 == 0x80 else { return false }
    }
    guard place > 1 else { return false }
    let first = text.scalarStart(before: place)
    guard text[first] == 0xC3, text[first + 1] >= 0x82 else { return false }
    return Self.isSameScript(lead, text[first + 1] | 0x40)
  }

  /// Leads of two bytes are near each other; of three, Chinese and Japanese go from E3 to E9.
  private static func isSameScript(_ lead: UInt8, _ other: UInt8) -> Bool {
    if lead < 0xE0 { return other < 0xE0 && abs(Int(lead) - Int(other)) <= 2 && other > 0xC5 }
    return other >= 0xE0 && other < 0xF0
  }

  // MARK: Bytes

  /// The byte that the character at an offset stands for, from 80 on, and where the next character begins.
  static func byte(_ text: Span<UInt8>, at start: Int) -> (byte: UInt8, end: Int)? {
    guard start + 1 < text.count else { return nil }
    switch text[start] {
    case 0xC2: return (text[start + 1], start + 2)
    case 0xC3: return (text[start + 1] | 0x40, start + 2)
    case 0xC5, 0xC6, 0xCB, 0xE2:
      let (value, length) = text.scalar(at: start)
      return windowsByte(value).map { ($0, start + length) }
    case UInt8(ascii: " "): return apart(text, at: start)
    default: return nil
    }
  }

  /// Accents that stand for themselves (U+00A8, AF, B4, B8), taken apart to a blank and a combining mark by compatibility
  /// decomposition.
  private static func apart(_ text: Span<UInt8>, at start: Int) -> (byte: UInt8, end: Int)? {
    guard start + 2 < text.count, text[start + 1] == 0xCC else { return nil }
    switch text[start + 2] {
    case 0x88: return (0xA8, start + 3)
    case 0x84: return (0xAF, start + 3)
    case 0x81: return (0xB4, start + 3)
    case 0xA7: return (0xB8, start + 3)
    default: return nil
    }
  }

  /// The byte of Windows-1252 from 80 to 9F that a character has.
  private static func windowsByte(_ value: UInt32) -> UInt8? {
    for byte in UInt32(0x80)..<0xA0 where CharacterClass.windowsScalar(byte)?.value == value { return UInt8(byte) }
    return nil
  }

  /// Quotation marks, dashes, dots and guillemets, which stand behind words.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte &- 0x91 < 4 || byte == 0x85 || byte == 0x96 || byte == 0x97 || byte == 0xAB || byte == 0xBB || byte == 0xA0
      || byte == 0xB0 || byte == 0xAE || byte == 0x99
  }

  private static func isCapital(_ text: Span<UInt8>, before place: Int) -> Bool {
    guard place > 0 else { return false }
    let start = text.scalarStart(before: place)
    let value = text.scalar(at: start).value
    return value &- 0x41 < 26 || value >= 0xC0 && value < 0xDF
  }

  /// A small letter, or a sign beyond ASCII, behind which no word begins.
  private static func isSmall(_ text: Span<UInt8>, before place: Int) -> Bool {
    guard place > 0 else { return false }
    let value = text.scalar(at: text.scalarStart(before: place)).value
    return value &- 0x61 < 26 || value > 0xA0 && value < 0xC0 || value >= 0xDF && value <= 0xFF || value >= 0x2000
  }

  private static func isLetter(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard place < text.count else { return false }
    return text[place].isASCIILetter || text[place] == 0xC3
  }
}
