internal import Learning

/// A linear ranker: tells how likely each of some candidates is the right one, from features that each has by itself.
///
/// It is a sequence model over sequences of one token, with the one type `chosen`.
struct Chooser {
  static let labels = LabelSet.bilou(types: ["chosen"])
  static let chosen: UInt8 = 4

  private var labeler: SequenceLabeler
  private var marks: [UInt8] = []
  private var probabilities: [SIMD16<Float>] = []

  init(_ model: SequenceModel) {
    labeler = SequenceLabeler(model)
    _ = labeler.addForm([])
  }

  /// The probabilities of candidates, by their features.
  mutating func probabilities(of list: ContextList) -> [Float] {
    let count = list.starts.count - 1
    labeler.label(
      forms: Array(repeating: 0, count: count), contextStarts: list.starts, contexts: list.ids,
      sentenceEnds: count == 0 ? [] : Array(1...count), into: &marks, probabilities: &probabilities)
    return probabilities.map { $0[12] }
  }
}
