/// Scalars and their classes, without Foundation and without `Character`.
extension Tokenizer {
  enum LetterCase { case upper, lower, digit, none }

  /// The scalar at a byte offset of valid UTF-8, and its length in bytes.
  func scalar(_ text: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(text[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | continuation(text, offset + 1), 2) }
    if lead < 0xF0 {
      return ((lead & 0x0F) << 12 | continuation(text, offset + 1) << 6 | continuation(text, offset + 2), 3)
    }
    let high = (lead & 0x07) << 18 | continuation(text, offset + 1) << 12
    return (high | continuation(text, offset + 2) << 6 | continuation(text, offset + 3), 4)
  }

  private func continuation(_ text: [UInt8], _ offset: Int) -> UInt32 { UInt32(text[offset] & 0x3F) }

  /// Letters, digits and the marks that combine with them; everything beyond Latin that is no punctuation.
  func isWordScalar(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 || value == 0x5F }
    if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
    if value < 0x2000 { return value != 0xD7 && value != 0xF7 }
    return value >= 0x2C00 && !(0x3000...0x3004).contains(value) && !(0x3008...0x3020).contains(value)
      && !(0xFE10...0xFE6F).contains(value) && !(0xFF00...0xFF0F).contains(value) && value != 0xFFFD
      && !(0x2E00...0x2E7F).contains(value) && !(0x1F000...0x1FAFF).contains(value)
  }

  func letterCase(_ value: UInt32) -> LetterCase {
    if value < 0x80 {
      if value &- 0x41 < 26 { return .upper }
      if value &- 0x61 < 26 { return .lower }
      return value &- 0x30 < 10 ? .digit : .none
    }
    if !isWordScalar(value) { return .none }
    if value < 0xDF { return .upper }
    if value < 0x100 { return .lower }
    guard let scalar = Unicode.Scalar(value) else { return .none }
    return scalar.properties.isUppercase ? .upper : .lower
  }

  func markShape(_ text: [UInt8], from start: Int, to end: Int) -> Token.Shape {
    switch scalar(text, at: start).value {
    case 0x2E: return end - start == 2 ? [] : .stop
    case 0x21, 0x3F, 0x2026: return .stop
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: return .quote
    default: return []
    }
  }
}
