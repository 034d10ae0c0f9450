internal import Corpus
public import Learning

/// Trains the two models of lines on pages told apart by people, and on articles that are taken for clean.
public struct LineTrainer: Sendable {
  public var options: SequenceTrainingOptions
  public var rounding = SequenceModelOptions()
  /// Lines of articles that pages alone say are furniture, with this probability or more, are left out.
  public var doubt = 0.9
  /// Lines that stand in so many articles are left out.
  public var repeats = 3
  /// How often each line of furniture is met strewn over an article, alone or with its neighbour.
  public var strews = 4

  public init() {
    options = SequenceTrainingOptions()
    options.averaging = true
    options.epochs = 6
    options.rate = 0.03
    options.l2 = 1e-3
    options.cutoff = 1
    rounding.pruning = 0.05
  }

  /// The steps of a training.
  public enum Step: Sendable {
    case pages, articles, kinds
  }

  /// Trains both models.
  ///
  /// Articles teach what stays. As articles from dumps hold furniture, too, two kinds of their lines are left out: what a
  /// model learned from the pages alone is sure of, and what stands in several of them.
  public func train(
    _ pages: [LinePage], articles: [LinePage], log: @escaping (Step, SequenceTrainingProgress) -> Void
  ) throws(SequenceModelError) -> LineModels {
    let kinds = try trainKinds(pages) { log(.kinds, $0) }
    var furniture = try trainFurniture(pages) { log(.pages, $0) }
    if !articles.isEmpty {
      var classifier = LineClassifier(LineModels(furniture: furniture, kinds: kinds), threshold: doubt)
      let clean = withoutRepeats(articles).map { $0.without(&classifier) }.filter { !$0.lines.isEmpty }
      furniture = try trainFurniture(pages + clean + strewn(pages, over: clean.filter { $0.lines.count > 1 })) {
        log(.articles, $0)
      }
    }
    return LineModels(furniture: furniture, kinds: kinds)
  }

  private func withoutRepeats(_ articles: [LinePage]) -> [LinePage] {
    var words = LineWords()
    let hashes = articles.map { article in
      article.lines.map { line in
        words.read(line.text.span, ByteSpan(0, line.text.count))
        return words.wordHash
      }
    }
    var counts: [UInt64: Int] = [:]
    for article in hashes { for hash in Set(article) { counts[hash, default: 0] += 1 } }
    return zip(articles, hashes).map { article, hashes in
      LinePage(zip(article.lines, hashes).filter { (counts[$0.1] ?? 0) < repeats }.map(\.0))
    }
  }

  /// Furniture strewn over articles and over the pages' own lines, so that all lines are met in all surroundings.
  private func strewn(_ pages: [LinePage], over articles: [LinePage]) -> [LinePage] {
    StrewnPages(pages, over: articles, times: strews).pages
      + StrewnPages(pages, over: pages.map(\.own), times: strews).pages
  }

  private func trainFurniture(
    _ pages: [LinePage], _ log: @escaping (SequenceTrainingProgress) -> Void
  ) throws(SequenceModelError) -> SequenceModel {
    var examples = LineExamples()
    for page in pages { examples.addPage(page) }
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
  /// The article's own lines.
  var own: LinePage { LinePage(lines.filter { $0.kind == nil }) }

  /// The page without the lines that a classifier finds.
  func without(_ classifier: inout LineClassifier) -> LinePage {
    let (text, spans) = joined(lines)
    let gone = Set(classifier.find(spans, of: text).map(\.line))
    return LinePage(lines.indices.filter { !gone.contains($0) }.map { lines[$0] })
  }
}
