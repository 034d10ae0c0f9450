import ArgumentParser
import Learning
import NewsPipeline
import Shards
import Tagging

struct ModelTrainPartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pos",
    abstract: "Train the part-of-speech tagger: parts.model.",
    discussion: """
      The epoch that tags the --dev files best is kept. Tags may have any names; the text may have \(PartTrainer.mostTags) \
      of them. Entity models work with the parts of speech they were trained with: train them again into the same folder.

      Examples:
        onrecord model train pos train.conll.gz --dev dev.conll.gz --output models
        onrecord model train pos news.conll web.conll --dev dev.conll --output models --epochs 6
      """)

  @OptionGroup var files: TrainingFiles

  @OptionGroup var training: TrainingChoice

  func run() throws {
    let text = TaggedText(joining: try files.files.map { try TaggedFile($0, tags: .any).text })
    let held = try files.dev.map { try TaggedFile($0, tags: .any) }
    try check(text)
    let folder = files.folder
    try folder.make()
    let screen = ModelTrainingScreen([held.count == 1 ? held[0].name : "all dev files"])
    screen.begin(text)
    let model = try trainer.train(text, developing: TaggedText(joining: held.map(\.text))) { screen.show($0) }
    try folder.write(model, as: .parts)
    try warn(folder)
    let scores = held.map { file in
      "\(file.name): accuracy \(ScoreText.of(file.text.accuracy(of: file.text.tagged(byParts: model))))\n"
    }
    try StandardStream.output.write(scores.joined() + "\n" + ModelSizes.text(of: folder))
  }

  private var trainer: PartTrainer {
    var trainer = PartTrainer()
    training.apply(to: &trainer.options, &trainer.rounding)
    return trainer
  }

  private func check(_ text: TaggedText) throws {
    let tags = text.tags
    guard tags.count > PartTrainer.mostTags else { return }
    throw ModelFileError(
      "the text has \(tags.count) tags, a part-of-speech model can have \(PartTrainer.mostTags): "
        + tags.map { "\"\($0)\"" }.joined(separator: ", ").prefix(400))
  }

  private func warn(_ folder: ModelFolder) throws {
    guard folder.has(.first) || folder.has(.second) else { return }
    try StandardStream.error.write(
      "onrecord: the entity models in '\(files.output)' were trained with other parts of speech: train them again\n")
  }
}
