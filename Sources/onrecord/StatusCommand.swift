import ArgumentParser
import Checkpointing
import Foundation
import Shards

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "How far a run is: blocks done, records in, kept, dropped by reason and rejected, a stage.",
    discussion: """
      At every stage, records in = kept + dropped + rejected.

      Examples:
        onrecord status run
        onrecord status run --json | jq '.stages[] | {stage, records}'
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let status = try RunStatus(of: RunDirectory(directory))
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try StandardStream.output.write(Array(try encoder.encode(status)) + [UInt8(ascii: "\n")])
    } else {
      try StandardStream.output.write(RunReport(status, folder: directory).text)
    }
  }
}
