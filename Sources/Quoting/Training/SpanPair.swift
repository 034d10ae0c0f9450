/// Two spans of two lists that have something to do with each other, by their places in the lists.
struct SpanPair: Sendable {
  var left: Int
  var right: Int

  /// All pairs that overlap; empty spans overlap nothing. Linear in the spans, but for sorting, and in the pairs.
  static func overlapping(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Self] {
    let (lefts, rights) = (inOrder(left), inOrder(right))
    var pairs: [Self] = []
    // What has begun, and what may not have ended yet.
    var (openLefts, openRights): ([Int], [Int]) = ([], [])
    var (nextLeft, nextRight) = (0, 0)
    while nextLeft < lefts.count || nextRight < rights.count {
      let isLeft =
        nextRight == rights.count
        || nextLeft < lefts.count && left[lefts[nextLeft]].lowerBound <= right[rights[nextRight]].lowerBound
      if isLeft {
        let place = lefts[nextLeft]
        openRights.removeAll { right[$0].upperBound <= left[place].lowerBound }
        for other in openRights { pairs.append(Self(left: place, right: other)) }
        openLefts.append(place)
        nextLeft += 1
      } else {
        let place = rights[nextRight]
        openLefts.removeAll { left[$0].upperBound <= right[place].lowerBound }
        for other in openLefts { pairs.append(Self(left: other, right: place)) }
        openRights.append(place)
        nextRight += 1
      }
    }
    return pairs
  }

  private static func inOrder(_ spans: [Range<Int>]) -> [Int] {
    spans.indices.filter { !spans[$0].isEmpty }
      .sorted { (spans[$0].lowerBound, $0) < (spans[$1].lowerBound, $1) }
  }
}

/// Pairs of what people marked and what was found, and how well each fits.
struct SpanMatching {
  private struct Candidate {
    var pair: SpanPair
    var fit: Double

    static func precedes(_ left: Self, _ right: Self) -> Bool {
      (-left.fit, left.pair.left, left.pair.right) < (-right.fit, right.pair.left, right.pair.right)
    }
  }

  private var candidates: [Candidate] = []

  mutating func add(_ pair: SpanPair, fit: Double) { candidates.append(Candidate(pair: pair, fit: fit)) }

  /// The best pair first, then the best of those that have not been taken: for each on the left its partner on the right.
  ///
  /// Of equal fits the first on the left goes first, then the first on the right.
  func partners(ofCount count: Int) -> [Int?] {
    var partners = [Int?](repeating: nil, count: count)
    var taken: Set<Int> = []
    for pair in candidates.sorted(by: Candidate.precedes).map(\.pair)
    where partners[pair.left] == nil && !taken.contains(pair.right) {
      partners[pair.left] = pair.right
      taken.insert(pair.right)
    }
    return partners
  }
}
