import ArgumentParser
import Cleaning
import Learning
import NewsPipeline
import Shards

struct ModelTrainLinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines",
    abstract: "Train the two models by which cleaning tells furniture: lines.model, line-kinds.model.",
    discussion: """
      Pages have a class, a tab and a text a line, plain or gzip; an empty line ends a page. The class is article for an \
      article's own lines, title for its title, which is passed over, else one of: \(LineKind.learned.map(\.rawValue).joined(separator: ", ")).

      Articles of --articles, dumps as run takes them, teach what stays: their lines are taken for an article's own, but for \
      those that stand in three articles or more, or of which a model of the pages alone is sure that they are not. The same files give the same bytes.

      Examples:
        onrecord model train lines pages.tsv --output models
        onrecord model train lines a.tsv b.tsv --articles dumps/ --dev c.tsv --output models
      """)

  @Argument(help: ArgumentHelp("Pages told apart by people, or - for standard input.", valueName: "pages"))
  var files: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Dumps of articles, files or folders; one or several.", valueName: "dump"))
  var articles: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Pages that are kept apart, to score on.", valueName: "pages"))
  var dev: [String] = []

  @Option(name: [.short, .long], help: ArgumentHelp("The folder for the models.", valueName: "dir"))
  var output: String

  @Option(help: ArgumentHelp("Passes over the pages (default: \(LineTrainer().options.epochs)).", valueName: "n"))
  var epochs: Int?

  @Option(
    help: ArgumentHelp(
      "Features of lines that occur less often get no weight (default: \(LineTrainer().options.cutoff)).",
      valueName: "n"))
  var cutoff: Int?

  @Option(help: ArgumentHelp("The step of AdaGrad (default: \(LineTrainer().options.rate)).", valueName: "x"))
  var rate: Float?

  @Option(help: ArgumentHelp("The pull of weights towards 0 (default: \(LineTrainer().options.l2)).", valueName: "x"))
  var l2: Float?

  @Option(
    help: ArgumentHelp(
      "Features whose weights are all lighter are left out (default: \(LineTrainer().rounding.pruning)).",
      valueName: "x"))
  var prune: Float?

  @Option(
    help: ArgumentHelp(
      "How often each line of furniture is met strewn over articles (default: \(LineTrainer().strews)).", valueName: "n"
    ))
  var strews: Int?

  func run() throws {
    var pages: [LinePage] = []
    for path in files { pages += try LinePageFile(path).pages }
    let held = try dev.map { try LinePageFile($0) }
    let own = articles.isEmpty ? [] : try CleanPages(of: articles).pages
    let folder = ModelFolder(output)
    try folder.make()
    let screen = ModelTrainingScreen([])
    screen.begin(pages: pages.count, articles: own.count)
    let trainer = trainer
    let models = try trainer.train(pages, articles: own) { screen.show($0, $1, of: trainer.options.epochs) }
    try folder.write(models)
    let tables = held.map { LineScoreTable(name: $0.name, LineScores(of: $0.pages, models)).text + "\n" }
    try StandardStream.output.write(tables.joined() + ModelSizes.text(of: folder))
  }

  private var trainer: LineTrainer {
    var trainer = LineTrainer()
    if let strews { trainer.strews = strews }
    if let cutoff { trainer.options.cutoff = cutoff }
    if let rate { trainer.options.rate = rate }
    if let epochs { trainer.options.epochs = epochs }
    if let l2 { trainer.options.l2 = l2 }
    if let prune { trainer.rounding.pruning = prune }
    return trainer
  }
}
