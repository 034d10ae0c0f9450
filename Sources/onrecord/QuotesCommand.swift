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
      Actors and those whom the words are about are named by id, name or a part of one.

      Examples:
        onrecord quotes run --actor "Ana Whitcombe"
        onrecord quotes run --about whitcombe --kind direct --since 2024-05 --until 2024-06
        onrecord quotes run --actor whitcombe --cue promise --speech --min-confidence 0.7
        onrecord quotes run --outlet "Harbor Gazette" --limit 0 --json > quotes.jsonl
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Option(help: ArgumentHelp("Who spoke.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("Whom the words mention.", valueName: "name"))
  var about: String?

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

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 20

  @Option(help: "Colours: on a terminal without NO_COLOR, always, or never.")
  var color: Terminal.Colour = .auto

  @OptionGroup var format: RowFormat

  func run() throws {
    let database = try RunResults.open(RunDirectory(directory))
    var query = QuoteQuery()
    query.actor = actor
    query.about = about
    query.kind = kind
    query.cue = cue
    query.isSpoken = speech
    query.outlet = outlet
    query.since = since
    query.until = until
    query.anonymous = anonymous
    query.minimumConfidence = minConfidence
    query.limit = limit == 0 ? nil : limit
    if let actor { try tellOthers(try database.resolve(actor)) }
    let rows = try database.quotes(query)
    try format.print(rows, whenEmpty: "no quotations fit") { width, _ in
      QuoteSheet(rows, width: min(width, 100), hasColour: color.isOn).text
    }
  }

  private func tellOthers(_ match: ActorMatch) throws {
    guard !match.others.isEmpty else { return }
    let others = match.others.map { "'\($0)'" }.joined(separator: ", ")
    try StandardStream.error.write("onrecord: taken for '\(match.actor.id)'; of the same name are also \(others)\n")
  }
}

extension Quotation.Kind: ExpressibleByArgument {}
extension Cue.Kind: ExpressibleByArgument {}
