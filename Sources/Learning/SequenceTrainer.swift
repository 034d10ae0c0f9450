/// Trains a linear-chain conditional random field by AdaGrad, a sentence at a time.
///
/// One thread; the same text, options and seed give the same weights to the bit, on every machine. Several trainings
/// may run at once, each with a trainer of its own.
public struct SequenceTrainer: Sendable {
  public let options: SequenceTrainingOptions

  public init(options: SequenceTrainingOptions = SequenceTrainingOptions()) { self.options = options }

  /// Trains on sentences of a text, all of them when none are named.
  ///
  /// After each epoch `develop` scores the weights, the higher the better, and `progress` is told. Returns the weights
  /// of the epoch with the best score, the first of equals; without `develop` those of the last. An epoch takes time
  /// linear in the features of tokens, plus tokens times labels squared.
  ///
  /// - Precondition: contexts are below `contextCount`, labels within the set.
  public func train(
    _ text: SequenceText, sentences: [Int]? = nil, labels: LabelSet, contextCount: Int,
    develop: ((SequenceWeights) -> Double)? = nil, progress: ((SequenceTrainingProgress) -> Void)? = nil
  ) -> SequenceWeights {
    let sentences = (sentences ?? Array(0..<text.sentenceCount)).filter { !text.tokens(of: $0).isEmpty }
    var training = SequenceTraining(
      text, sentences: sentences, labels: labels, contextCount: contextCount, options: options)
    var order = SeededOrder(seed: options.seed)
    var best: (epoch: Int, score: Double, weights: SequenceWeights)?
    for epoch in 1...max(1, options.epochs) {
      let loss = training.runEpoch(&order)
      let weights = training.weights
      let score = develop.map { $0(weights) }
      if let known = best, let score, !(score > known.score) {
        // Kept.
      } else {
        best = (epoch, score ?? 0, weights)
      }
      let bestEpoch = best?.epoch ?? epoch
      progress?(SequenceTrainingProgress(epoch: epoch, loss: loss, score: score, best: bestEpoch))
      if epoch - bestEpoch >= max(1, options.patience) { break }
    }
    return best?.weights ?? training.weights
  }
}
