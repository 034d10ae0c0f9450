/// Characters that are there for the sake of typesetting alone: ligatures and full-width forms of ASCII.
enum PresentationForm {
  /// The letters of a ligature, U+FB00 to U+FB06.
  static func ligature(_ value: UInt32) -> [UInt8]? {
    value &- 0xFB00 < 7 ? ligatures[Int(value - 0xFB00)] : nil
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  /// U+FF01 to U+FF5E.
  static func isFullWidth(_ value: UInt32) -> Bool { value &- 0xFF01 < 0x5E }

  /// The ASCII character of a full-width form; nil for those of which markup is made, which stay as they are.
  static func plain(_ value: UInt32) -> UInt8? {
    guard isFullWidth(value), value != 0xFF06, value != 0xFF1C, value != 0xFF1E else { return nil }
    return UInt8(value - 0xFF01 + 0x21)
  }

  /// What of a run of full-width forms is to be plain: from its first letter or digit to its last, and the marks beside
  /// them where no character of Chinese or Japanese stands behind those, as such text has full-width marks by right.
  struct Run {
    private(set) var start: Int
    private(set) var end: Int

    /// - Precondition: a full-width form stands at `first`, and none before it.
    init(_ bytes: Span<UInt8>, from first: Int) {
      var last = first
      var (firstLetter, lastLetter) = (-1, -1)
      while last + 2 < bytes.count, bytes[last] == 0xEF {
        let value = bytes.scalar(at: last).value
        guard isFullWidth(value) else { break }
        if Self.isLetter(value) {
          if firstLetter < 0 { firstLetter = last }
          lastLetter = last + 3
        }
        last += 3
      }
      guard firstLetter >= 0 else {
        // Marks alone: nothing is plain, and the run is passed over.
        (start, end) = (last, last)
        return
      }
      start = first > 0 && Self.isEastAsian(bytes, bytes.scalarStart(before: first)) ? firstLetter : first
      end = last < bytes.count && Self.isEastAsian(bytes, last) ? lastLetter : last
    }

    private static func isLetter(_ value: UInt32) -> Bool {
      value &- 0xFF10 < 10 || value &- 0xFF21 < 26 || value &- 0xFF41 < 26
    }

    private static func isEastAsian(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
      bytes[place] &- 0xE3 < 7 || bytes[place] == 0xEF
    }
  }
}
