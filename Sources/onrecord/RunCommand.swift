public import ArgumentParser
import Checkpointing
public import Corpus
import NewsPipeline
import Shards

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Take dumps through the whole route into a folder; the same command again resumes.",
    discussion: """
      Every block of about 8 MB is committed after each stage, so a run that died goes on where it stopped. A stage \
      whose options changed is redone with all after it, and a line says so.

      Examples:
        onrecord run dumps/ --output run
        onrecord run a.jsonl.gz b.jsonl --output run --layout news-please --jobs 4
        onrecord run --pipeline Pipelines/sample.yaml
        zcat *.gz | onrecord run - --output run --until cleaning
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders (walked for .jsonl .ndjson .json, plain or .gz), or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(name: [.short, .long], help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("A YAML file with inputs and options; the command line wins over it.", valueName: "file"))
  var pipeline: String?

  @Option(
    help: ArgumentHelp(
      "A folder with models that \"onrecord model train\" wrote (default: those in the executable).", valueName: "dir"))
  var models: String?

  @Option(
    help: ArgumentHelp(
      "Who is who: a register of actors, JSON Lines with id, names, aliases, roles; it always wins.", valueName: "file")
  )
  var actors: String?

  @Option(name: [.short, .long], help: ArgumentHelp("Blocks worked on at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("The dump's layout (default: told from its first records).", valueName: "name"))
  var layout: String?

  @Option(
    help: ArgumentHelp("The last stage to do.", valueName: "stage"))
  var until: StageName?

  @Option(
    help: ArgumentHelp(
      "The share of malformed lines beyond which the exit status is 2 (default: 0.01).", valueName: "share"))
  var tolerate: Double?

  @Option(help: "How to show progress on standard error.")
  var progress: ProgressStyle = .auto

  func run() async throws {
    let orders = try Pipeline(file())
    let style = progress
    let work = Task {
      var screen = ProgressScreen(style: style)
      defer { screen.close() }
      return try await Run(orders, report: { screen.show($0) }).execute()
    }
    let interruption = Interruption { work.cancel() }
    defer { interruption.end() }
    let summary = try await work.value
    try StandardStream.output.write(RunReport(summary, folder: orders.output).text)
    if !summary.isClean { throw ExitStatus.incomplete }
  }

  private func file() throws -> PipelineFile {
    var file = try pipeline.map { try PipelineFile(path: $0) } ?? PipelineFile()
    if !inputs.isEmpty { file.input = inputs }
    if let output { file.output = output }
    if let jobs { file.jobs = jobs }
    if let layout { file.layout = layout }
    if let models { file.models = models }
    if let actors { file.actors = actors }
    if let until { file.until = until }
    if let tolerate { file.tolerate = tolerate }
    return file
  }
}

extension StageName: ExpressibleByArgument {}
