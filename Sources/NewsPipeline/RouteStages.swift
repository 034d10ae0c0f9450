internal import Cleaning
internal import Corpus
internal import Quoting
internal import Tagging

/// The stages with their tables loaded: made once, copied into each block's route.
struct RouteStages: Sendable {
  let settings: StageSettings
  let cleaner: Cleaner
  /// Nil where the route ends before: loading the tables takes longer than reading a small dump.
  let taggers: StagePool<Tagger>?
  let finders: StagePool<QuoteFinder>?

  init(_ settings: StageSettings, until: StageName, models: StageModels) {
    self.settings = settings
    cleaner = Cleaner(options: settings.cleaning, models: models.cleaning)
    taggers = until >= .tagging ? StagePool(Tagger(options: settings.tagging, models: models.tagging)) : nil
    finders = until >= .quoting ? StagePool(QuoteFinder(options: settings.quoting, models: models.quoting)) : nil
  }
}
