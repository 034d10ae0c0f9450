internal import Corpus

/// What is wrong with a line of a user's register of actors, and what to do about it.
public struct RegisterError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable { case malformed, missingID, noNames, duplicateID, undecidedName }

  public var code: Code
  public var path: String
  /// From 1.
  public var line: Int
  public var message: String

  public init(_ code: Code, path: String, line: Int, _ message: String) {
    self.code = code
    self.path = path
    self.line = line
    self.message = message
  }

  public var description: String { "register of actors '\(path)', line \(line): \(message)" }
}
