import ArgumentParser
import Corpus
import NewsPipeline
import Quoting
import Shards
import Tagging

struct ModelTrainQuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Train the five models of quoting: quote-roles.model and four more.",
    discussion: """
      A line is a record with one key more, "attributions"; "onrecord model evaluate quotes --help" says how they are \
      marked. The roles of words are learned first, then what each cue introduces, then three rankers; each from what \
      those before it make of articles that they have not seen: the articles are cut into --folds parts, and models are \
      trained without each. The same articles give the same bytes. At the end the models are scored on every dev file.

      The articles are tagged with the models in --model, else with those in the --output folder where it has some, else \
      with the executable's: use the models of quoting with the same.

      Examples:
        onrecord model train quotes train.jsonl.gz --dev dev.jsonl.gz --output models
        onrecord model train quotes a.jsonl b.jsonl --dev c.jsonl d.jsonl -o models
        onrecord model train quotes a.jsonl --dev c.jsonl -o quotes --model models
      """)

  @OptionGroup var files: TrainingFiles

  @Option(help: ArgumentHelp("A folder with models to tag the articles with.", valueName: "dir"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "The parts that the articles are cut into, 2 or more (default: \(QuoteTrainer().folds)).", valueName: "n"))
  var folds: Int?

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds is to be 2 or more, not \(folds)") }
  }

  func run() async throws {
    let tagging = try taggerModels()
    let trainer = trainer
    var articles: [(AttributedArticle, TaggingLayer)] = []
    for path in files.files { articles += try AttributedFile(path).tagged(by: tagging) }
    try check(articles.count, trainer)
    let held = try files.dev.map { try AttributedFile($0) }
    try files.folder.make()
    let screen = ModelTrainingScreen([])
    screen.begin(articles.map(\.0))
    let models = try await trainer.train(articles) { screen.show($0, folds: trainer.folds) }
    try files.folder.write(models)
    let tables = held.map { QuoteEvaluation($0.name, $0.counts(tagging: tagging, quoting: models)).text + "\n" }
    try StandardStream.output.write(tables.joined() + ModelSizes.text(of: files.folder))
  }

  private func taggerModels() throws -> TaggerModels {
    if let model { return try ModelFolder(model).models() }
    return try TaggerModelKind.allCases.contains(where: files.folder.has) ? files.folder.models() : .embedded
  }

  private var trainer: QuoteTrainer {
    var trainer = QuoteTrainer()
    if let folds { trainer.folds = folds }
    return trainer
  }

  private func check(_ count: Int, _ trainer: QuoteTrainer) throws {
    guard count >= trainer.folds else {
      throw ModelFileError(
        "\(count) articles to train on cannot be cut into \(trainer.folds) parts: give more articles, or fewer --folds "
          + "(2 or more)")
    }
  }
}
