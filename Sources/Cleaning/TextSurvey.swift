/// Tells from afar what a text may need: loops without branches over many bytes at once, for the greater part of all text.
enum TextSurvey {
  /// So many bytes are passed or looked at closely together.
  static let blockLength = 64

  /// Whether the bytes from `start` on, `blockLength` of them, are ASCII, without control characters, without two blanks
  /// or three line feeds in a row, and without blanks beside line feeds, the two bytes behind them included.
  ///
  /// - Precondition: those bytes and two more exist.
  @inline(__always)
  static func isOrderly(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let first = bytes.extracting(start..<start + blockLength)
    let second = bytes.extracting(start + 1..<start + 1 + blockLength)
    let third = bytes.extracting(start + 2..<start + 2 + blockLength)
    var faults: UInt8 = 0
    for index in 0..<blockLength {
      let (byte, next, afterNext) = (first[index], second[index], third[index])
      let isBlank = flag(byte == 0x20)
      let isLineFeed = flag(byte == 0x0A)
      faults |= flag(byte &- 0x20 > 0x5E) & ~isLineFeed
      faults |= isBlank & flag(next <= 0x20)
      faults |= isLineFeed & (flag(next == 0x20) | flag(next == 0x0A) & flag(afterNext <= 0x20))
    }
    return faults == 0
  }

  /// What a text may need, by single bytes.
  struct Signs {
    /// An angle bracket or an ampersand stands in it.
    var markup = false
    /// A byte C3, with which mojibake begins.
    var lead = false
    /// A hyphen before a line feed.
    var hyphen = false
  }

  static func signs(_ text: [UInt8]) -> Signs {
    let bytes = text.span
    guard bytes.count > 1 else { return Signs() }
    let first = bytes.extracting(0..<bytes.count - 1)
    let second = bytes.extracting(1..<bytes.count)
    var (markup, lead, hyphen): (UInt8, UInt8, UInt8) = (0, 0, 0)
    for index in first.indices {
      let byte = first[index]
      markup |= flag(byte == UInt8(ascii: "<")) | flag(byte == UInt8(ascii: "&"))
      lead |= flag(byte == 0xC3)
      hyphen |= flag(byte == UInt8(ascii: "-")) & flag(second[index] == UInt8(ascii: "\n"))
    }
    return Signs(markup: markup != 0, lead: lead != 0, hyphen: hyphen != 0)
  }

  static func isASCII(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var all: UInt8 = 0
    for index in bytes.indices { all |= bytes[index] }
    return all < 0x80
  }

  @inline(__always)
  private static func flag(_ condition: Bool) -> UInt8 { condition ? 0xFF : 0 }
}
