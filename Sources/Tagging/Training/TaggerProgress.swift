internal import Learning

/// What an epoch of training came to, told while the training goes on.
public struct TaggerProgress: Sendable, Equatable {
  /// What is being trained.
  public enum Pass: Sendable, Equatable {
    case parts
    case first
    /// The first pass without one of the parts that the text is cut into, counted from 1.
    case fold(Int, of: Int)
    case second
  }

  public let pass: Pass
  /// Counted from 1.
  public let epoch: Int
  /// The most there will be.
  public let epochs: Int
  /// Mean negative log likelihood a token, in nats.
  public let loss: Double
  /// By text developed on: the F1 over people, organizations and places, or the accuracy of parts of speech. Empty where a
  /// pass is trained without such texts.
  public let scores: [Double]
  /// Whether no epoch before it was as good; true where there is nothing to compare.
  public let isBest: Bool

  init(_ pass: Pass, _ progress: SequenceTrainingProgress, of epochs: Int, scores: [Double]) {
    self.pass = pass
    self.epochs = epochs
    self.scores = scores
    epoch = progress.epoch
    loss = progress.loss
    isBest = progress.best == progress.epoch
  }
}
