public import ArgumentParser
import Checkpointing
public import Results

struct VoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices",
    abstract: "Who is heard: direct and anonymous quotations, women and men, and how voice is concentrated.",
    discussion: """
      Women, Men and Unknown are shares of the quotations of people. Gini is 0 where all speakers are quoted as often, \
      near 1 where one has all quotations; Top 10 is the share of the ten most quoted.

      Examples:
        onrecord voices run
        onrecord voices run --by month
        onrecord voices run --by outlet-month --csv > voices.csv
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Option(help: "Outlets, months, or the months of each outlet.")
  var by: VoiceStep?

  @OptionGroup var format: RowFormat

  func run() throws {
    let rows = try RunResults.open(RunDirectory(directory)).voices(by: by)
    try format.print(rows, whenEmpty: "there are no articles") { width, _ in
      TerminalTable(rows, width: width, columns: VoiceStep.shown(by: by)).render()
    }
  }
}

extension VoiceStep: ExpressibleByArgument {}
