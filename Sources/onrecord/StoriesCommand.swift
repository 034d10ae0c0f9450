import ArgumentParser
import Checkpointing
import Results

struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "What was printed most often: stories of several articles, told by the earliest of them.",
    discussion: """
      Examples:
        onrecord stories run
        onrecord stories run --limit 0 --csv > stories.csv
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Option(help: ArgumentHelp("How many; 0 for all.", valueName: "n"))
  var limit = 20

  @OptionGroup var format: RowFormat

  func run() throws {
    let rows = try RunResults.open(RunDirectory(directory)).stories(limit: limit == 0 ? nil : limit)
    try format.print(rows, whenEmpty: "every article is a story of its own") { width, _ in
      TerminalTable(rows, width: width).render()
    }
  }
}
