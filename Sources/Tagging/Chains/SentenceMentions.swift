internal import Corpus

/// The mentions of people in the sentence that is read, in text order.
struct SentenceMentions {
  struct Placed {
    var range: Range<Int>
    var chain: Int
    var form: Mention.Form
    /// Whether it says what somebody is: "is a physicist".
    var isAttribute = false
  }

  private(set) var all: [Placed] = []

  /// So many are looked at from the end.
  private static let reach = 12

  mutating func removeAll() { all.removeAll(keepingCapacity: true) }

  mutating func add(_ placed: Placed) { all.append(placed) }

  /// The mention that ends before a token.
  func mention(endingAt end: Int) -> Placed? {
    for placed in all.suffix(Self.reach).reversed() where placed.range.upperBound <= end {
      return placed.range.upperBound == end ? placed : nil
    }
    return nil
  }

  /// The last mention that ends at or before a token.
  func last(before end: Int) -> Placed? { all.suffix(Self.reach).last { $0.range.upperBound <= end } }
}
