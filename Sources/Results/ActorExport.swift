import Aggregating
import Corpus
import Shards

/// All actors, the most quoted first, as a table and as JSON Lines.
struct ActorExport {
  private let actors: [ActorTally]

  init(ranked actors: [ActorTally]) { self.actors = actors }

  /// Writes `actors.csv`: one row an actor with its main figures.
  func writeTable(to path: String) throws -> FileSum {
    var csv = CSVWriter()
    csv.header(ActorRow.columns)
    for actor in actors { csv.row(ActorRow(actor).cells) }
    return try AtomicFile.write(csv.bytes, to: path)
  }

  /// Writes `actors.jsonl.gz`: one line an actor with everything known of it.
  func writeLines(to path: String) throws -> FileSum {
    var file = try GzipWriter(path: path, level: 6)
    var json = JSONWriter()
    for actor in actors {
      json.beginObject()
      json.field("id", actor.id.rawValue)
      json.field("type", actor.kind.rawValue)
      json.field("name", actor.name)
      json.field("gender", actor.genders.prevailing.rawValue)
      actor.encodeFigures(into: &json)
      json.endObject()
      json.endLine()
      if json.bytes.count >= 1 << 18 {
        try file.write(json.bytes)
        json.removeAll()
      }
    }
    try file.write(json.bytes)
    return try file.finish()
  }
}
