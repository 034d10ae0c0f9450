import Checkpointing
import Results
import Shards

/// The results of a run, for the commands that ask them.
enum RunResults {
  /// Opens the database; says so where it is older than the work beside it.
  static func open(_ directory: RunDirectory) throws -> ResultsDatabase {
    let database = try ResultsDatabase(path: "\(directory.resultsPath)/actors.sqlite")
    if !Folder.exists(directory.resultsCheckpointPath) {
      try StandardStream.error.write(
        "onrecord: warning: these results are older than the run they stand in; the run command makes new ones\n")
    }
    return database
  }
}
