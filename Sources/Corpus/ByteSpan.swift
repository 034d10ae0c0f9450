/// A half-open range of UTF-8 bytes in an article's text, on code point borders.
///
/// Files hold the same ranges in Unicode code points; `CodePointIndex` turns one into the other.
public struct ByteSpan: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span must not end before it starts")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }
  public var range: Range<Int> { start..<end }

  public func contains(_ other: Self) -> Bool { start <= other.start && other.end <= end }
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }

  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
