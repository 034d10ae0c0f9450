internal import Cleaning
internal import Corpus
internal import Quoting
internal import Tagging

/// The stages with their tables loaded: made once, copied into each block's route.
struct RouteStages: Sendable {
  let settings: StageSettings
  let cleaner: Cleaner
  /// Nil where the route ends before: loading the tables takes longer than reading a small dump.
  let taggers: TaggerPool?
  let finder: QuoteFinder?

  init(_ settings: StageSettings, until: StageName, models: TaggerModels) {
    self.settings = settings
    cleaner = Cleaner(options: settings.cleaning)
    taggers = until >= .tagging ? TaggerPool(Tagger(options: settings.tagging, models: models)) : nil
    finder = until >= .quoting ? QuoteFinder(options: settings.quoting) : nil
  }
}
