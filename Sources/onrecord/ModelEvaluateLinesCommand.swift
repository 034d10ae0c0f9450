import ArgumentParser
import Cleaning
import NewsPipeline
import Shards

struct ModelEvaluateLinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines",
    abstract: "Which lines cleaning keeps and takes out, by class, on pages that people told apart.",
    discussion: """
      Pages are as "onrecord model train lines --help" says. Removed is what went, under whatever class; precision and \
      recall are of the class's name.

      Examples:
        onrecord model evaluate lines pages.tsv
        onrecord model evaluate lines pages.tsv --misses | sort
        onrecord model evaluate lines pages.tsv --model models --likelihood 0.9
      """)

  @Argument(help: ArgumentHelp("Pages told apart by people, or - for standard input.", valueName: "pages"))
  var files: [String]

  @OptionGroup var choice: ModelChoice

  @Option(help: ArgumentHelp("Lines that are furniture with this probability or more are taken out.", valueName: "x"))
  var likelihood = CleaningOptions().furnitureLikelihood

  @Flag(help: "The lines told wrong, a line each, in place of the table: class, what it was taken for, text.")
  var misses = false

  func run() throws {
    let models = try choice.model.map { try ModelFolder($0).lineModels() } ?? .embedded
    for path in files {
      let file = try LinePageFile(path)
      let scores = LineScores(of: file.pages, models, threshold: likelihood)
      try StandardStream.output.write(misses ? Self.list(scores) : LineScoreTable(name: file.name, scores).text)
    }
  }

  private static func list(_ scores: LineScores) -> String {
    scores.misses.map { miss in
      "\(miss.gold?.rawValue ?? "article")\t\(miss.found?.rawValue ?? "article")\t\(miss.text)\n"
    }.joined()
  }
}

/// What became of lines by class: a table of at most 80 columns.
struct LineScoreTable {
  let name: String
  let scores: LineScores

  init(name: String, _ scores: LineScores) { (self.name, self.scores) = (name, scores) }

  var text: String {
    var lines = [Self.row([name, "lines", "removed", "share", "precision", "recall"])]
    for (kind, count) in zip(LineKind.learned, scores.kinds) where count.gold + count.named > 0 {
      lines.append(Self.row([kind.rawValue] + Self.cells(count)))
    }
    let gold = scores.kinds.reduce(0) { $0 + $1.gold }
    let removed = scores.kinds.reduce(0) { $0 + $1.removed }
    lines.append(Self.row(["all furniture", "\(gold)", "\(removed)", ScoreText.of(scores.removed), "", ""]))
    lines.append(
      Self.row(["article", "\(scores.own.gold)", "\(scores.own.removed)", ScoreText.of(1 - scores.kept), "", ""]))
    lines.append(Self.row(["article lines kept", "", "", ScoreText.of(scores.kept), "", ""]))
    return lines.map { $0 + "\n" }.joined()
  }

  private static func cells(_ count: LineScores.Count) -> [String] {
    func share(_ part: Int, _ whole: Int) -> String { whole > 0 ? ScoreText.of(Double(part) / Double(whole)) : "" }
    return [
      "\(count.gold)", "\(count.removed)", share(count.removed, count.gold), share(count.right, count.named),
      share(count.right, count.gold),
    ]
  }

  private static func row(_ cells: [String]) -> String { EntityScoreTable.columns(cells, [-24, 8, 10, 10, 11, 10]) }
}
