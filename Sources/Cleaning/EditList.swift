/// Changes to one text, by rising place, none overlapping another.
///
/// All offsets are bytes of the text before the change. What is put in stands in one pool, so an edit allocates nothing.
struct EditList: Sendable {
  /// Puts `made[madeStart..<madeEnd]` where `start..<end` stood.
  struct Edit: Sendable {
    var start: Int
    var end: Int
    var madeStart: Int
    var madeEnd: Int
  }

  private(set) var edits: [Edit] = []
  private(set) var made: [UInt8] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func removeAll() {
    edits.removeAll(keepingCapacity: true)
    made.removeAll(keepingCapacity: true)
  }

  mutating func drop(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if let last = edits.last, last.end == start, last.madeStart == last.madeEnd {
      edits[edits.count - 1].end = end
    } else {
      edits.append(Edit(start: start, end: end, madeStart: made.count, madeEnd: made.count))
    }
  }

  mutating func replace(_ start: Int, _ end: Int, with byte: UInt8) {
    made.append(byte)
    edits.append(Edit(start: start, end: end, madeStart: made.count - 1, madeEnd: made.count))
  }

  mutating func replace(_ start: Int, _ end: Int, with scalar: Unicode.Scalar) {
    let madeStart = made.count
    made.append(scalar)
    edits.append(Edit(start: start, end: end, madeStart: madeStart, madeEnd: made.count))
  }

  mutating func replace(_ start: Int, _ end: Int, with bytes: [UInt8]) {
    made.append(contentsOf: bytes)
    edits.append(Edit(start: start, end: end, madeStart: made.count - bytes.count, madeEnd: made.count))
  }
}

extension [UInt8] {
  /// Appends the UTF-8 form of a scalar.
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
