public import Corpus
public import Learning

/// Trains the five models of quoting on articles in which people marked attributions.
///
/// The roles of words come first; then, for each cue that they propose, what it introduces and whose words those are; then
/// three rankers, of sources, of content and of marked words. Each learns from what those before it say of articles that they have not seen
/// (jack-knifing), as on new text. Trainings of one step run at once, each on a thread of its own; the same articles and
/// options give the same models to the byte.
public struct QuoteTrainer: Sendable {
  /// Into so many parts the articles are cut for jack-knifing; at least 2.
  public var folds = 4
  public var roles = SequenceTrainingOptions()
  public var links = SequenceTrainingOptions()
  public var rankers = SequenceTrainingOptions()
  public var rounding = SequenceModelOptions()

  public init() {
    set(&roles, rate: 0.03, l2: 0.002, epochs: 2, cutoff: 2)
    set(&links, rate: 0.03, l2: 0.002, epochs: 2, cutoff: 2)
    set(&rankers, rate: 0.05, l2: 0.0005, epochs: 5, cutoff: 5)
    rounding.pruning = 0.02
    rounding.step = 4 / 127
  }

  private func set(_ options: inout SequenceTrainingOptions, rate: Float, l2: Float, epochs: Int, cutoff: Int) {
    options.averaging = true
    options.rate = rate
    options.l2 = l2
    options.epochs = epochs
    options.cutoff = 3
    options.contextCutoff = cutoff
  }

  /// What is being trained.
  public enum Step: Sendable, Equatable {
    case roles, links, sources, contents, regions
  }

  /// An epoch of a training, told while it goes on.
  public struct Progress: Sendable, Equatable {
    public let step: Step
    /// The part of the articles that is left out, counted from 1; nil for the training on all.
    public let fold: Int?
    public let epoch: Int
    public let epochs: Int
    /// Mean negative log likelihood a token, in nats.
    public let loss: Double
  }

  /// Trains on articles with their tagging layers.
  ///
  /// - Precondition: there are as many articles as folds.
  public func train(
    _ articles: [(AttributedArticle, TaggingLayer)], log: @escaping @Sendable (Progress) -> Void
  ) async throws -> RoleModels {
    precondition(folds > 1 && articles.count >= folds, "training needs two folds, and an article for each")
    let examples = RoleExamples(articles)
    let roles = try await RoleTraining(self, examples, log).run()
    let links = try await LinkTraining(self, examples, roles, log).run()
    let rankers = RankerTraining(self, examples, roles, links, log)
    let sources = try rankers.trainSources()
    let contents = try rankers.trainContents(sources)
    let regions = try rankers.trainRegions()
    return RoleModels(
      roles: roles.whole, links: links.whole, sources: sources, contents: contents, regions: regions)
  }

  /// Trains a sequence model.
  func model(
    _ step: Step, fold: Int?, _ text: SequenceText, sentences: [Int]?, _ labels: LabelSet, contexts: Int,
    _ log: @escaping @Sendable (Progress) -> Void
  ) throws -> SequenceModel {
    let options = options(of: step)
    let weights = SequenceTrainer(options: options).train(
      text, sentences: sentences, labels: labels, contextCount: contexts,
      progress: {
        log(Progress(step: step, fold: fold.map { $0 + 1 }, epoch: $0.epoch, epochs: options.epochs, loss: $0.loss))
      })
    let kind = QuoteModelKind(step)
    return try weights.model(name: kind.name, features: kind.features, options: rounding)
  }

  private func options(of step: Step) -> SequenceTrainingOptions {
    switch step {
    case .roles: roles
    case .links: links
    case .sources, .contents, .regions: rankers
    }
  }
}

/// A model that has seen all articles, and for each part of them one that has not seen that part.
struct JackKnifed: Sendable {
  let whole: SequenceModel
  let parts: [SequenceModel]

  /// Trains them at once; `articles` chooses those whose number a fold has not.
  static func train(folds: Int, _ fit: @escaping @Sendable (_ fold: Int?) throws -> SequenceModel) async throws -> Self
  {
    try await withThrowingTaskGroup(of: (Int?, SequenceModel).self) { group in
      group.addTask { (nil, try fit(nil)) }
      for fold in 0..<folds { group.addTask { (fold, try fit(fold)) } }
      var models: [Int: SequenceModel] = [:]
      for try await (fold, model) in group { models[fold ?? folds] = model }
      let all = (0...folds).compactMap { models[$0] }
      return Self(whole: all[folds], parts: Array(all[..<folds]))
    }
  }
}
