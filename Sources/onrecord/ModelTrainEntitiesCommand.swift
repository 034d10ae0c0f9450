import ArgumentParser
import Learning
import NewsPipeline
import Shards
import Tagging

struct ModelTrainEntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Train both passes of the entity tagger: entities1.model and entities2.model.",
    discussion: """
      Of each pass the epoch with the best mean F1 on the --dev files is kept. The second pass learns from what the first \
      makes of text that it has not seen: the documents are cut into --folds parts, and each part is tagged by a first \
      pass trained without it. At the end the rounded models are scored on every dev file.

      The parts of speech are those of the model in the --output folder where there is one, else the executable's. \
      A model named with --parts is copied into the folder, as the entity models work with no other.

      Examples:
        onrecord model train entities train.conll --dev dev.conll --output models
        onrecord model train entities a.conll b.gz --dev c.conll d.gz --output models
        onrecord model train entities a.conll --dev c.conll -o models --without lists
      """)

  /// Features that can be left out, by the name they have on the command line.
  enum Family: String, CaseIterable, ExpressibleByArgument {
    case lists, clusters, article, parts

    var features: FeatureFamilies {
      switch self {
      case .lists: .lists
      case .clusters: .clusters
      case .article: .article
      case .parts: .parts
      }
    }
  }

  @OptionGroup var files: TrainingFiles

  @Option(help: ArgumentHelp("A part-of-speech model.", valueName: "file"))
  var parts: String?

  @Option(
    help: ArgumentHelp(
      "The parts that the documents are cut into, 2 or more (default: \(EntityTrainer().folds)).", valueName: "n"))
  var folds: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Features to do without.", valueName: "family"))
  var without: [Family] = []

  @OptionGroup var training: TrainingChoice

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds is to be 2 or more, not \(folds)") }
  }

  func run() async throws {
    let text = TaggedText(joining: try files.files.map { try TaggedFile($0, tags: .entities).text })
    let held = try files.dev.map { try TaggedFile($0, tags: .entities) }
    let trainer = try trainer(for: text)
    let folder = files.folder
    let parts = try partsModel(folder)
    try folder.make()
    let screen = ModelTrainingScreen(held.map(\.name))
    screen.begin(text)
    let outcome = try await trainer.train(text, developing: held.map(\.text), parts: parts) { screen.show($0) }
    if self.parts != nil { try folder.write(parts, as: .parts) }
    try folder.write(outcome.first, as: .first)
    try folder.write(outcome.second, as: .second)
    try StandardStream.output.write(
      Self.scores(TaggerModels(parts: parts, first: outcome.first, second: outcome.second), held)
        + ModelSizes.text(of: folder))
  }

  private func partsModel(_ folder: ModelFolder) throws -> SequenceModel {
    if let parts { return try ModelFolder.model(.parts, at: parts) }
    return try folder.has(.parts) ? folder.parts() : TaggerModels.embedded.parts
  }

  private func trainer(for text: TaggedText) throws -> EntityTrainer {
    var trainer = EntityTrainer()
    training.apply(to: &trainer.options, &trainer.rounding)
    if let folds { trainer.folds = folds }
    for family in without { trainer.families.remove(family.features) }
    guard text.documentCount >= trainer.folds else {
      throw ModelFileError(
        "\(text.documentCount) documents to train on cannot be cut into \(trainer.folds) parts: begin each document with a "
          + "line -DOCSTART-, or give fewer --folds (2 or more)")
    }
    return trainer
  }

  private static func scores(_ models: TaggerModels, _ held: [TaggedFile]) -> String {
    held.map { file in
      let scores = (1...2).map { file.text.entityScores(of: file.text.tagged(by: models, passes: $0)) }
      return EntityScoreTable(name: file.name, passes: scores).text + "\n"
    }.joined()
  }
}
