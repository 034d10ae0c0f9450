/// What stands around a mark.
extension Span<UInt8> {
  @inline(__always)
  func has(_ byte: UInt8, at position: Int) -> Bool { position >= 0 && position < count && self[position] == byte }

  @inline(__always)
  private func isGeneral(at position: Int) -> Bool {
    position >= 0 && position + 2 < count && self[position] == 0xE2 && self[position + 1] == 0x80
  }

  /// How well what stands before a byte suits an opening mark: 0 a letter or the end of a clause, 1 a dash, a slash or
  /// another mark, 2 a blank or an opening bracket, 3 the begin of its paragraph.
  func strength(before position: Int, from paragraphStart: Int) -> Int8 {
    guard position > paragraphStart else { return 3 }
    let byte = self[position - 1]
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ">"): return 2
    case UInt8(ascii: "-"), UInt8(ascii: "/"), 0x22, 0x27, 0x60, UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "|"):
      return 1
    case 0x80...:
      // The no-break blank.
      if byte == 0xA0, has(0xC2, at: position - 2) { return 2 }
      return isGeneral(at: position - 3) ? Self.leftStrengths(of: byte) : 0
    default: return 0
    }
  }

  /// Blanks and opening marks, dashes; by the last byte behind E2 80.
  private static func leftStrengths(of byte: UInt8) -> Int8 {
    switch byte {
    case ...0x8B, 0xAF, 0x98, 0x9A, 0x9C, 0x9E, 0xB9: 2
    case 0x90...0x95, 0xA2: 1
    default: 0
    }
  }

  /// How well what stands at a byte suits a closing mark before it: 0 a letter or an opening bracket, 1 a dash, a slash,
  /// another mark or an ellipsis, 2 a blank or what ends a clause, 3 the end of the paragraph.
  func strength(behind position: Int) -> Int8 {
    guard position < count else { return 3 }
    let byte = self[position]
    switch byte {
    case 0x0A: return 3
    case 0x2E:
      return has(0x2E, at: position + 1) ? 1 : has(0x20, at: position + 1) && has(0x2E, at: position + 2) ? 1 : 2
    case 0...0x20, 0x21, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: return 2
    case UInt8(ascii: "-"), UInt8(ascii: "/"), 0x22, 0x27, UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "|"):
      return 1
    case 0xC2: return has(0xA0, at: position + 1) ? 2 : 0
    case 0xE2: return isGeneral(at: position) ? Self.rightStrengths(of: self[position + 2]) : 0
    default: return 0
    }
  }

  /// Blanks and closing marks, dashes and the ellipsis; by the last byte behind E2 80.
  private static func rightStrengths(of byte: UInt8) -> Int8 {
    switch byte {
    case ...0x8B, 0xAF, 0x99, 0x9D, 0xBA: 2
    case 0x90...0x95, 0xA2, 0xA6: 1
    default: 0
    }
  }

  /// Whether a sentence, or a clause at least, ends before a byte.
  func endsSentence(at position: Int) -> Bool {
    guard position > 0 else { return false }
    switch self[position - 1] {
    case 0x2E, 0x21, 0x3F, 0x2C, 0x3A, 0x29, 0x22: return true
    default: return isGeneral(at: position - 3)
    }
  }

  /// Whether a digit stands before a byte.
  @inline(__always)
  func isDigit(before position: Int) -> Bool { position > 0 && self[position - 1].isDigit }

  /// Whether feet stand before the inches that end at a byte: 6'2, 5' 10, 6′2.
  func hasFeet(before position: Int) -> Bool {
    var place = position
    while place > 0, position - place < 3, self[place - 1].isDigit { place -= 1 }
    guard place < position else { return false }
    if has(0x20, at: place - 1) { place -= 1 }
    if has(0x27, at: place - 1) { return isDigit(before: place - 1) }
    guard isGeneral(at: place - 3), self[place - 1] == 0x99 || self[place - 1] == 0xB2 else { return false }
    return isDigit(before: place - 3)
  }

  /// "’90s", "'em", "'til": whether what stands at a byte loses its begin to an apostrophe.
  func startsElision(at position: Int) -> Bool {
    guard position < count else { return false }
    if self[position].isDigit {
      return position + 2 < count && self[position + 1].isDigit && self[position + 2] | 0x20 == UInt8(ascii: "s")
    }
    var behind = position
    var letters: UInt64 = 0
    while behind < Swift.min(position + 7, count), self[behind].isLetter {
      letters = letters << 8 | UInt64(self[behind] | 0x20)
      behind += 1
    }
    guard behind > position, behind - position < 7 else { return false }
    // rock 'n' roll
    if behind - position == 1 { return letters == UInt64(UInt8(ascii: "n")) && !has(0x20, at: behind) }
    return MarkElisions.all.contains(letters)
  }
}

/// Words that lost their begin, as packed letters.
enum MarkElisions {
  static let all = Set(
    "em til tis twas twere twill cuz cause bout cept round ere neath kay nuff tude gainst fore".split(separator: " ")
      .map {
        $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      })
}

extension UInt8 {
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }
}
