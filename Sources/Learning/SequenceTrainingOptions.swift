/// How a sequence model is trained.
public struct SequenceTrainingOptions: Sendable, Equatable {
  /// The most passes over the text.
  public var epochs = 15
  /// Passes without a better development score before training stops; without a development score all passes are made.
  public var patience = 3
  /// AdaGrad's step.
  public var rate: Float = 0.2
  /// The pull of weights towards 0, felt at each touch.
  public var l2: Float = 1e-4
  /// A form feature at an offset has a weight when it occurs at least so often in the text trained on.
  public var cutoff = 2
  /// The same for contexts.
  public var contextCutoff = 1
  /// What AdaGrad's sums of squares begin with. It keeps first steps on faint evidence small: against 10^-6 and a rate
  /// of 0.05, half as many rows are heavy enough to keep and fewer epochs are needed, for the same scores.
  public var damping: Float = 1
  /// Whether the weights of an epoch are their mean over the epoch's steps, in place of the last.
  public var averaging = false
  /// Whether labels a form is not permitted are left out of the likelihood, too, not just of decoding. Then forms that
  /// permit one label teach nothing but transitions.
  public var constrained = false
  /// Orders the sentences of each pass.
  public var seed: UInt64 = 1

  public init() {}
}
