/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case malformed
    case endedEarly
    case tooDeep
    case unexpectedValue
  }

  public var code: Code
  /// The offset of the culprit in the bytes that were given to the reader.
  public var offset: Int
  /// What was expected and what was met.
  public var message: String

  public init(_ code: Code, at offset: Int, _ message: String) {
    self.code = code
    self.offset = offset
    self.message = message
  }

  public var description: String { message }
}
