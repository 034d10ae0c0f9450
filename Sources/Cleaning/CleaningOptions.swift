public import Corpus

/// The settings of cleaning.
public struct CleaningOptions: StageOptions {
  /// Articles of fewer words are dropped as `tooShort`.
  public var minimumWords = 8
  /// The languages whose articles are kept, by their codes (ISO 639-1); none: all. Others are dropped as `language-es` and so
  /// on, and paragraphs of theirs in articles that are kept are taken out.
  public var languages = ["en"]
  /// HTML tags and entities are resolved where the text holds them.
  public var markup = true

  /// Lines that are none of the article's own are taken out.
  public var furniture = true
  /// Lines that are furniture with this probability or more are taken out.
  public var furnitureLikelihood = 0.8
  /// A line that stands in so many different articles of one outlet is taken out; 0 to count none.
  public var repeats = 8
  /// … and in at least this share of the outlet's articles.
  public var repeatShare = 0.005

  public init() {}

  /// Those of the wanted languages that cannot be told, and all that can.
  public var unknownLanguages: (codes: [String], known: [String]) {
    (languages.filter { !LanguageDetector.knows($0) }, LanguageDetector.known.sorted())
  }
}
