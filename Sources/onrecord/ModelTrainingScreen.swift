import Cleaning
import Learning
import NewsPipeline
import Quoting
import Shards
import Tagging

/// Tells on standard error how a training goes: a line an epoch.
struct ModelTrainingScreen: Sendable {
  private let names: [String]
  private let start = ContinuousClock.now

  /// - Parameter names: Of the texts that epochs are scored on.
  init(_ names: [String]) { self.names = names }

  func begin(_ text: TaggedText) {
    say(
      "training on \(Figures.grouped(text.tokenCount)) tokens, \(Figures.grouped(text.sentenceCount)) sentences, "
        + "\(Figures.grouped(text.documentCount)) documents")
  }

  func begin(_ articles: [AttributedArticle]) {
    let attributions = articles.reduce(0) { $0 + $1.attributions.count }
    say("training on \(Figures.grouped(articles.count)) articles, \(Figures.grouped(attributions)) attributions")
  }

  func begin(pages: Int, articles: Int) {
    say("training on \(Figures.grouped(pages)) pages and \(Figures.grouped(articles)) articles taken for clean")
  }

  func show(_ step: LineTrainer.Step, _ progress: SequenceTrainingProgress, of epochs: Int) {
    let name =
      switch step {
      case .kinds: "kinds of furniture"
      case .pages: "furniture, pages alone"
      case .articles: "furniture, with articles"
      }
    say("\(name), epoch \(progress.epoch) of \(epochs): loss \(ScoreText.of(progress.loss))")
  }

  func show(_ progress: QuoteTrainer.Progress, folds: Int) {
    let part = progress.fold.map { " without part \($0) of \(folds)" } ?? ""
    say(
      "\(QuoteModelKind(progress.step).name)\(part), epoch \(progress.epoch) of \(progress.epochs): "
        + "loss \(ScoreText.of(progress.loss))")
  }

  func show(_ progress: TaggerProgress) {
    let measure = progress.pass == .parts ? "accuracy" : "F1"
    let scores = zip(names, progress.scores).map { "\(ScoreText.of($1)) \($0)" }.joined(separator: ", ")
    say(
      "\(Self.name(progress.pass)), epoch \(progress.epoch) of \(progress.epochs): loss \(ScoreText.of(progress.loss))"
        + (scores.isEmpty ? "" : ", \(measure) \(scores)\(progress.isBest ? " (best)" : "")"))
  }

  private static func name(_ pass: TaggerProgress.Pass) -> String {
    switch pass {
    case .parts: "parts of speech"
    case .first: "first pass"
    case .fold(let number, let count): "first pass without part \(number) of \(count)"
    case .second: "second pass"
    }
  }

  /// Who reads along may go away: a training goes on.
  private func say(_ text: String) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let time = Figures.duration(seconds)
    try? StandardStream.error.write(String(repeating: " ", count: max(0, 8 - time.count)) + time + "  \(text)\n")
  }
}
