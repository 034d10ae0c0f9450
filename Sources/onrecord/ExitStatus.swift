import ArgumentParser
import Checkpointing
import Foundation
import NewsPipeline
import Results
import Shards

/// What the exit status says; decided here alone.
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  /// Finished, but some input was damaged or records were rejected beyond `--tolerate`.
  case incomplete = 2
  case badUsage = 64
  case interrupted = 130

  /// Ends the process with the status that an error stands for, and its message.
  static func leave(after error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: exit(status.rawValue)
    case is StandardStream.Closed: exit(done.rawValue)
    case is CancellationError:
      say("interrupted; what was done is kept, and the same command goes on from there")
      exit(interrupted.rawValue)
    case let error as PipelineFileError: fail(error, badUsage)
    case let error as PipelineError: fail(error, badUsage)
    case let error as ShardError: fail(error, failed)
    case let error as RunError: fail(error, failed)
    case let error as ResultsError: fail(error, failed)
    case let error as ModelFileError: fail(error, failed)
    default: leave(afterParsing: error)
    }
  }

  /// Errors of the argument parser, and requests for help, which are none.
  private static func leave(afterParsing error: any Error) -> Never {
    let code = OnRecord.exitCode(for: error)
    if code == .validationFailure || code == .success { OnRecord.exit(withError: error) }
    fail(error, failed)
  }

  private static func fail(_ error: any Error, _ status: ExitStatus) -> Never {
    say("error: \(error)")
    exit(status.rawValue)
  }

  private static func say(_ text: String) { try? StandardStream.error.write("onrecord: \(text)\n") }
}

extension ExitStatus: Error {}
