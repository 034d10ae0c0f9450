import ArgumentParser
import Corpus
import Results
import Shards

/// How rows of results are printed.
struct RowFormat: ParsableArguments {
  @Flag(help: "One JSON object a line, with every field.")
  var json = false

  @Flag(help: "Comma-separated values with a header, with every field.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("give --json or --csv, not both") }
  }

  /// Prints rows as asked: a table for people where nothing was.
  ///
  /// - Parameter screen: How the rows look on a terminal of some width, in colour or not.
  func print<Row: TableRow>(
    _ rows: [Row], whenEmpty: String, screen: (Int, Bool) -> String
  ) throws {
    if json {
      var writer = JSONWriter()
      for row in rows { row.encodeLine(into: &writer) }
      try StandardStream.output.write(writer.bytes)
    } else if csv {
      var writer = CSVWriter()
      writer.header(Row.columns)
      for row in rows { writer.row(row.cells) }
      try StandardStream.output.write(writer.bytes)
    } else if rows.isEmpty {
      try StandardStream.error.write("onrecord: \(whenEmpty)\n")
    } else {
      try StandardStream.output.write(screen(Terminal.width, Terminal.hasColour))
    }
  }
}
