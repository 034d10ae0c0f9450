internal import Cleaning
internal import Quoting
internal import Tagging

/// The stages with their tables loaded: made once, copied into each block's route.
struct RouteStages: Sendable {
  let settings: StageSettings
  let cleaner: Cleaner
  let tagger: Tagger
  let finder: QuoteFinder

  init(_ settings: StageSettings) {
    self.settings = settings
    cleaner = Cleaner(options: settings.cleaning)
    tagger = Tagger(options: settings.tagging)
    finder = QuoteFinder(options: settings.quoting)
  }
}
