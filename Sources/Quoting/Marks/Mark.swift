/// One quotation mark as it stands in the text.
struct Mark {
  enum Role { case open, close, either, perhaps, none }

  var start: Int
  var end: Int
  var style: QuotedRegion.Style
  /// What the mark itself says, whatever stands around it.
  private var fixed: Role?

  /// Whether a mark of any style can begin with a byte: most bytes of a text are done with this question.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 || byte == 0x60
  }

  /// Whether an apostrophe stands between two ASCII letters: no mark, and the most frequent of all that look like one.
  @inline(__always)
  static func isInWord(_ text: Span<UInt8>, at position: Int) -> Bool {
    let end = position + (text[position] == 0x27 ? 1 : 3)
    guard position > 0, end < text.count, isLetter(text[position - 1]), isLetter(text[end]) else { return false }
    return text[position] == 0x27 || text[position] == 0xE2 && text[position + 1] == 0x80 && text[position + 2] == 0x99
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The mark that begins at a byte, nil where none does.
  init?(_ text: [UInt8], at position: Int) {
    start = position
    fixed = nil
    switch text[position] {
    case 0x22: (end, style) = (position + 1, .straight)
    case 0x27: (end, style) = Self.apostrophes(text, at: position)
    case 0x60:
      let isDouble = position + 1 < text.count && text[position + 1] == 0x60
      (end, style, fixed) = (position + (isDouble ? 2 : 1), isDouble ? .doubled : .single, .open)
    case 0xC2:
      guard text[position + 1] == 0xAB || text[position + 1] == 0xBB else { return nil }
      (end, style, fixed) = (position + 2, .angled, text[position + 1] == 0xAB ? .open : .close)
    case 0xE2:
      guard text[position + 1] == 0x80 else { return nil }
      switch text[position + 2] {
      case 0x98, 0x9B: (end, style, fixed) = (position + 3, .single, .open)
      case 0x99: (end, style) = (position + 3, .single)
      case 0x9C: (end, style) = (position + 3, .curly)
      case 0x9D: (end, style, fixed) = (position + 3, .curly, .close)
      case 0x9E, 0x9F: (end, style, fixed) = (position + 3, .curly, .open)
      default: return nil
      }
    default: return nil
    }
  }

  /// Two apostrophes are one mark; of three the first or the last is a single one.
  private static func apostrophes(_ text: [UInt8], at position: Int) -> (Int, QuotedRegion.Style) {
    var run = 1
    while run < 4, position + run < text.count, text[position + run] == 0x27 { run += 1 }
    if run == 1 || run == 3 && !isLeft(text, position) { return (position + 1, .single) }
    return (position + 2, .doubled)
  }

  /// Whether this mark may stand for the closing one of another style.
  func mayClose(_ other: QuotedRegion.Style) -> Bool {
    switch (style, other) {
    case (.straight, .curly), (.curly, .straight), (.straight, .doubled): true
    default: false
    }
  }

  func role(_ text: [UInt8], paragraphStart: Int) -> Role {
    let left = start == paragraphStart || Self.isLeft(text, start)
    let right = Self.isRight(text, end)
    switch style {
    case .single: return singleRole(text, left: left, right: right)
    case .curly where fixed == nil:
      // “ closes what „ opened.
      return !left && right ? .either : .open
    case .straight, .doubled:
      if let fixed { return fixed }
      if style == .straight, isInches(text) { return .none }
      return left && !right ? .open : right && !left ? .close : .either
    default: return fixed ?? .either
    }
  }

  private func singleRole(_ text: [UInt8], left: Bool, right: Bool) -> Role {
    if startsElision(text) { return .none }
    if fixed == .open { return right && !left ? .none : .open }
    let isCurly = text[start] == 0xE2
    if left && !right { return isCurly ? .none : .open }
    if right && !left { return isPlural(text) ? .perhaps : .close }
    return .none
  }

  /// "’90s", "'em", "'til": an apostrophe that begins a word.
  private func startsElision(_ text: [UInt8]) -> Bool {
    guard end < text.count else { return false }
    if text[end] &- 0x30 < 10 {
      return end + 2 < text.count && text[end + 1] &- 0x30 < 10 && (text[end + 2] | 0x20) == UInt8(ascii: "s")
    }
    var behind = end
    while behind < min(end + 5, text.count), (text[behind] | 0x20) &- 0x61 < 26 { behind += 1 }
    switch behind - end {
    case 1: return text[end] | 0x20 == UInt8(ascii: "n") && behind < text.count && text[behind] != 0x20
    case 2, 3, 4: return Self.elisions.contains(text[end..<behind].reduce(0) { $0 << 8 | UInt32($1 | 0x20) })
    default: return false
    }
  }

  /// The letters of a word of at most four, packed.
  private static let elisions = Set(
    ["em", "til", "tis", "twas", "cuz", "bout", "cept"].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })

  /// "the workers’ pay": behind an s, before a blank and a small letter.
  private func isPlural(_ text: [UInt8]) -> Bool {
    start > 0 && text[start - 1] == UInt8(ascii: "s") && end + 1 < text.count && text[end] == 0x20
      && text[end + 1] &- 0x61 < 26
  }

  /// 6'2": digits, an apostrophe, digits.
  private func isInches(_ text: [UInt8]) -> Bool {
    var place = start
    while place > 0, start - place < 3, text[place - 1] &- 0x30 < 10 { place -= 1 }
    guard place < start, place > 1 else { return false }
    if text[place - 1] == 0x27 { return text[place - 2] &- 0x30 < 10 }
    return place > 3 && text[place - 1] == 0x99 && text[place - 2] == 0x80 && text[place - 4] &- 0x30 < 10
  }

  /// Whether what stands before a byte lets a mark open there.
  private static func isLeft(_ text: [UInt8], _ position: Int) -> Bool {
    guard position > 0 else { return true }
    let byte = text[position - 1]
    if byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == 0x27 || byte == 0x22 || byte == 0x60
    {
      return true
    }
    guard position > 2, byte >= 0x80 else { return byte == 0xA0 && position > 1 && text[position - 2] == 0xC2 }
    // Dashes, opening curly marks, and the no-break blank.
    if text[position - 3] == 0xE2, text[position - 2] == 0x80 {
      return byte >= 0x90 && byte <= 0x95 || byte == 0x98 || byte == 0x9C || byte == 0x9E || byte <= 0x8A
    }
    return byte == 0xA0 && text[position - 2] == 0xC2
  }

  /// Whether what stands at a byte lets a mark close before it.
  private static func isRight(_ text: [UInt8], _ position: Int) -> Bool {
    guard position < text.count else { return true }
    switch text[position] {
    case 0...0x20, 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: return true
    case 0xC2: return position + 1 < text.count && text[position + 1] == 0xA0
    case 0xE2:
      let last = text[position + 2]
      return text[position + 1] == 0x80
        && (last >= 0x90 && last <= 0x95 || last == 0x99 || last == 0x9D || last <= 0x8A || last == 0xA6)
    default: return false
    }
  }
}
