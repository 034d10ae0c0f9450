public import Learning
internal import Text

/// Trains the two passes of the entity tagger on tagged text.
///
/// The second pass sees the labels of the first. On the text it is trained on they come from models that have not seen the
/// document (jack-knifing), as on new text. Trainings of the first pass run at once, each on a thread of its own; the same
/// text and options give the same models to the byte.
public struct EntityTrainer: Sendable {
  public static let types = EntityLabels.types
  public var options: SequenceTrainingOptions
  /// Into so many parts the text is cut for jack-knifing; at least 2.
  public var folds = 6
  public var families = FeatureFamilies.all
  public var rounding = SequenceModelOptions()

  public init() {
    options = SequenceTrainingOptions()
    options.averaging = true
    options.l2 = 0.002
    options.rate = 0.1
    options.epochs = 8
    options.cutoff = 3
    rounding.pruning = 0.02
    rounding.step = 4 / 127
  }

  /// The models of both passes, with the F1 of each on every text of `developing`.
  public struct Outcome: Sendable {
    public let first: SequenceModel
    public let second: SequenceModel
  }

  /// Trains on a text and keeps, of each pass, the epoch with the best mean F1 over the texts of `developing`.
  ///
  /// - Precondition: there is a text to develop on.
  public func train(
    _ text: TaggedText, developing: [TaggedText], parts model: SequenceModel,
    log: @escaping @Sendable (TaggerProgress) -> Void
  ) async throws -> Outcome {
    precondition(!developing.isEmpty && folds > 1, "an entity model needs a development text and two folds")
    let all = TaggedText(joining: [text] + developing)
    var run = EntityTraining(
      self, EntityExamples(all.documents, parts: all.parts(by: model), families), text, developing, log)
    let (first, labels) = await run.trainFirst()
    run.examples.readContexts(tags: labels)
    let second = run.fit(run.trained, .second, held: true)
    return try Outcome(
      first: first.model(name: TaggerModelKind.first.name, features: EntityTagger.features, options: rounding),
      second: second.model(name: TaggerModelKind.second.name, features: EntityTagger.features, options: rounding))
  }
}

/// One training: its examples, and which of them are for training and which for developing.
private struct EntityTraining {
  let trainer: EntityTrainer
  var examples: EntityExamples
  /// Documents.
  let trainedDocuments: Range<Int>
  /// By text to develop on: its documents.
  let heldDocuments: [Range<Int>]
  let log: @Sendable (TaggerProgress) -> Void

  init(
    _ trainer: EntityTrainer, _ examples: EntityExamples, _ text: TaggedText, _ developing: [TaggedText],
    _ log: @escaping @Sendable (TaggerProgress) -> Void
  ) {
    self.trainer = trainer
    self.examples = examples
    self.log = log
    trainedDocuments = 0..<text.documents.count
    var start = text.documents.count
    heldDocuments = developing.map { text in
      defer { start += text.documents.count }
      return start..<start + text.documents.count
    }
  }

  /// Sentences.
  var trained: [Int] { sentences(of: trainedDocuments) }
  private var held: [Int] { heldDocuments.flatMap { sentences(of: $0) } }

  private func sentences(of documents: Range<Int>) -> [Int] { documents.flatMap { Array(examples.sentenceRanges[$0]) } }

  private func fold(_ number: Int) -> [Int] {
    trainedDocuments.filter { $0 % trainer.folds == number }.flatMap { Array(examples.sentenceRanges[$0]) }
  }

  private struct Part: Sendable {
    let weights: SequenceWeights
    let sentences: [Int]
    let labels: [UInt8]
    let isWhole: Bool
  }

  /// The first pass' weights, and its labels of all tokens: of those trained on by weights that have not seen the document.
  func trainFirst() async -> (SequenceWeights, [UInt8]) {
    await withTaskGroup(of: Part.self) { group in
      group.addTask { whole() }
      for number in 0..<trainer.folds { group.addTask { part(number) } }
      var labels = [UInt8](repeating: 0, count: examples.text.tokenCount)
      var first: SequenceWeights?
      for await part in group {
        if part.isWhole { first = part.weights }
        place(part.labels, of: part.sentences, into: &labels)
      }
      guard let first else { preconditionFailure("the whole was trained, too") }
      return (first, labels)
    }
  }

  private func whole() -> Part {
    let weights = fit(trained, .first, held: true)
    return Part(
      weights: weights, sentences: held, labels: weights.labels(of: examples.text, sentences: held), isWhole: true)
  }

  private func part(_ number: Int) -> Part {
    let left = fold(number)
    let out = Set(left)
    let weights = fit(
      trained.filter { !out.contains($0) }, .fold(number + 1, of: trainer.folds), held: false)
    return Part(
      weights: weights, sentences: left, labels: weights.labels(of: examples.text, sentences: left), isWhole: false)
  }

  private func place(_ part: [UInt8], of sentences: [Int], into labels: inout [UInt8]) {
    var next = 0
    for sentence in sentences {
      for token in examples.text.tokens(of: sentence) {
        labels[token] = part[next]
        next += 1
      }
    }
  }

  /// Trains on sentences. Without held ones to stop early by, two thirds of the epochs are made: about where others stop.
  func fit(_ sentences: [Int], _ pass: TaggerProgress.Pass, held isHeld: Bool) -> SequenceWeights {
    var options = trainer.options
    if !isHeld { options.epochs = max(2, options.epochs * 2 / 3) }
    var scores: [Double] = []
    let develop: (SequenceWeights) -> Double = { weights in
      var labels = [UInt8](repeating: 0, count: examples.text.tokenCount)
      place(weights.labels(of: examples.text, sentences: held), of: held, into: &labels)
      scores = heldDocuments.map { examples.scores(labels, documents: $0).micro.f1 }
      return scores.reduce(0, +) / Double(scores.count)
    }
    return SequenceTrainer(options: options).train(
      examples.text, sentences: sentences, labels: EntityLabels.all, contextCount: examples.contextCount,
      develop: isHeld ? develop : nil
    ) { log(TaggerProgress(pass, $0, of: options.epochs, scores: scores)) }
  }
}
