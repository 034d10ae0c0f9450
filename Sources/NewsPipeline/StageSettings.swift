public import Aggregating
internal import Checkpointing
internal import Corpus
public import Cleaning
public import Quoting
public import Reading
public import Tagging

/// The options of all five stages.
public struct StageSettings: Equatable, Sendable {
  public var reading = ReadingOptions()
  public var cleaning = CleaningOptions()
  public var tagging = TaggingOptions()
  public var quoting = QuotingOptions()
  public var aggregating = AggregatingOptions()

  public init() {}

  public init(_ file: PipelineFile) {
    reading = file.reading
    cleaning = file.cleaning
    tagging = file.tagging
    quoting = file.quoting
    aggregating = file.aggregating
  }

  /// What decides each stage's output, in route order; reading's model is a shard's layout.
  func identities(layout: String = "") throws -> [StageIdentity] {
    [
      try StageIdentity(stage: .reading, revision: ArticleReader.revision, options: reading, model: layout),
      try StageIdentity(stage: .cleaning, revision: Cleaner.revision, options: cleaning),
      try StageIdentity(stage: .tagging, revision: Tagger.revision, options: tagging, model: Tagger.model),
      try StageIdentity(stage: .quoting, revision: QuoteFinder.revision, options: quoting, model: QuoteFinder.model),
      try StageIdentity(stage: .aggregating, revision: ArticleTally.revision, options: aggregating),
    ]
  }
}
