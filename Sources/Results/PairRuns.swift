import Aggregating
import Shards

/// How often actors met, added up over all blocks.
struct PairRuns: ~Copyable {
  private var runs: SortedRuns
  private var record = RecordWriter()

  init(path: String) { runs = SortedRuns(path: path) }

  mutating func add(_ pairs: PairTally) throws {
    for entry in pairs.sorted {
      record.removeAll()
      record.byte(entry.pair.kind.rawValue)
      record.integer(entry.pair.first)
      record.integer(entry.pair.second)
      record.integer(entry.figures.all)
      record.integer(entry.figures.heads)
      try runs.add(record.bytes)
    }
  }

  /// Hands on each pair once, with all its figures, by kind, first and second actor.
  consuming func eachSorted(_ body: (PairTally.Pair, PairTally.Figures) throws -> Void) throws {
    var sorted = try runs.sorted()
    var bytes: [UInt8] = []
    var last: PairTally.Pair?
    var figures = PairTally.Figures()
    while try sorted.next(into: &bytes) {
      var record = RecordReader(bytes)
      guard let kind = PairTally.Kind(rawValue: record.byte()) else { preconditionFailure("a pair of no kind") }
      let pair = PairTally.Pair(kind, record.integer(), record.integer())
      if let done = last, done != pair {
        try body(done, figures)
        figures = PairTally.Figures()
      }
      last = pair
      figures += PairTally.Figures(all: record.integer(), heads: record.integer())
    }
    if let last { try body(last, figures) }
  }
}
