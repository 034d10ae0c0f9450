public import Corpus

/// The settings of quoting.
public struct QuotingOptions: StageOptions {
  /// Attributions without any marks ("she said that …") are found too.
  public var indirect = true
  /// Marked phrases of fewer words without a cue are no speech.
  public var minimumWords = 3

  /// Attributions that a model finds less likely to be right, content and source together, are left out: from 0 to 1.
  ///
  /// A higher one finds fewer attributions, and more of them right. Marked words that a model takes for speech are kept
  /// whatever it is, as they are said by somebody.
  public var minimumLikelihood = 0.3

  public init() {}
}
