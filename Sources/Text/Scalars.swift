/// Scalars and their classes, without Foundation and without `Character`.
extension Tokenizer {
  enum LetterCase { case upper, lower, digit, none }

  /// The byte at an offset, 0 behind the text's end: what is cut off at the end reads as a control, never beyond it.
  @inline(__always)
  func byte(_ text: Span<UInt8>, at offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  /// The scalar at a byte offset inside the text, and its length in bytes, which never reaches beyond the text.
  ///
  /// In bytes that are no UTF-8 some value comes out; the length is still at least 1.
  @inline(__always)
  func scalar(_ text: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
    let lead = text[offset]
    return lead < 0x80 ? (UInt32(lead), 1) : longScalar(text, at: offset, UInt32(lead))
  }

  private func longScalar(_ text: Span<UInt8>, at offset: Int, _ lead: UInt32) -> (value: UInt32, length: Int) {
    let left = text.count - offset
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | continuation(text, offset + 1), min(2, left)) }
    let second = continuation(text, offset + 1)
    let third = continuation(text, offset + 2)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, min(3, left)) }
    let high = (lead & 0x07) << 18 | second << 12
    return (high | third << 6 | continuation(text, offset + 3), min(4, left))
  }

  private func continuation(_ text: Span<UInt8>, _ offset: Int) -> UInt32 { UInt32(byte(text, at: offset) & 0x3F) }

  /// Letters, digits and the marks that combine with them; everything beyond Latin that is no punctuation.
  @inline(__always)
  func isWordScalar(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 || value == 0x5F }
    return isLongWordScalar(value)
  }

  private func isLongWordScalar(_ value: UInt32) -> Bool {
    if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
    if value < 0x2000 { return value != 0xD7 && value != 0xF7 }
    return value >= 0x2C00 && !(0x3000...0x3004).contains(value) && !(0x3008...0x3020).contains(value)
      && !(0xFE10...0xFE6F).contains(value) && !(0xFF00...0xFF0F).contains(value) && value != 0xFFFD
      && !(0x2E00...0x2E7F).contains(value) && !(0x1F000...0x1FAFF).contains(value)
  }

  /// The case of a scalar; letters of scripts without case count as lower.
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
}
