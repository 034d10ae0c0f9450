public import Corpus

/// The settings of quoting.
public struct QuotingOptions: StageOptions {
  /// Attributions without any marks ("she said that …") are found too.
  public var indirect = true
  /// Marked phrases of fewer words without a cue are no speech.
  public var minimumWords = 3

  public init() {}
}
