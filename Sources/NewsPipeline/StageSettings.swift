public import Aggregating
internal import Checkpointing
public import Cleaning
internal import Corpus
public import Merging
public import Quoting
public import Reading
internal import Shards
public import Tagging

/// The options of all five stages and of the merge, and where models and the register of actors are.
public struct StageSettings: Equatable, Sendable {
  public var reading = ReadingOptions()
  public var cleaning = CleaningOptions()
  public var tagging = TaggingOptions()
  public var quoting = QuotingOptions()
  public var aggregating = AggregatingOptions()
  /// A folder with models of cleaning, tagging or quoting, or of all; empty for those in the executable.
  public var models = ""
  public var merging = MergingOptions()
  /// A file; empty for none.
  public var actors = ""

  public init() {}

  public init(_ file: PipelineFile) {
    reading = file.reading
    cleaning = file.cleaning
    tagging = file.tagging
    quoting = file.quoting
    aggregating = file.aggregating
    models = file.models
    merging = file.merging
    actors = file.actors
  }

  /// The models that the stages are to work with.
  ///
  /// - Throws: `ModelFileError` where there are none in the folder, or one cannot be used.
  func stageModels() throws(ModelFileError) -> StageModels {
    if models.isEmpty { return .embedded }
    let folder = ModelFolder(models)
    return StageModels(
      cleaning: try folder.lineModels(), tagging: try folder.models(), quoting: try folder.quoteModels())
  }

  /// The register of actors, as it stands on disk now.
  ///
  /// - Throws: `ShardError` where it cannot be read, `RegisterError` where it is none.
  func register() throws -> (register: ActorRegister, bytes: [UInt8]) {
    if actors.isEmpty { return (.none, []) }
    let bytes = try AtomicFile.read(actors)
    return (try ActorRegister(jsonLines: bytes, path: actors), bytes)
  }

  /// What decides each stage's output, in route order; reading's model is a shard's layout.
  func identities(layout: String = "", of models: StageModels) throws -> [StageIdentity] {
    [
      try StageIdentity(stage: .reading, revision: ArticleReader.revision, options: reading, model: layout),
      try StageIdentity(stage: .cleaning, revision: Cleaner.revision, options: cleaning, model: models.cleanerID),
      try StageIdentity(stage: .tagging, revision: Tagger.revision, options: tagging, model: models.taggerID),
      try StageIdentity(stage: .quoting, revision: QuoteFinder.revision, options: quoting, model: models.finderID),
      try StageIdentity(stage: .aggregating, revision: Aggregator.revision, options: aggregating),
    ]
  }
}
