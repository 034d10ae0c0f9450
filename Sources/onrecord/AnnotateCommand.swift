public import ArgumentParser
import Checkpointing
import Foundation
public import NewsPipeline
import Shards

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Standard input to standard output: one line of entities and quotations an article.",
    discussion: """
      Reads records, plain or gzip, and writes {"id","text","entities","quotes"} a line for each article that is kept, \
      in order. Offsets are Unicode code points of the text that is given: the cleaned one, or with --offsets raw the \
      one in the dump. Lines that repeat across articles are not counted here, as what is still to come is not known: \
      "onrecord run" takes them out.

      Examples:
        onrecord annotate < dump.jsonl.gz > annotated.jsonl
        zcat dump.jsonl.gz | onrecord annotate | jq -r '.quotes[] | [.speaker.name, .text] | @tsv'
      """)

  @Option(help: "What the offsets count in.")
  var offsets: Annotator.Offsets = .clean

  @Option(help: ArgumentHelp("A YAML file with options.", valueName: "file"))
  var pipeline: String?

  @Option(help: ArgumentHelp("The layout (default: told from the first records).", valueName: "name"))
  var layout: String?

  @Option(
    help: ArgumentHelp(
      "A folder with models that \"onrecord model train\" wrote (default: those in the executable).", valueName: "dir"))
  var models: String?

  @Option(name: [.short, .long], help: ArgumentHelp("Blocks worked on at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The share of malformed lines beyond which the exit status is 2 (default: 0.01).", valueName: "share"))
  var tolerate: Double?

  func run() async throws {
    var file = try pipeline.map { try PipelineFile(path: $0) } ?? PipelineFile()
    if let layout { file.layout = layout }
    if let models { file.models = models }
    let annotator = Annotator(
      StageSettings(file), offsets: offsets, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let summary = try await annotator.annotate(
      "-", emit: { try StandardStream.output.write($0) },
      warn: { try? StandardStream.error.write("onrecord: \($0)\n") })
    try report(summary, tolerate: tolerate ?? file.tolerate)
  }

  private func report(_ summary: Annotator.Summary, tolerate: Double) throws {
    let dropped = summary.cleaning.dropped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    if !dropped.isEmpty {
      let left = dropped.joined(separator: ", ")
      try StandardStream.error.write(
        "onrecord: annotated \(summary.cleaning.kept) of \(summary.reading.taken) records; dropped: \(left)\n")
    }
    if let damage = summary.damage { try StandardStream.error.write("onrecord: standard input: \(damage)\n") }
    if summary.damage != nil || summary.malformedShare > tolerate { throw ExitStatus.incomplete }
  }
}

extension Annotator.Offsets: ExpressibleByArgument {}
