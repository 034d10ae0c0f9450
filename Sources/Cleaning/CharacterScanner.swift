/// Finds what is wrong with blanks, line ends and invisible characters.
///
/// All of a run of blanks, line ends and invisible characters is mended at once: to one blank, one line feed, or two
/// where an empty line stood; to nothing at the ends of the text.
struct CharacterScanner: Sendable {
  /// Line ends become blanks too.
  var singleLine = false
  /// A joiner stays, which hangs on its neighbours.
  private(set) var keptJoiner = false
  /// The text holds code points that may not be in NFC (from U+0300 on).
  private(set) var sawBeyondLatin = false
  /// C1 control characters are taken for Windows-1252; nil until the first of them is met.
  private var readsWindows: Bool?

  /// Linear in the text.
  mutating func scan(_ text: [UInt8], into list: inout EditList) {
    (keptJoiner, sawBeyondLatin, readsWindows) = (false, false, nil)
    let bytes = text.span
    let end = bytes.count
    var position = 0
    var surveyed = singleLine ? Int.max : 0
    while position < end {
      if position >= surveyed, position > 0 {
        position = passOrderly(bytes, from: position)
        surveyed = position + TextSurvey.blockLength
      }
      let byte = bytes[position]
      if byte.isPlainASCII || position > 0 && byte == 0x20 && position + 1 < end && bytes[position + 1].isPlainASCII {
        position += 1
      } else if byte < 0x80 {
        position = passBlank(bytes, at: position, into: &list) ?? mendRun(bytes, from: position, into: &list)
      } else {
        position = passBeyondASCII(bytes, at: position, into: &list)
      }
    }
  }

  /// Passes over text that needs nothing, as far as it goes in whole blocks; no run of blanks is cut in two.
  @inline(__always)
  private func passOrderly(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + TextSurvey.blockLength + 2 <= bytes.count, TextSurvey.isOrderly(bytes, from: position) {
      position += TextSurvey.blockLength
      if bytes[position] == UInt8(ascii: "\n"), bytes[position - 1] == UInt8(ascii: "\n") { position += 1 }
    }
    return position
  }

  /// The offset behind a line feed or empty line that is as it should be, or behind spaces, of which one stays.
  @inline(__always)
  private func passBlank(_ bytes: Span<UInt8>, at position: Int, into list: inout EditList) -> Int? {
    guard position > 0, position + 1 < bytes.count else { return nil }
    let byte = bytes[position]
    let next = bytes[position + 1]
    if byte == UInt8(ascii: " ") {
      var end = position + 1
      while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
      guard end < bytes.count, bytes[end].isPlainASCII else { return nil }
      list.drop(position + 1, end)
      return end
    }
    guard byte == UInt8(ascii: "\n"), !singleLine else { return nil }
    if next.isPlainASCII { return position + 1 }
    guard next == UInt8(ascii: "\n"), position + 2 < bytes.count else { return nil }
    return bytes[position + 2].isPlainASCII ? position + 2 : nil
  }

  @inline(__always)
  private mutating func passBeyondASCII(_ bytes: Span<UInt8>, at position: Int, into list: inout EditList) -> Int {
    let lead = bytes[position]
    // U+00C0…U+02FF: letters, all in NFC.
    if lead &- 0xC3 < 9 { return position + 2 }
    // Leads of blocks of letters and signs without anything to mend: Greek, Cyrillic, Indic, Chinese, emoji.
    if lead >= 0xCC, lead != 0xD8, lead < 0xE1 || lead &- 0xE4 < 11 || lead >= 0xF0 {
      sawBeyondLatin = true
      return position + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    }
    // U+2010…U+2027: dashes, quotation marks, dots.
    if lead == 0xE2, bytes[position + 1] == 0x80, bytes[position + 2] &- 0x90 < 0x18 { return position + 3 }
    return passRareCharacter(bytes, at: position, into: &list)
  }

  private mutating func passRareCharacter(_ bytes: Span<UInt8>, at position: Int, into list: inout EditList) -> Int {
    let (value, length) = bytes.scalar(at: position)
    if value &- 0x80 < 0x20, let scalar = windowsScalar(bytes, at: position, value) {
      list.replace(position, position + length, with: scalar)
      return position + length
    }
    if value >= 0xFB00, let end = passForm(bytes, at: position, value, into: &list) { return end }
    if characterClass(bytes, at: position).kind != .text { return mendRun(bytes, from: position, into: &list) }
    if value >= 0x300 { sawBeyondLatin = true }
    return position + length
  }

