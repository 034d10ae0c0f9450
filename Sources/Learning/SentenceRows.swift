/// The rows of weights that the tokens of one sentence touch, gathered for scoring and used again for the update.
struct SentenceRows {
  /// Where each token's rows begin, and the end.
  private(set) var starts: [Int] = [0]
  private(set) var rows: [UInt32] = []
  /// One a row; empty when all are 1.
  private(set) var values: [Float] = []

  /// Takes the place of the sentence before.
  mutating func gather(_ tokens: Range<Int>, of text: SequenceText, forms: FormRows, contextRows: [UInt32]) {
    rows.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    for token in tokens {
      addForms(around: token, in: tokens, of: text, forms: forms)
      for at in Int(text.contextStarts[token])..<Int(text.contextStarts[token + 1]) {
        let row = contextRows[Int(text.contexts[at])]
        if row != FeatureIndex.none { rows.append(row) }
      }
      if !forms.values.isEmpty {
        while values.count < rows.count { values.append(1) }
      }
      starts.append(rows.count)
    }
  }

  private mutating func addForms(
    around token: Int, in tokens: Range<Int>, of text: SequenceText, forms: FormRows
  ) {
    let places = FormFeature.places
    for place in 0..<places where tokens.contains(token + place - 2) {
      let list = Int(text.tokenForms[token + place - 2]) * places + place
      let range = Int(forms.starts[list])..<Int(forms.starts[list + 1])
      rows.append(contentsOf: forms.rows[range])
      if !forms.values.isEmpty { values.append(contentsOf: forms.values[range]) }
    }
  }
}
