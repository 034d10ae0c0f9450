internal import Corpus

/// The lines that stand in many articles of their outlet, and in how many.
public struct RepeatedLines: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    /// Of the outlet and the line: `LineCensus.key`.
    public var key: UInt64
    public var articles: Int

    public init(key: UInt64, articles: Int) { (self.key, self.articles) = (key, articles) }
  }

  /// None.
  public static let none = Self([])

  private let lines: [Line]

  /// Takes lines in any order.
  public init(_ lines: [Line]) { self.lines = lines.sorted { $0.key < $1.key } }

  public var isEmpty: Bool { lines.isEmpty }

  /// In how many articles of an outlet a line stands; nil for a line that does not repeat. Logarithmic.
  func articles(_ outlet: UInt64, _ text: Span<UInt8>, _ line: ByteSpan) -> Int? {
    guard !lines.isEmpty, LineCensus.counts(text, line) else { return nil }
    let key = LineCensus.key(outlet, text, line)
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].key == key ? lines[low].articles : nil
  }
}
