public import ArgumentParser
import Checkpointing
public import Corpus
public import Results

struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Who is in the record: people, organizations and places with their figures.",
    discussion: """
      Quotes count every printing, utterances each thing said once. With --stories, only the earliest article of each \
      story counts.

      Examples:
        onrecord actors run --top 20
        onrecord actors run --type organization --sort mentions
        onrecord actors run --stories --sort quotes
        onrecord actors run --explain "Ana Whitcombe"
        onrecord actors run --top 0 --csv > actors.csv
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var top = 20

  @Option(help: "Only actors of this type.")
  var type: Entity.Kind?

  @Option(help: "Most of what first.")
  var sort: ActorSort = .quotes

  @Flag(help: "Figures over the earliest article of each story instead of all articles.")
  var stories = false

  @Option(help: ArgumentHelp("Instead: every join and split of one actor, with its reason.", valueName: "name"))
  var explain: String?

  @OptionGroup var format: RowFormat

  func run() throws {
    let database = try RunResults.open(RunDirectory(directory))
    if let explain { return try printDecisions(explain, database) }
    let rows = try database.actors(top: top == 0 ? nil : top, type: type, sort: sort, overStories: stories)
    try format.print(rows, whenEmpty: "no actors of this kind") { width, _ in
      TerminalTable(rows, width: width, columns: sort.shown(overStories: stories)).render()
    }
  }

  private func printDecisions(_ name: String, _ database: ResultsDatabase) throws {
    let match = try RunResults.actor(name, in: database)
    let rows = try database.decisions(of: match)
    let none = "'\(match.actor.id)' has one name, which nothing was joined to or split from"
    try format.print(rows, whenEmpty: none) { width, _ in
      DecisionSheet(match.actor, rows, width: min(width, 100)).text
    }
  }
}

extension Entity.Kind: ExpressibleByArgument {}
extension ActorSort: ExpressibleByArgument {}
