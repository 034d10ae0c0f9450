/// What a training learned, in floats: to label held-out text with, and to make a model of.
public struct SequenceWeights: Sendable {
  public let labels: LabelSet
  let index: FeatureIndex
  /// `labels.blocks` vectors a row.
  let rows: [Lanes]
  /// As `TransitionLayout` says.
  let transitions: [Lanes]

  /// Rows of weights, before pruning.
  public var rowCount: Int { index.rowCount }

  /// The number of contexts it was trained with.
  public var contextCount: Int { index.contextRows.count }

  /// The best labels of sentences of a text, all of them when none are named; those of the sentences one after another.
  ///
  /// Labels that forms are not permitted are avoided. O(features of forms + tokens · labels²).
  public func labels(of text: SequenceText, sentences: [Int]? = nil) -> [UInt8] {
    var decoder = FloatDecoder(self)
    let forms = FormRows(text, index: index)
    var gathered = SentenceRows()
    var labels: [UInt8] = []
    for sentence in sentences ?? Array(0..<text.sentenceCount) {
      let tokens = text.tokens(of: sentence)
      if tokens.isEmpty { continue }
      gathered.gather(tokens, of: text, forms: forms, contextRows: index.contextRows)
      decoder.score(gathered, rows: rows)
      for (at, token) in tokens.enumerated() {
        decoder.prefer(text.permitted[Int(text.tokenForms[token])], at: at)
      }
      decoder.decode(tokens: tokens.count, into: &labels)
    }
    return labels
  }
}
