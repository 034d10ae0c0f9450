/// The settings of what crosses articles.
public struct MergingOptions: Sendable, Equatable, Codable {
  /// Two articles are of one story from this share of common runs of words (Jaccard) on.
  public var storySimilarity = 0.5
  /// Two articles further apart than so many days are of two stories.
  public var storyDays = 30
  /// Two quotations of one speaker are one utterance from this share of the shorter one's runs of words on.
  public var utteranceSimilarity = 0.6

  public init() {}
}
