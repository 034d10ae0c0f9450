public import Corpus

/// The settings of tagging.
public struct TaggingOptions: StageOptions {
  /// Third-person pronouns join the chain of the last person they may stand for.
  public var pronouns = true
  /// Titles and roles that stand alone ("the president") join the chain they were last seen with.
  public var nominals = true
  /// 2, or 1 for names by the first model alone: faster, and less sure where an article names somebody again.
  public var passes = 2

  public init() {}
}
