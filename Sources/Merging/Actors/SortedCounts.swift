/// How often each key came up: sorted arrays, as there are very many of these and most are short.
struct SortedCounts {
  private(set) var keys: [UInt32] = []
  private(set) var counts: [UInt32] = []

  /// The most frequent keys are kept beyond so many.
  private static let limit = 1024

  init() {}

  /// Counts keys in any order.
  init(_ all: [UInt32]) {
    for key in all.sorted() {
      if keys.last == key {
        counts[counts.count - 1] += 1
      } else {
        keys.append(key)
        counts.append(1)
      }
    }
    prune()
  }

  var isEmpty: Bool { keys.isEmpty }

  subscript(_ key: UInt32) -> Int {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? Int(counts[low]) : 0
  }

  mutating func merge(_ other: Self) {
    var (mine, theirs) = (0, 0)
    var merged = Self()
    while mine < keys.count || theirs < other.keys.count {
      let takesMine = theirs == other.keys.count || mine < keys.count && keys[mine] <= other.keys[theirs]
      let takesTheirs = mine == keys.count || theirs < other.keys.count && other.keys[theirs] <= keys[mine]
      merged.keys.append(takesMine ? keys[mine] : other.keys[theirs])
      merged.counts.append((takesMine ? counts[mine] : 0) + (takesTheirs ? other.counts[theirs] : 0))
      if takesMine { mine += 1 }
      if takesTheirs { theirs += 1 }
    }
    self = merged
    prune()
  }

  private mutating func prune() {
    guard keys.count > Self.limit else { return }
    let kept = keys.indices.sorted { (counts[$1], keys[$0]) < (counts[$0], keys[$1]) }[..<(Self.limit / 2)].sorted()
    keys = kept.map { keys[$0] }
    counts = kept.map { counts[$0] }
  }
}
