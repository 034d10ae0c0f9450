import ArgumentParser
import NewsPipeline
import Quoting
import Shards

struct ModelEvaluateQuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Precision, recall and F1 of quotations and their speakers on articles that people marked.",
    discussion: """
      A line is a record with one key more: "attributions", a list of objects with "source", "cue" and "content", each a \
      list of [start, end] in code points of the text, and "head", [start, end, type] of the source's head word. The \
      articles go through all stages.

      Direct speech is counted in units: three words or more between double marks; one is found where four fifths of it \
      are. Attributions of all kinds are found where half of their letters are, and right with a speaker who overlaps the \
      source. Tokens are the words of any content.

      Examples:
        onrecord model evaluate quotes gold.jsonl.gz
        onrecord model evaluate quotes one.jsonl.gz other.jsonl.gz --model models
        onrecord model evaluate quotes gold.jsonl.gz --json | jq .allRelation.f1
      """)

  @Argument(
    help: ArgumentHelp("Files marked by people, plain or gzip, or - for standard input.", valueName: "gold"))
  var gold: [String]

  @OptionGroup var choice: ModelChoice

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    var settings = StageSettings()
    settings.models = choice.model ?? ""
    var parts: [QuoteEvaluation] = []
    var total = QuoteCounts()
    for path in gold {
      let file = try AttributedFile(path, reading: settings.reading, cleaning: settings.cleaning)
      let counts = try file.counts(of: settings)
      parts.append(QuoteEvaluation(file.name, counts))
      total += counts
    }
    let all = parts.count > 1 ? QuoteEvaluation("all files", total, of: parts) : parts[0]
    if json { return try StandardStream.output.write(ModelJSON.bytes(all)) }
    let tables = (parts.count > 1 ? parts : []) + [all]
    try StandardStream.output.write(Array(tables.map(\.text).joined(separator: "\n").utf8))
  }
}
