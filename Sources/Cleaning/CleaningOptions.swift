public import Corpus

/// The settings of cleaning.
public struct CleaningOptions: StageOptions {
  /// Articles of fewer words are dropped as `tooShort`.
  public var minimumWords = 8
  /// Articles that are not in English are dropped as `notEnglish`.
  public var englishOnly = true
  /// HTML tags and entities are resolved where the text holds them.
  public var markup = true

  public init() {}
}
