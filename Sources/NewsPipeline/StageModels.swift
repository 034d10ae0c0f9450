internal import Cleaning
internal import Quoting
internal import Tagging

/// The models that the stages work with.
struct StageModels: Sendable {
  let cleaning: LineModels
  let tagging: TaggerModels
  let quoting: RoleModels
  /// They name the models in checkpoints, by their checksums.
  let cleanerID: String
  let taggerID: String
  let finderID: String

  init(cleaning: LineModels, tagging: TaggerModels, quoting: RoleModels) {
    self.cleaning = cleaning
    self.tagging = tagging
    self.quoting = quoting
    cleanerID = cleaning.id
    taggerID = Tagger.model(of: tagging)
    finderID = QuoteFinder.model(of: quoting)
  }

  /// Those in the executable.
  static var embedded: Self { Self(cleaning: .embedded, tagging: .embedded, quoting: .embedded) }
}
