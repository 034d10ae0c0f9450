/// What an epoch of training came to.
public struct SequenceTrainingProgress: Sendable, Equatable {
  /// Counted from 1.
  public let epoch: Int
  /// Mean negative log likelihood a token, in nats, as met on the way.
  public let loss: Double
  /// What `develop` said of the weights after it.
  public let score: Double?
  /// The epoch with the best score so far.
  public let best: Int
}
