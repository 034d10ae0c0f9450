import ArgumentParser
import Checkpointing
import Foundation
import Shards

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "How far a run is: blocks done, records in, kept, dropped by reason and rejected, a stage.",
    discussion: """
      At every stage, records in = kept + dropped + rejected. What cleaning took out of the articles that it kept is summed \
      by class; "onrecord show DIR ARTICLE --removed" shows it in its place.

      Examples:
        onrecord status run
        onrecord status run --removed
        onrecord status run --json | jq '.stages[] | {stage, records}'
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Flag(help: "The outlets of which most was taken out, too.")
  var removed = false

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let status = try RunStatus(of: RunDirectory(directory))
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try StandardStream.output.write(Array(try encoder.encode(status)) + [UInt8(ascii: "\n")])
    } else {
      let tables = RemovalTables(status.removed)
      try StandardStream.output.write(
        RunReport(status, folder: directory).text + tables.kinds + (removed ? tables.outlets : ""))
    }
  }
}
