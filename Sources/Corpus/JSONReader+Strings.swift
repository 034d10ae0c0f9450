/// Decoding strings: escapes are resolved, and what is not valid Unicode is replaced.
extension JSONReader {
  public mutating func utf8() throws(JSONError) -> [UInt8] {
    guard try peek() == .string else { throw unexpected("a string") }
    var value: [UInt8] = []
    try decodeString(into: &value)
    return value
  }

  /// Decodes the string that stands at `span`, its quotation marks included, such as one that `skip` passed over, and
  /// leaves the reader where it was.
  public mutating func utf8(at span: ByteSpan) throws(JSONError) -> [UInt8] {
    if let plain = plainRange(of: span) { return Array(bytes[plain]) }
    return try decoded(span)
  }

  /// As `utf8(at:)`, as a String.
  public mutating func string(at span: ByteSpan) throws(JSONError) -> String {
    if let plain = plainRange(of: span) { return String(decoding: bytes[plain], as: UTF8.self) }
    return String(decoding: try decoded(span), as: UTF8.self)
  }

  /// The bytes between the quotation marks, where they are ASCII that stands for itself.
  private func plainRange(of span: ByteSpan) -> Range<Int>? {
    guard span.count >= 2, span.end <= end, bytes[span.start] == UInt8(ascii: "\""),
      bytes.span.plainASCIIRunEnd(from: span.start + 1, to: span.end - 1) == span.end - 1
    else { return nil }
    return (span.start + 1)..<(span.end - 1)
  }

  private mutating func decoded(_ span: ByteSpan) throws(JSONError) -> [UInt8] {
    let behind = (position, justOpened)
    defer { (position, justOpened) = behind }
    position = span.start
    guard try peek() == .string else { throw unexpected("a string") }
    var value: [UInt8] = []
    // No string grows by decoding, but for invalid bytes.
    value.reserveCapacity(span.count)
    try decodeString(into: &value)
    return value
  }

  /// Appends the string that begins here to `value`, decoded.
  mutating func decodeString(into value: inout [UInt8]) throws(JSONError) {
    let opening = position
    position += 1
    var runStart = position
    while true {
      position = bytes.span.plainASCIIRunEnd(from: position, to: end)
      guard position < end else { throw unclosedString(from: opening) }
      let byte = bytes[position]
      if byte >= 0x80 {
        let (length, isValid) = sequence(at: position)
        if !isValid {
          value.append(contentsOf: bytes[runStart..<position])
          replaceInvalid(into: &value)
          runStart = position + length
        }
        position += length
      } else if byte == UInt8(ascii: "\"") {
        value.append(contentsOf: bytes[runStart..<position])
        position += 1
        justOpened = false
        return
      } else if byte == UInt8(ascii: "\\") {
        value.append(contentsOf: bytes[runStart..<position])
        try decodeEscape(into: &value)
        runStart = position
      } else {
        throw controlCharacter()
      }
    }
  }

  private mutating func replaceInvalid(into value: inout [UInt8]) {
    value.append("\u{FFFD}")
    repairs.invalidUTF8 += 1
    // Strings need not be read in the order in which they stand.
    repairs.firstInvalidByte = min(position, repairs.firstInvalidByte ?? position)
  }

  private mutating func decodeEscape(into value: inout [UInt8]) throws(JSONError) {
    guard position + 1 < end else { throw endedEarly("an escape sequence") }
    let code = bytes[position + 1]
    if code == UInt8(ascii: "u") { return try decodeUnicodeEscape(into: &value) }
    guard let byte = Self.escape(code) else {
      position += 1
      throw unexpected("an escape sequence")
    }
    value.append(byte)
    position += 2
  }

  static func escape(_ code: UInt8) -> UInt8? {
    switch code {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): code
    default: nil
    }
  }

  private mutating func decodeUnicodeEscape(into value: inout [UInt8]) throws(JSONError) {
    let unit = try hexUnit()
    var scalar = Unicode.Scalar(UInt32(unit))
    if UTF16.isLeadSurrogate(unit), position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let behindFirst = position
      let second = try hexUnit()
      if UTF16.isTrailSurrogate(second) {
        scalar = Unicode.Scalar(0x10000 + ((UInt32(unit) & 0x3FF) << 10) + (UInt32(second) & 0x3FF))
      } else {
        position = behindFirst
      }
    }
    if scalar == nil { repairs.loneSurrogates += 1 }
    value.append(scalar ?? "\u{FFFD}")
  }

  /// Takes `\uXXXX`.
  mutating func hexUnit() throws(JSONError) -> UInt16 {
    position += 2
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < end else { throw endedEarly("four hexadecimal digits") }
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        digit = (byte | 0x20) - UInt8(ascii: "a") + 10
      default: throw unexpected("a hexadecimal digit")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  /// The length of the UTF-8 sequence at `start`, or of its maximal invalid subpart (at least 1).
  private func sequence(at start: Int) -> (bytes: Int, isValid: Bool) {
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch bytes[start] {
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, low) = (2, 0xA0)
    case 0xED: (needed, high) = (2, 0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, low) = (3, 0x90)
    case 0xF4: (needed, high) = (3, 0x8F)
    case 0xF1...0xF3: needed = 3
    default: return (1, false)
    }
    for offset in 1...needed {
      guard start + offset < end, bytes[start + offset] >= low, bytes[start + offset] <= high else {
        return (offset, false)
      }
      low = 0x80
      high = 0xBF
    }
    return (needed + 1, true)
  }
}

extension [UInt8] {
  /// Appends a scalar's UTF-8.
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift) & 0x3F }
    switch value {
    case ..<0x80: append(UInt8(truncatingIfNeeded: value))
    case ..<0x800: append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
    case ..<0x10000: append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
    default: append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
    }
    if value >= 0x10000 { append(continuation(12)) }
    if value >= 0x800 { append(continuation(6)) }
    if value >= 0x80 { append(continuation(0)) }
  }
}
