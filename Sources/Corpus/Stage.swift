/// One step of the route: one record in, one record or a reason out.
///
/// A plain value: the walk copies one a block, so it may keep scratch buffers without a lock.
/// A stage never throws and never touches a file. A bad record is a `reject`, an unwanted one a `drop`.
public protocol Stage: Sendable {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  static var name: StageName { get }

  /// Raised when the same input and options give other outputs; checkpoints of another revision are redone.
  static var revision: Int { get }

  mutating func process(_ input: Input) -> Verdict<Output>
}

/// What a stage decided on one record.
public enum Verdict<Output: Sendable>: Sendable {
  /// The record goes on.
  case keep(Output)
  /// A sound record that is not wanted (empty, too short, another language).
  case drop(Reason)
  /// No record could be made of what the dump holds (malformed, no text).
  case reject(Reason)
}

/// Why a record was dropped or rejected.
public struct Reason: Sendable, Equatable {
  /// A short stable key, in camel case, by which reasons are counted.
  public var code: String
  /// One sentence for people, quoting the culprit; may be empty.
  public var detail: String

  public init(_ code: String, _ detail: String = "") {
    self.code = code
    self.detail = detail
  }
}

/// The settings of one stage: a plain value whose `init()` holds the defaults.
///
/// All properties have values (no optionals), so that the encoded defaults name every key that a pipeline file may use.
public protocol StageOptions: Codable, Equatable, Sendable {
  init()
}
