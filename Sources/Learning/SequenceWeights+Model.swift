/// How weights are made smaller for a file.
public struct SequenceModelOptions: Sendable, Equatable {
  /// A feature at an offset is dropped when no label's weight is heavier, either way.
  public var pruning: Float = 0.05
  /// What one step of a rounded weight stands for; weights beyond 127 steps are cut to that.
  public var step: Float = 8 / 127

  public init() {}
}

extension SequenceWeights {
  /// Prunes and rounds the weights to a model.
  ///
  /// `features` names the feature set, for whoever opens the file to compare with its own. `permitted` becomes the
  /// dictionary in the file: for a form's hash the bits of the labels it can have; entries of one hash are joined.
  public func model(
    name: String, features: String, options: SequenceModelOptions = SequenceModelOptions(),
    permitted: [(hash: UInt64, labels: UInt64)] = []
  ) throws(SequenceModelError) -> SequenceModel {
    let writer = SequenceModelWriter(self, options: options)
    return try SequenceModel(contentsOf: writer.bytes(name: name, features: features, permitted: permitted))
  }
}
