import GRDB

/// What is wrong with a result or a question to it.
public struct ResultsError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// There is no database where one was expected.
    case notFound
    /// The file is no results database.
    case foreign
    /// It was written by another version of this program.
    case otherVersion
    case noSuchActor
    case manyActors
    case noSuchOutlet
    case noSuchArticle
    case manyArticles
    case badDate
    /// A search without a word.
    case noWords
    /// What SQLite said.
    case database
  }

  public var code: Code
  /// One sentence that quotes the culprit, and what to do.
  public var message: String
  /// What could have been meant: ids of actors or articles, names of outlets.
  public var candidates: [String]

  public init(_ code: Code, _ message: String, candidates: [String] = []) {
    self.code = code
    self.message = message
    self.candidates = candidates
  }

  public var description: String { message }

  init(_ error: DatabaseError, path: String) {
    self.init(.database, "the database '\(path)' failed: \(error.message ?? "\(error.resultCode)")")
  }
}