  /// Ligatures and full-width forms become the letters that they are forms of; returns the offset behind them.
  private mutating func passForm(
    _ bytes: Span<UInt8>, at position: Int, _ value: UInt32, into list: inout EditList
  ) -> Int? {
    if let letters = PresentationForm.ligature(value) {
      list.replace(position, position + 3, with: letters)
      return position + 3
    }
    guard PresentationForm.isFullWidth(value) else { return nil }
    let run = PresentationForm.Run(bytes, from: position)
    for place in stride(from: run.start, to: run.end, by: 3) {
      guard let byte = PresentationForm.plain(bytes.scalar(at: place).value) else { continue }
      list.replace(place, place + 3, with: byte)
    }
    sawBeyondLatin = true
    return max(run.end, position + 3)
  }

  /// Mends the run that begins here and returns its end.
  private mutating func mendRun(_ bytes: Span<UInt8>, from start: Int, into list: inout EditList) -> Int {
    var run = BlankRun(start: start)
    while run.end < bytes.count {
      let (kind, length) = characterClass(bytes, at: run.end)
      if kind == .text { break }
      run.add(kind, bytes[run.end], length)
    }
    if run.lineEnds == 1, Self.isHyphenated(bytes, start, run.end) {
      list.drop(start, run.end)
      return run.end
    }
    run.mend(atBorder: start == 0 || run.end == bytes.count, singleLine: singleLine, bytes, into: &list)
    return run.end
  }

  /// A soft hyphen at a line's end parts a word, which is whole again without both.
  private static func isHyphenated(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start > 0 && end < bytes.count && bytes[start] == 0xC2 && bytes[start + 1] == 0xAD && bytes[start - 1].isASCIILetter
      && bytes[end].isASCIILower
  }

  private mutating func characterClass(_ bytes: Span<UInt8>, at position: Int) -> (kind: CharacterClass, length: Int) {
    let (value, length) = bytes.scalar(at: position)
    let kind = CharacterClass(value)
    switch kind {
    case .lineEnd where value == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A:
      // The line feed behind it stays.
      return (.invisible, 1)
    case .joiner:
      guard joins(bytes, from: position, to: position + length) else { return (.invisible, length) }
      keptJoiner = true
      return (.text, length)
    case .invisible, .lineEnd:
      let isWindows = value &- 0x80 < 0x20 && windowsScalar(bytes, at: position, value) != nil
      return (isWindows ? .text : kind, length)
    default: return (kind, length)
    }
  }

  /// A zero-width joiner or non-joiner means something between two emoji or two letters of a script that joins.
  private func joins(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start > 0, end < bytes.count else { return false }
    return CharacterClass.canBeJoined(bytes.scalar(at: bytes.scalarStart(before: start)).value)
      && CharacterClass.canBeJoined(bytes.scalar(at: end).value)
  }
}

// MARK: Windows-1252 that was read as Latin-1

extension CharacterScanner {
  /// What a C1 control character stands for, if this text uses them for Windows-1252.
  ///
  /// Behind a letter beyond ASCII it is taken for a piece of UTF-8 that was read as Latin-1, and stands for nothing.
  private mutating func windowsScalar(_ bytes: Span<UInt8>, at position: Int, _ value: UInt32) -> Unicode.Scalar? {
    guard Self.followsASCII(bytes, position) else { return nil }
    let reads = readsWindows ?? Self.holdsWindowsMarks(bytes)
    readsWindows = reads
    return reads ? CharacterClass.windowsScalar(value) : nil
  }

  /// Whether there are quotation marks of Windows-1252: they tell its texts from those with U+0085 as line end.
  private static func holdsWindowsMarks(_ bytes: Span<UInt8>) -> Bool {
    for position in 1..<max(1, bytes.count)
    where bytes[position] &- 0x91 < 4 && bytes[position - 1] == 0xC2 && followsASCII(bytes, position - 1) {
      return true
    }
    return false
  }

  /// Whether ASCII, or the text's start, comes before the character or before up to three others of its kind.
  private static func followsASCII(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    var start = position
    for _ in 0..<4 {
      if start == 0 || bytes[start - 1] < 0x80 { return true }
      guard bytes[start - 2] == 0xC2, bytes[start - 1] < 0xA0 else { return false }
      start -= 2
    }
    return false
  }
}
