import Aggregating
import Corpus
import Shards

/// All actors, as they are ranked, as a table and as JSON Lines.
struct ActorExport: ~Copyable {
  private static let id = JSONKey("id")
  private static let type = JSONKey("type")
  private static let name = JSONKey("name")
  private static let gender = JSONKey("gender")

  private var tableFile: PartialFile
  private var table = CSVWriter()
  private var file: GzipWriter
  private var json = JSONWriter()

  init(folder: String) throws {
    let tableFile = try PartialFile(path: "\(folder)/actors.csv")
    let file = try GzipWriter(path: "\(folder)/actors.jsonl.gz", level: 6)
    self.tableFile = tableFile
    self.file = file
    table.header(ActorRow.columns)
  }

  /// Writes an actor's row with its main figures, and its line with everything known of it.
  mutating func add(_ actor: ActorTally) throws {
    let row = ActorRow(actor)
    table.row(row)
    json.beginObject()
    json.field(Self.id, row.id.rawValue)
    json.field(Self.type, row.kind.rawValue)
    json.field(Self.name, row.name)
    if row.gender != .unknown { json.field(Self.gender, row.gender.rawValue) }
    actor.encodeFigures(into: &json)
    json.endObject()
    json.endLine()
    if json.bytes.count >= 1 << 18 { try flush() }
  }

  private mutating func flush() throws {
    try tableFile.write(table.bytes)
    table.removeAll()
    try file.write(json.bytes)
    json.removeAll()
  }

  /// Closes `actors.csv` and `actors.jsonl.gz`; their sizes and checksums by their names.
  consuming func finish() throws -> [String: FileSum] {
    try flush()
    return ["actors.csv": try tableFile.finish(), "actors.jsonl.gz": try file.finish()]
  }
}
