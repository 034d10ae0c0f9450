/// What went wrong with a file, where, and what to do about it.
public struct ShardError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case notFound, notReadable, notWritable, diskFull, busy, damaged
  }

  public var code: Code
  public var path: String
  /// The line in the file, from 1, where one is known.
  public var line: Int?
  /// The offset in the inflated text, from 0, where one is known.
  public var byte: Int?
  /// What the system or the decoder said.
  public var cause: String
  /// What to do, as the end of the sentence.
  public var advice: String

  public init(
    _ code: Code, path: String, line: Int? = nil, byte: Int? = nil, cause: String, advice: String = ""
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.byte = byte
    self.cause = cause
    self.advice = advice
  }

  public var description: String {
    var place = "'\(path)'"
    if let line { place += ", line \(line)" }
    if let byte { place += ", byte \(byte)" }
    return "\(verb) \(place): \(cause)" + (advice.isEmpty ? "" : "; \(advice)")
  }

  private var verb: String {
    switch code {
    case .notFound, .notReadable: "cannot read"
    case .notWritable, .diskFull: "cannot write"
    case .busy: "cannot use"
    case .damaged: "damaged file"
    }
  }
}
