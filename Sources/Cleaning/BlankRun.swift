/// A run of blanks, line ends and invisible characters.
struct BlankRun {
  let start: Int
  private(set) var end: Int
  private(set) var lineEnds = 0
  private(set) var hasBlanks = false

  init(start: Int) {
    self.start = start
    end = start
  }

  mutating func add(_ kind: CharacterClass, _ byte: UInt8, _ length: Int) {
    end += length
    if kind == .lineEnd { lineEnds += 1 }
    if kind != .invisible { hasBlanks = true }
  }

  /// Puts what is to stand in its place into the list, leaving as much as possible untouched.
  func mend(atBorder: Bool, singleLine: Bool, _ bytes: Span<UInt8>, into list: inout EditList) {
    if atBorder || !hasBlanks {
      list.drop(start, end)
    } else if lineEnds == 0 || singleLine {
      keepBlank(bytes, into: &list)
    } else {
      keepLineEnds(bytes, into: &list)
    }
  }

  /// Keeps the first space; makes one of the whole run if there is none.
  private func keepBlank(_ bytes: Span<UInt8>, into list: inout EditList) {
    for position in start..<end where bytes[position] == UInt8(ascii: " ") {
      list.drop(start, position)
      return list.drop(position + 1, end)
    }
    list.replace(start, end, with: UInt8(ascii: " "))
  }

  /// Keeps one line end, or two where there are more.
  private func keepLineEnds(_ bytes: Span<UInt8>, into list: inout EditList) {
    var position = start
    var kept = 0
    while position < end {
      let (value, length) = bytes.scalar(at: position)
      let isCarried = value == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
      if kept == 2 || isCarried || CharacterClass(value) != .lineEnd {
        list.drop(position, position + length)
      } else {
        kept += 1
        if value != 0x0A { list.replace(position, position + length, with: UInt8(ascii: "\n")) }
      }
      position += length
    }
  }
}
