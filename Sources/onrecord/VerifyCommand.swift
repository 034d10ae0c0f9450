import ArgumentParser
import Checkpointing
import Shards

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Re-read every file of a run against its checkpoint, and the inputs against their checksums.",
    discussion: """
      Exit status 0: every byte is as it was committed and no record is unaccounted for; 1: something is not.

      Example:
        onrecord verify run
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  func run() throws {
    let verification = try RunVerification(of: RunDirectory(directory))
    for fault in verification.faults { try StandardStream.output.write("\(fault)\n") }
    let records = verification.status.stages[0].records
    let summary =
      "\(Figures.grouped(verification.filesRead)) files read, \(Figures.grouped(records.taken)) records accounted for, "
      + (verification.faults.isEmpty ? "no fault found" : "\(verification.faults.count) faults found")
    try StandardStream.output.write(summary + "\n")
    if !verification.faults.isEmpty { throw ExitStatus.failed }
  }
}
