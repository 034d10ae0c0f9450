import Shards

/// Who is mentioned in which quotations: the rows of the table `quote_about`.
///
/// Rows are sorted before they are inserted, so that the table is written by appending and needs no index beside it.
struct AboutRuns: ~Copyable {
  struct Row {
    var actor: Int
    var published: String
    var quote: Int
    /// By first mention, from 1.
    var place: Int
  }

  private var runs: SortedRuns
  private var record = RecordWriter()

  init(path: String) { runs = SortedRuns(path: path) }

  mutating func add(_ row: Row) throws {
    record.removeAll()
    record.integer(row.actor)
    // Complements, ended by one that no text has: byte order is that of falling dates.
    for byte in row.published.utf8 { record.byte(~byte) }
    record.byte(0xFF)
    record.integer(row.quote)
    record.integer(row.place)
    try runs.add(record.bytes)
  }

  /// Hands on all rows by actor, then by falling date, then by quote.
  consuming func eachSorted(_ body: (Row) throws -> Void) throws {
    var sorted = try runs.sorted()
    var bytes: [UInt8] = []
    while try sorted.next(into: &bytes) {
      var record = RecordReader(bytes)
      let actor = record.integer()
      var date: [UInt8] = []
      while true {
        let byte = record.byte()
        if byte == 0xFF { break }
        date.append(~byte)
      }
      try body(
        Row(
          actor: actor, published: String(decoding: date, as: UTF8.self), quote: record.integer(),
          place: record.integer()))
    }
  }
}
