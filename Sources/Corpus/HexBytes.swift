extension JSONWriter {
  /// Writes bytes as a string of hexadecimal digits, two a byte.
  public mutating func field(_ name: String, hex value: [UInt8]) {
    key(name)
    var digits: [UInt8] = []
    digits.reserveCapacity(value.count * 2)
    for byte in value {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    string(utf8: digits)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension JSONReader {
  /// Reads what `field(_:hex:)` wrote.
  public mutating func hex() throws(JSONError) -> [UInt8] {
    let start = position
    let digits = try utf8()
    guard digits.count.isMultiple(of: 2) else {
      throw JSONError(.unexpectedValue, at: start, "expected hexadecimal digits, two a byte")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else {
        throw JSONError(.unexpectedValue, at: start, "expected hexadecimal digits")
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
