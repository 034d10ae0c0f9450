import Shards

/// All actors, as they are ranked, as a table and as JSON Lines.
struct ActorExport: ~Copyable {
  private var tableFile: PartialFile
  private var table: [UInt8] = []
  private var file: GzipWriter
  private var lines: [UInt8] = []

  init(folder: String) throws {
    let tableFile = try PartialFile(path: "\(folder)/actors.csv")
    let file = try GzipWriter(path: "\(folder)/actors.jsonl.gz", level: 6)
    self.tableFile = tableFile
    self.file = file
    var header = CSVWriter()
    header.header(ActorRow.columns)
    table = header.bytes
  }

  /// Writes an actor's row with its main figures, and its line with everything known of it.
  mutating func add(row: [UInt8], line: [UInt8]) throws {
    table += row
    lines += line
    if lines.count >= 1 << 18 { try flush() }
  }

  private mutating func flush() throws {
    try tableFile.write(table)
    table.removeAll(keepingCapacity: true)
    try file.write(lines)
    lines.removeAll(keepingCapacity: true)
  }

  /// Closes `actors.csv` and `actors.jsonl.gz`; their sizes and checksums by their names.
  consuming func finish() throws -> [String: FileSum] {
    try flush()
    return ["actors.csv": try tableFile.finish(), "actors.jsonl.gz": try file.finish()]
  }
}
