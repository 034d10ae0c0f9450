/// One quotation mark, or what looks like one, as it stands in the text, with what its surroundings say of it.
struct Mark {
  /// What the mark itself says, whatever stands around it.
  enum Glyph: UInt8 { case plain, opening, closing }

  /// What the reading of its paragraph made of a mark.
  enum Sense: UInt8 {
    /// An apostrophe, inches, a mark too many.
    case stray
    case opens
    case closes
  }

  let start: Int
  private(set) var end: Int
  private(set) var style: QuotedRegion.Style
  private(set) var glyph = Glyph.plain
  /// How well what stands before it suits an opening mark: 0 a letter, 1 a dash, 2 a blank, 3 the begin of a paragraph.
  private(set) var left: Int8 = 0
  /// How well what stands behind it suits a closing mark, likewise.
  private(set) var right: Int8 = 0
  var sense = Sense.stray
  /// Of a double mark: how many double regions are open behind it.
  var depth: Int8 = 0

  /// The mark that begins at a byte, nil where none does.
  init?(_ text: Span<UInt8>, at position: Int, paragraphStart: Int) {
    start = position
    switch text[position] {
    case 0x22: (end, style) = (position + 1, .straight)
    case 0x27: (end, style) = Self.apostrophes(text, at: position, paragraphStart: paragraphStart)
    case 0x60:
      let isDouble = position + 1 < text.count && text[position + 1] == 0x60
      (end, style, glyph) = (position + (isDouble ? 2 : 1), isDouble ? .doubled : .single, .opening)
    case 0xC2:
      guard let form = Self.latin(text[position + 1]) else { return nil }
      (end, style, glyph) = (position + 2, form.style, form.glyph)
    case 0xE2:
      guard text[position + 1] == 0x80, let form = Self.general(text[position + 2]) else { return nil }
      (end, style, glyph) = (position + 3, form.style, form.glyph)
      if form.mayRepeat, text.has(0xE2, at: position + 3), text[position + 4] == 0x80 {
        // ‘‘ ’’ and the wrong ‘’
        let last = text[position + 5]
        if last == 0x98 { (end, style, glyph) = (position + 6, .doubled, .opening) }
        if last == 0x99, text[position + 2] == 0x99 || !text.startsElision(at: position + 6) {
          (end, style, glyph) = (position + 6, .doubled, .plain)
        }
      }
    default: return nil
    }
    left = text.strength(before: start, from: paragraphStart)
    right = text.strength(behind: end)
  }

  /// How far the mark looks like an opening one (above 0) or a closing one (below 0) by what stands around it.
  var lean: Int8 { left - right }

  var isSingle: Bool { style == .single }

  /// Whether letters on both sides, or what cannot be told from them, make it an apostrophe.
  var isApostrophe: Bool { glyph == .plain && left == 0 && right == 0 }

  /// Whether nothing speaks against its opening a region.
  var surelyOpens: Bool { glyph == .opening && lean >= 0 || glyph == .plain && lean > 0 }

  /// Whether nothing speaks against its closing one.
  func surelyCloses(_ text: Span<UInt8>) -> Bool {
    glyph == .closing && lean <= 0 || glyph == .plain && lean < 0 && text[start] != 0xE2 && !text.hasFeet(before: start)
  }

  /// Whether a mark of any style can begin with a byte: most bytes of a text are done with this question.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 || byte == 0x60
  }

  /// Whether an apostrophe stands between two ASCII letters: no mark, and the most frequent of all that look like one.
  @inline(__always)
  static func isInWord(_ text: Span<UInt8>, at position: Int) -> Bool {
    let end = position + (text[position] == 0x27 ? 1 : 3)
    guard position > 0, end < text.count, text[position - 1].isLetter, text[end].isLetter else { return false }
    return text[position] == 0x27 || text[position] == 0xE2 && text[position + 1] == 0x80 && text[position + 2] == 0x99
  }

  /// Two apostrophes are one mark; of three the first or the last is a single one.
  private static func apostrophes(
    _ text: Span<UInt8>, at position: Int, paragraphStart: Int
  ) -> (Int, QuotedRegion.Style) {
    var run = 1
    while run < 4, text.has(0x27, at: position + run) { run += 1 }
    if run == 1 || run == 3 && text.strength(before: position, from: paragraphStart) == 0 {
      return (position + 1, .single)
    }
    return (position + 2, .doubled)
  }
}

/// The glyphs of quotation marks.
extension Mark {
  private struct Form {
    var style: QuotedRegion.Style
    var glyph: Glyph
    /// Whether two of them are one double mark.
    var mayRepeat = false
  }

  /// By the second byte behind C2: « » and the acute accent.
  private static func latin(_ byte: UInt8) -> Form? {
    switch byte {
    case 0xAB: Form(style: .angled, glyph: .opening)
    case 0xBB: Form(style: .angled, glyph: .closing)
    case 0xB4: Form(style: .single, glyph: .plain)
    default: nil
    }
  }

  /// By the last byte behind E2 80: ‘ ’ ‚ ‛ “ ” „ ‟, the primes ′ ″ ‴ and ‵ ‶ ‷, ‹ ›.
  private static func general(_ byte: UInt8) -> Form? {
    switch byte {
    case 0x98: Form(style: .single, glyph: .opening, mayRepeat: true)
    // Half of all ’ are apostrophes, and some open.
    case 0x99: Form(style: .single, glyph: .plain, mayRepeat: true)
    case 0x9A, 0x9B, 0xB5, 0xB9: Form(style: .single, glyph: .opening)
    case 0xBA: Form(style: .single, glyph: .closing)
    case 0x9C, 0x9E, 0x9F: Form(style: .curly, glyph: .opening)
    case 0x9D: Form(style: .curly, glyph: .closing)
    case 0xB2: Form(style: .single, glyph: .plain)
    case 0xB3, 0xB4: Form(style: .straight, glyph: .plain)
    case 0xB6, 0xB7: Form(style: .straight, glyph: .opening)
    default: nil
    }
  }
}
