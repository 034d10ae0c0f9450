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

  /// The actor that a name means; others of that name are told on standard error.
  static func actor(_ name: String, in database: ResultsDatabase) throws -> ActorMatch {
    let match = try database.resolve(name)
    if !match.others.isEmpty {
      let others = match.others.map { "'\($0)'" }.joined(separator: ", ")
      try StandardStream.error.write("onrecord: taken for '\(match.actor.id)'; of the same name are also \(others)\n")
    }
    return match
  }
}
