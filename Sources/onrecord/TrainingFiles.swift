import ArgumentParser
import NewsPipeline

/// What every training reads and writes.
struct TrainingFiles: ParsableArguments {
  @Argument(help: ArgumentHelp("Files marked by people to train on, or - for standard input.", valueName: "file"))
  var files: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files marked by people that are kept apart, to score on; one or several.", valueName: "file"))
  var dev: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The folder for the models.", valueName: "dir"))
  var output: String

  var folder: ModelFolder { ModelFolder(output) }

  func validate() throws {
    guard !dev.isEmpty else { throw ValidationError("name a file with --dev") }
  }
}
