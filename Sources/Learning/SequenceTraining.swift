/// One training on its way: everything that changes between epochs.
struct SequenceTraining {
  private let text: SequenceText
  private let options: SequenceTrainingOptions
  private let labels: LabelSet
  private let index: FeatureIndex
  private let forms: FormRows
  private let tokenCount: Int
  private var sentences: [Int]
  private var rows: WeightRows
  private var transitions: TransitionWeights
  private var lattice: Lattice
  private var gathered = SentenceRows()

  init(
    _ text: SequenceText, sentences: [Int], labels: LabelSet, contextCount: Int, options: SequenceTrainingOptions
  ) {
    precondition(text.labels.allSatisfy { $0 < labels.count }, "a token's label is not of the label set")
    self.text = text
    self.options = options
    self.labels = labels
    self.sentences = sentences
    tokenCount = sentences.reduce(0) { $0 + text.tokens(of: $1).count }
    index = FeatureIndex(text, sentences: sentences, contextCount: contextCount, options: options)
    forms = FormRows(text, index: index)
    let layout = TransitionLayout(labels)
    rows = WeightRows(rows: index.rowCount, blocks: layout.blocks, options: options)
    transitions = TransitionWeights(layout, options: options)
    lattice = Lattice(layout)
  }

  /// What has been learned so far.
  var weights: SequenceWeights {
    SequenceWeights(labels: labels, index: index, rows: rows.weights, transitions: transitions.averaged)
  }

  /// Goes through all sentences once, in a new order. Returns the mean loss a token.
  mutating func runEpoch(_ order: inout SeededOrder) -> Double {
    order.shuffle(&sentences)
    rows.beginEpoch()
    transitions.beginEpoch()
    var likelihood = 0.0
    for (step, sentence) in sentences.enumerated() {
      likelihood += learn(sentence, time: Float(step) / Float(sentences.count))
    }
    return tokenCount == 0 ? 0 : -likelihood / Double(tokenCount)
  }

  private mutating func learn(_ sentence: Int, time: Float) -> Double {
    let tokens = text.tokens(of: sentence)
    gathered.gather(tokens, of: text, forms: forms, contextRows: index.contextRows)
    lattice.clear(tokens: tokens.count)
    rows.add(gathered, to: &lattice.scores)
    if options.constrained { forbid(tokens) }
    guard lattice.run(labels: text.labels[tokens], transitions: transitions) else { return 0 }
    rows.step(gathered, gradients: lattice.gradients, time: time)
    transitions.step(observed: lattice.observed, counts: lattice.counts, time: time)
    return lattice.likelihood
  }

  /// Leaves out the labels that forms are not permitted. The label a token has is always permitted.
  private mutating func forbid(_ tokens: Range<Int>) {
    for (at, token) in tokens.enumerated() {
      let permitted = text.permitted[Int(text.tokenForms[token])] & labels.all
      if permitted != 0 { lattice.forbid(allBut: permitted | (1 << UInt64(text.labels[token])), at: at) }
    }
  }
}
