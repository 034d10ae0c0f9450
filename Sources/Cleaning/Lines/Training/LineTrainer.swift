internal import Corpus
public import Learning

/// Trains the two models of lines on pages told apart by people, and on articles that are taken for clean.
public struct LineTrainer: Sendable {
  public var options: SequenceTrainingOptions
  public var rounding = SequenceModelOptions()
  /// Lines of articles that pages alone say are furniture, with this probability or more, are left out.
  public var doubt = 0.5
  /// How often each page is met with the lines of an article in place of its own.
  public var grafts = 4

  public init() {
    options = SequenceTrainingOptions()
    options.averaging = true
    options.epochs = 8
    options.cutoff = 1
    rounding.pruning = 0.1
  }

  /// The steps of a training.
  public enum Step: Sendable {
    case pages, articles, kinds
  }

  /// Trains both models.
  ///
  /// Articles teach what stays: first a model is learned from the pages alone, and what it is sure of in the articles is
  /// left out, as articles from dumps hold furniture, too.
  public func train(
    _ pages: [LinePage], articles: [LinePage], log: @escaping (Step, SequenceTrainingProgress) -> Void
  ) throws(SequenceModelError) -> LineModels {
    let kinds = try trainKinds(pages) { log(.kinds, $0) }
    var furniture = try trainFurniture(pages) { log(.pages, $0) }
    if !articles.isEmpty {
      var classifier = LineClassifier(LineModels(furniture: furniture, kinds: kinds), threshold: doubt)
      let clean = articles.map { $0.without(&classifier) }.filter { !$0.lines.isEmpty }
      furniture = try trainFurniture(pages + clean + grafted(clean, on: pages)) { log(.articles, $0) }
    }
    return LineModels(furniture: furniture, kinds: kinds)
  }

  /// Pages whose own lines are those of articles: so that lines of all kinds are met between furniture.
  private func grafted(_ articles: [LinePage], on pages: [LinePage]) -> [LinePage] {
    guard !articles.isEmpty else { return [] }
    return (0..<grafts * pages.count).map { number in
      // A step that has no divisor in common with most counts, so that each article has its turn.
      pages[number % pages.count].grafted(articles[number * 7919 % articles.count])
    }
  }

  private func trainFurniture(
    _ pages: [LinePage], _ log: @escaping (SequenceTrainingProgress) -> Void
  ) throws(SequenceModelError) -> SequenceModel {
    var examples = LineExamples()
    for page in pages { examples.addRuns(page) }
    return try train(examples, .furniture, log)
  }

  private func trainKinds(
    _ pages: [LinePage], _ log: @escaping (SequenceTrainingProgress) -> Void
  ) throws(SequenceModelError) -> SequenceModel {
    var examples = LineExamples()
    for page in pages { examples.addKinds(page) }
    return try train(examples, .kinds, log)
  }

  private func train(
    _ examples: LineExamples, _ kind: LineModelKind, _ log: @escaping (SequenceTrainingProgress) -> Void
  ) throws(SequenceModelError) -> SequenceModel {
    let weights = SequenceTrainer(options: options).train(
      examples.text, labels: kind.labels, contextCount: kind.contextCount, progress: log)
    return try weights.model(name: kind.name, features: LineModels.features, options: rounding)
  }
}

extension LinePage {
  /// The page with an article's lines in place of its own, in as many stretches.
  func grafted(_ article: LinePage) -> LinePage {
    let places = max(1, lines.count { $0.kind == nil })
    var taken = 0
    var met = 0
    var result: [Line] = []
    for line in lines {
      guard line.kind == nil else {
        result.append(line)
        continue
      }
      met += 1
      let end = article.lines.count * met / places
      result += article.lines[taken..<end]
      taken = end
    }
    return LinePage(result + article.lines[taken...])
  }

  /// The page without the lines that a classifier finds.
  func without(_ classifier: inout LineClassifier) -> LinePage {
    let (text, spans) = joined(lines)
    let gone = Set(classifier.find(spans, of: text).map(\.line))
    return LinePage(lines.indices.filter { !gone.contains($0) }.map { lines[$0] })
  }
}
