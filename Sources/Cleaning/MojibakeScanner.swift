/// Mends UTF-8 that was read as Latin-1 or Windows-1252, where that is certain: `donâ€™t`, `cafÃ©`, `Â£5`.
///
/// One scan takes off one layer; text that was broken twice is mended in two scans.
struct MojibakeScanner: Sendable {
  private let reader = MojibakeReader()

  /// Whether a text that has a byte C3 may need a scan: whether a character from U+00C2 to U+00F4 stands before another one
  /// beyond ASCII, or before a blank.
  static func mayBeNeeded(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var position = 0
    while position + 2 < bytes.count {
      if bytes[position] == 0xC3, bytes[position + 1] &- 0x82 < 0x33,
        bytes[position + 2] >= 0xC2 || bytes[position + 2] == 0x20
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Puts what is to be mended into a list. Linear.
  func scan(_ text: [UInt8], into list: inout EditList) {
    let bytes = text.span
    var doubtful: [(start: Int, end: Int, scalar: Unicode.Scalar)] = []
    var isSure = false
    var sure = EditList()
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == 0xC3, bytes[position + 1] &- 0x82 < 0x33 else {
        position += 1
        continue
      }
      if let reading = reader.read(bytes, at: position) {
        if reading.isSure {
          isSure = true
          sure.replace(position, reading.end, with: reading.scalar)
        } else {
          doubtful.append((position, reading.end, reading.scalar))
        }
        position = reading.end
      } else {
        if let (end, scalar) = Self.hardBlank(bytes, at: position) {
          // No word of any language is `Â` alone, nor ends in it behind small letters.
          if bytes[position + 1] == 0x82 { isSure = true }
          doubtful.append((position, end, scalar))
        }
        position += 2
      }
    }
    list.merge(sure, isSure ? doubtful : [])
  }

  /// `Ã ` was `à`, `Â ` a hard blank: their second byte became a blank on the way.
  private static func hardBlank(_ bytes: Span<UInt8>, at start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
    guard start + 2 < bytes.count, bytes[start + 2] == UInt8(ascii: " ") else { return nil }
    let isCapital = start > 0 && bytes[start - 1] &- UInt8(ascii: "A") < 26
    switch bytes[start + 1] {
    case 0x82: return isCapital ? nil : (start + 3, " ")
    case 0x83:
      if isCapital { return nil }
      // The blank itself stays where a word follows: `Ã la carte`.
      let isWord = start + 3 < bytes.count && bytes[start + 3].isASCIILetter
      return (isWord ? start + 2 : start + 3, "à")
    default: return nil
    }
  }
}

extension EditList {
  /// Takes the edits of another list and single characters into this one, in the order of their places.
  fileprivate mutating func merge(_ other: EditList, _ single: [(start: Int, end: Int, scalar: Unicode.Scalar)]) {
    var next = 0
    for edit in other.edits {
      while next < single.count, single[next].start < edit.start {
        replace(single[next].start, single[next].end, with: single[next].scalar)
        next += 1
      }
      replace(edit.start, edit.end, with: Array(other.made[edit.madeStart..<edit.madeEnd]))
    }
    for rest in single[next...] { replace(rest.start, rest.end, with: rest.scalar) }
  }
}
