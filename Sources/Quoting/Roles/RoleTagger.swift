internal import Learning
internal import Text

/// Tells for each token of an article how likely it is content, source or cue; one a worker.
struct RoleTagger {
  private(set) var words: RoleWords
  private(set) var around = RoleSurroundings()
  private(set) var contexts = RoleContexts()
  private var labeler: SequenceLabeler?
  private(set) var labels: [UInt8] = []
  /// By token and lane.
  private(set) var probabilities: [SIMD16<Float>] = []
  private var batchLabels: [UInt8] = []
  private var batchProbabilities: [SIMD16<Float>] = []

  init(_ lexicon: Lexicon, _ model: SequenceModel?) {
    words = RoleWords(lexicon)
    labeler = model.map { SequenceLabeler($0) }
  }

  /// Reads a passage; `learn` is told the features of forms that are new.
  mutating func read(
    _ passage: Passage, _ hints: RoleHints, _ learn: ([FormFeature]) -> Void
  ) {
    words.read(passage, hints) { features in
      _ = labeler?.addForm(features)
      learn(features)
    }
    around.read(words, passage)
  }

  /// Reads the contexts of all sequences, to learn from.
  mutating func readContexts() { contexts.read(words, around, words.sequences.indices) }

  mutating func forget() {
    words.forget()
    labeler?.removeAllForms()
  }

  /// So many tokens are labelled at once, where sequences are not longer: so that what is known of them is not kept for a
  /// whole article.
  private static let batch = 16_384

  mutating func tag() {
    labels.removeAll(keepingCapacity: true)
    probabilities.removeAll(keepingCapacity: true)
    var first = 0
    while first < words.sequences.count {
      let start = words.sequences[first].lowerBound
      var end = first + 1
      while end < words.sequences.count, words.sequences[end].upperBound - start <= Self.batch { end += 1 }
      tag(first..<end)
      first = end
    }
  }

  private mutating func tag(_ sequences: Range<Int>) {
    contexts.read(words, around, sequences)
    let parts = words.sequences[sequences]
    let start = parts[sequences.lowerBound].lowerBound
    labeler?.label(
      forms: Array(words.forms[start..<parts[sequences.upperBound - 1].upperBound]),
      contextStarts: contexts.list.starts, contexts: contexts.list.ids,
      sentenceEnds: parts.map { $0.upperBound - start }, into: &batchLabels, probabilities: &batchProbabilities)
    labels.append(contentsOf: batchLabels)
    probabilities.append(contentsOf: batchProbabilities)
  }
}
