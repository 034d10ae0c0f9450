import Aggregating
import Corpus
import Shards

/// Tallies of actors that are merged in memory as far as it goes, and on disk beyond.
struct TallyRuns: ~Copyable {
  private var runs: SortedRuns
  private var merged: ArticleTally
  private let memory: Int
  private var totals = Totals()
  private var record = RecordWriter()

  /// - Parameter memory: about how many bytes of tallies are held before they are spilled.
  init(path: String, options: AggregatingOptions, memory: Int) {
    runs = SortedRuns(path: path)
    merged = ArticleTally(options: options)
    self.memory = memory
  }

  mutating func add(_ tally: ArticleTally) throws {
    merged.merge(tally)
    if merged.weight >= memory { try spill() }
  }

  consuming func finish() throws -> TallyStream {
    try spill()
    return try TallyStream(try runs.sorted(), totals)
  }

  private mutating func spill() throws {
    for actor in merged.actors {
      record.removeAll()
      record.integer(actor.actor.number)
      record.bytes(actor.encode())
      try runs.add(record.bytes)
    }
    totals.merge(merged.totals)
    merged = ArticleTally(options: merged.options)
  }
}

/// The tallies of all actors by rising number.
struct TallyStream: ~Copyable {
  let totals: Totals
  private var sorted: SortedRecords
  private var head: [UInt8] = []
  private var hasHead: Bool

  init(_ sorted: consuming SortedRecords, _ totals: Totals) throws {
    self.totals = totals
    self.sorted = sorted
    hasHead = false
    hasHead = try self.sorted.next(into: &head)
  }

  /// The tally of an actor; numbers rise from call to call.
  mutating func tally(of actor: ActorReference) throws -> ActorTally {
    var tally = ActorTally(actor)
    while hasHead {
      var record = RecordReader(head)
      let number = record.integer()
      guard number <= actor.number else { break }
      precondition(number == actor.number, "the actor \(number) was counted, but never settled")
      tally.merge(try ActorTally.decode(record.rest(), number: number))
      hasHead = try sorted.next(into: &head)
    }
    return tally
  }
}
