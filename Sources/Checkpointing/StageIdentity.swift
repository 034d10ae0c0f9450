public import Corpus

/// What decides a stage's output beside its input; compared with checkpoints value by value.
public struct StageIdentity: Codable, Equatable, Sendable {
  public var stage: StageName
  public var revision: Int
  public var options: OptionValue
  /// The id of the tables or model it works with (reading: the layout), or empty.
  public var model: String

  public init(stage: StageName, revision: Int, options: some StageOptions, model: String = "") throws {
    self.stage = stage
    self.revision = revision
    self.options = try OptionValue(encoding: options)
    self.model = model
  }

  /// Why output of `older` cannot stand for this one; empty where it can.
  public func reasonsToRedo(_ older: Self) -> [String] {
    var reasons = older.options.differences(to: options)
    if older.revision != revision { reasons.append("revision \(older.revision) → \(revision)") }
    if older.model != model { reasons.append("model '\(older.model)' → '\(model)'") }
    return reasons
  }
}
