import Aggregating
import Shards

/// In which articles actors appear: the rows of the table `appearances`, by actor, then article, then chain.
struct AppearanceRuns: ~Copyable {
  struct Row {
    var actor: Int
    var article: Int
    var chain: Int
    var story: Int
    var mentions: MentionFigures
  }

  private var runs: SortedRuns
  private var record = RecordWriter()

  init(path: String) { runs = SortedRuns(path: path) }

  mutating func add(_ row: Row) throws {
    record.removeAll()
    for number in [
      row.actor, row.article, row.chain, row.story, row.mentions.name, row.mentions.nominal, row.mentions.pronoun,
    ] { record.integer(number) }
    try runs.add(record.bytes)
  }

  /// Hands on all rows, and after those of an actor in how many stories it appears.
  consuming func eachSorted(
    _ body: (Row) throws -> Void, actor end: (_ actor: Int, _ stories: Int) throws -> Void
  ) throws {
    var sorted = try runs.sorted()
    var bytes: [UInt8] = []
    var actor: Int?
    var stories: Set<Int> = []
    while try sorted.next(into: &bytes) {
      var record = RecordReader(bytes)
      let row = Row(
        actor: record.integer(), article: record.integer(), chain: record.integer(), story: record.integer(),
        mentions: MentionFigures(name: record.integer(), nominal: record.integer(), pronoun: record.integer()))
      if let actor, actor != row.actor {
        try end(actor, stories.count)
        stories.removeAll(keepingCapacity: true)
      }
      actor = row.actor
      stories.insert(row.story)
      try body(row)
    }
    if let actor { try end(actor, stories.count) }
  }
}
