import GRDB
import Shards

/// The database of a run's results, for reading.
///
/// Every list of answers comes in the order of an index, so a limit bounds what is read. Errors are `ResultsError`.
public struct ResultsDatabase: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens `actors.sqlite`; says so where it is missing, of another program, or of another version of this one.
  public init(path: String) throws {
    guard Folder.exists(path) else {
      throw ResultsError(.notFound, "there are no results at '\(path)'; they appear when a run is finished")
    }
    var configuration = Configuration()
    configuration.readonly = true
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.check(queue, path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw ResultsError(.foreign, "'\(path)' is no SQLite database")
    } catch let error as DatabaseError {
      throw ResultsError(error, path: path)
    }
  }

  private static func check(_ queue: DatabaseQueue, _ path: String) throws {
    let (application, version) = try queue.read { database in
      (
        try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      )
    }
    guard application == ResultsSchema.applicationID else {
      throw ResultsError(.foreign, "'\(path)' is an SQLite database, but not one of onrecord")
    }
    guard version == ResultsSchema.version else {
      let known = ResultsSchema.version
      throw ResultsError(
        .otherVersion,
        "'\(path)' has tables of version \(version), but this onrecord reads version \(known); "
          + (version < known ? "run it again with this onrecord" : "use the onrecord that wrote it"))
    }
  }

  /// Runs a query, SQLite's errors told as `ResultsError`.
  func read<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw ResultsError(error, path: path)
    }
  }

  /// The steps by which SQLite would answer, for tests that hold them to the indexes.
  func plan(_ question: SQLQuestion) throws -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + question.sql, arguments: question.arguments)
        .map { $0["detail"] }
    }
  }
}

/// A query with its arguments.
struct SQLQuestion {
  var sql: String
  var arguments: StatementArguments = []
}
