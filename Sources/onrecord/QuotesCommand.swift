public import ArgumentParser
import Checkpointing
public import Corpus
import Results
import Shards

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "What was said: quotations with their speakers, the newest first.",
    discussion: """
      Actors and those whom the words are about are named by id, name or a part of one. Of --match, all words must \
      occur; "words in marks" are a phrase, prom* a beginning, and AND, OR, NOT and NEAR work as in SQLite's FTS5. \
      With --reprints, conditions hold for where each thing said appeared first.

      Examples:
        onrecord quotes run --actor "Ana Whitcombe"
        onrecord quotes run --about whitcombe --kind direct --since 2024-05 --until 2024-06
        onrecord quotes run --actor whitcombe --cue promise --speech --min-confidence 0.7
        onrecord quotes run --match 'harbor "last offer"' --once
        onrecord quotes run --reprints --min-outlets 3
        onrecord quotes run --outlet "Harbor Gazette" --limit 0 --json > quotes.jsonl
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Option(help: ArgumentHelp("Who spoke.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("Whom the words mention.", valueName: "name"))
  var about: String?

  @Option(help: ArgumentHelp("Words that were said.", valueName: "words"))
  var match: String?

  @Option(help: "How it is quoted.")
  var kind: Quotation.Kind?

  @Option(help: "The class of the cue (Docs/CUES.md).")
  var cue: Cue.Kind?

  @Flag(help: "Only what the text says was said: no thoughts, attitudes or plans, nothing denied or to come.")
  var speech = false

  @Option(help: ArgumentHelp("Where it was printed.", valueName: "name"))
  var outlet: String?

  @Option(help: ArgumentHelp("The first day: 2024, 2024-03 or 2024-03-05.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The last day, which counts.", valueName: "date"))
  var until: String?

  @Flag(help: "Only those whose source's name is withheld.")
  var anonymous = false

  @Option(help: ArgumentHelp("Only those of this confidence or more, from 0 to 1.", valueName: "share"))
  var minConfidence = 0.0

  @Flag(help: "Each thing said only where it appeared first.")
  var once = false

  @Flag(help: "Things that were printed several times, most often first, with their outlets and first appearance.")
  var reprints = false

  @Option(help: ArgumentHelp("With --reprints: printed in so many outlets or more.", valueName: "n"))
  var minOutlets = 1

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 20

  @Option(help: "Colours: on a terminal without NO_COLOR, always, or never.")
  var color: Terminal.Colour = .auto

  @OptionGroup var format: RowFormat

  func validate() throws {
    if reprints && once { throw ValidationError("give --reprints or --once, not both") }
    if minOutlets > 1 && !reprints { throw ValidationError("--min-outlets needs --reprints") }
  }

  func run() throws {
    let database = try RunResults.open(RunDirectory(directory))
    if let actor { _ = try RunResults.actor(actor, in: database) }
    if reprints { return try printUtterances(database) }
    let (rows, keepsInputOrder) = try database.quotesTellingOrder(query)
    if keepsInputOrder {
      try StandardStream.error.write(
        "onrecord: note: very many quotations fit, so the first of the input are shown, not the newest\n")
    }
    try format.print(rows, whenEmpty: "no quotations fit") { width, _ in
      QuoteSheet(rows, width: min(width, 100), hasColour: color.isOn).text
    }
  }

  private func printUtterances(_ database: ResultsDatabase) throws {
    let rows = try database.utterances(query, minimumOutlets: minOutlets)
    try format.print(rows, whenEmpty: "nothing that fits was printed more than once") { width, _ in
      UtteranceSheet(rows, width: min(width, 100), hasColour: color.isOn).text
    }
  }

  private var query: QuoteQuery {
    var query = QuoteQuery()
    query.actor = actor
    query.about = about
    query.match = match
    query.kind = kind
    query.cue = cue
    query.isSpoken = speech
    query.outlet = outlet
    query.since = since
    query.until = until
    query.anonymous = anonymous
    query.minimumConfidence = minConfidence
    query.isFirst = once
    query.limit = limit == 0 ? nil : limit
    return query
  }
}

extension Quotation.Kind: ExpressibleByArgument {}
extension Cue.Kind: ExpressibleByArgument {}
