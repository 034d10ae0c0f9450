public import ArgumentParser
import Checkpointing
public import Corpus
public import Results

struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Who is in the record: people, organizations and places with their figures.",
    discussion: """
      Examples:
        onrecord actors run --top 20
        onrecord actors run --type organization --sort mentions
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

  @OptionGroup var format: RowFormat

  func run() throws {
    let database = try RunResults.open(RunDirectory(directory))
    let rows = try database.actors(top: top == 0 ? nil : top, type: type, sort: sort)
    try format.print(rows, whenEmpty: "no actors of this kind") { width, _ in
      TerminalTable(rows, width: width).render()
    }
  }
}

extension Entity.Kind: ExpressibleByArgument {}
extension ActorSort: ExpressibleByArgument {}
