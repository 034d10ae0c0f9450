/// What is said in one attribution: its spans in text order, none of which touch, and how many letters they hold.
struct ScoredContent {
  let spans: [Range<Int>]
  let letters: Int

  init(_ text: ScoredText, _ spans: [Range<Int>]) {
    self.spans = Self.merged(spans)
    letters = self.spans.reduce(0) { $0 + text.letters(in: $1) }
  }

  static func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}

/// The spans of several contents in one list, and whose each is.
struct OwnedSpans {
  var spans: [Range<Int>] = []
  var owners: [Int] = []

  init(_ contents: [ScoredContent]) {
    for (owner, content) in contents.enumerated() {
      spans += content.spans
      owners += content.spans.map { _ in owner }
    }
  }
}
