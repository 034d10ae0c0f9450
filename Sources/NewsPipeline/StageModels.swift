internal import Quoting
internal import Tagging

/// The models that the stages work with.
struct StageModels: Sendable {
  let tagging: TaggerModels
  let quoting: RoleModels
  /// They name the models in checkpoints, by their checksums.
  let taggerID: String
  let finderID: String

  init(tagging: TaggerModels, quoting: RoleModels) {
    self.tagging = tagging
    self.quoting = quoting
    taggerID = Tagger.model(of: tagging)
    finderID = QuoteFinder.model(of: quoting)
  }

  /// Those in the executable.
  static var embedded: Self { Self(tagging: .embedded, quoting: .embedded) }
}
