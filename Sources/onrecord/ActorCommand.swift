public import ArgumentParser
import Checkpointing
import Corpus
public import Results
import Shards

struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "One actor on a screen: names, titles, figures, company, who talks about whom; or its course in time.",
    discussion: """
      Figures stand twice: over all articles, and over the earliest article of each story. By day, week, month or \
      outlet, each row is what that span or outlet alone would give.

      Examples:
        onrecord actor run "Ana Whitcombe"
        onrecord actor run whitcombe --by month
        onrecord actor run whitcombe --by outlet --csv > whitcombe.csv
        onrecord actor run whitcombe --limit 0 --json | jq .company
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Argument(help: ArgumentHelp("An id, a name, or a part of one.", valueName: "name"))
  var name: String

  @Option(help: "The figures by day, ISO week, month or outlet instead.")
  var by: SeriesStep?

  @Option(help: ArgumentHelp("How many of those it is named with or talks about; 0 for all.", valueName: "n"))
  var limit = 5

  @OptionGroup var format: RowFormat

  func run() throws {
    let database = try RunResults.open(RunDirectory(directory))
    let match = try RunResults.actor(name, in: database)
    if let by {
      let rows = try database.series(of: match, by: by)
      return try format.print(rows, whenEmpty: "'\(match.actor.id)' appears nowhere") { width, _ in
        TerminalTable(rows, width: width).render()
      }
    }
    if format.csv { return try format.print([match.actor], whenEmpty: "") { _, _ in "" } }
    let profile = try database.profile(of: match, limit: limit == 0 ? nil : limit)
    guard format.json else {
      return try StandardStream.output.write(ProfileSheet(profile, width: min(Terminal.width, 100)).text)
    }
    var json = JSONWriter()
    profile.encodeLine(into: &json)
    try StandardStream.output.write(json.bytes)
  }
}

extension SeriesStep: ExpressibleByArgument {}
