internal import Cleaning
public import Corpus
internal import FoundationEssentials

/// What was resolved from a pipeline file and the command line: the orders of a run.
public struct Pipeline: Sendable {
  public var inputs: [String]
  public var output: String
  public var jobs: Int
  public var until: StageName
  public var tolerate: Double
  public var options: StageSettings

  /// - Throws: `PipelineError` where something needed is missing or out of range.
  public init(_ file: PipelineFile) throws(PipelineError) {
    guard !file.input.isEmpty else {
      throw PipelineError("no input is named: give files, folders, or - for standard input")
    }
    guard !file.output.isEmpty else { throw PipelineError("no folder for the run is named: give --output DIR") }
    guard file.jobs >= 0 else { throw PipelineError("jobs is to be 1 or more (0: one a core), not \(file.jobs)") }
    guard (0...1).contains(file.tolerate) else {
      throw PipelineError("tolerate is to be a share from 0 to 1, not \(file.tolerate)")
    }
    let (unknown, known) = file.cleaning.unknownLanguages
    guard unknown.isEmpty else {
      throw PipelineError(
        "cleaning.languages has '\(unknown[0])', which cannot be told; known are: \(known.joined(separator: ", "))")
    }
    inputs = file.input
    output = file.output
    jobs = file.jobs == 0 ? ProcessInfo.processInfo.activeProcessorCount : file.jobs
    until = file.until
    tolerate = file.tolerate
    options = StageSettings(file)
  }
}

/// Why no run can be made of what was asked.
public struct PipelineError: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
