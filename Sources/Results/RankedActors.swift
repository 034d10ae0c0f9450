import Aggregating
import Corpus
import Merging
import Shards

/// The rows and lines of all actors, sorted as actors are listed: by falling quotations, then mentions, then by id.
struct RankedActors: ~Copyable {
  private var runs: SortedRuns
  private var record = RecordWriter()
  private var table = CSVWriter()

  init(path: String) { runs = SortedRuns(path: path) }

  mutating func add(_ entry: ActorEntry) throws {
    record.removeAll()
    record.wide(-entry.tally.figures.quotations.all)
    record.wide(-entry.tally.figures.mentions.all)
    record.name(entry.settled.reference.id.rawValue)
    record.integer(entry.settled.reference.number)
    table.removeAll()
    table.row(ActorRow(entry).cells)
    record.blob(table.bytes)
    record.bytes(ActorLine(entry).bytes)
    try runs.add(record.bytes)
  }

  /// Writes `actors.csv` and `actors.jsonl.gz`; their sizes and checksums by their names.
  ///
  /// - Parameter rank: takes the number of each actor in the order of their ranks.
  consuming func finish(in folder: String, rank: (_ number: Int) throws -> Void) throws -> [String: FileSum] {
    var export = try ActorExport(folder: folder)
    var sorted = try runs.sorted()
    var bytes: [UInt8] = []
    while try sorted.next(into: &bytes) {
      var record = RecordReader(bytes)
      _ = (record.wide(), record.wide(), record.name())
      try rank(record.integer())
      try export.add(row: record.blob(), line: record.rest())
    }
    return try export.finish()
  }
}
