/// Viterbi over float scores: exact, for text held out of training. Forward maxima only; the path back finds again what
/// each came from.
struct FloatDecoder {
  private let layout: TransitionLayout
  private let blocks: Int
  /// Legal weights; illegal ones are very low.
  private let transitions: [Lanes]
  private let labelsByLane: [UInt8?]
  private let bias: [Lanes]
  private var scores: [Lanes] = []
  private var best: [Lanes] = []
  /// 0, or very low in a set without an outside.
  private let outsideScore: Float
  private var outsideBest: [Float] = []

  private static let never: Float = -1e30
  private static let hardly: Float = -1e9

  init(_ weights: SequenceWeights) {
    layout = TransitionLayout(weights.labels)
    blocks = layout.blocks
    outsideScore = layout.labels.hasOutside ? 0 : Self.never
    labelsByLane = weights.labels.labelsByLane
    transitions = zip(weights.transitions, layout.mask).map { weight, mask in
      weight.replacing(with: Self.never, where: mask .== 0)
    }
    var bias = [Lanes](repeating: Lanes(repeating: Self.never), count: layout.blocks)
    for (lane, label) in labelsByLane.enumerated() where label != nil { bias[lane / 16][lane % 16] = 0 }
    self.bias = bias
  }

  /// Scores the tokens of a sentence.
  mutating func score(_ sentence: SentenceRows, rows: [Lanes]) {
    scores.removeAll(keepingCapacity: true)
    let rows = rows.span
    for token in 0..<sentence.starts.count - 1 {
      for block in 0..<blocks {
        var sum = bias[block]
        for at in sentence.starts[token]..<sentence.starts[token + 1] {
          let row = rows[Int(sentence.rows[at]) &* blocks &+ block]
          sum += sentence.values.isEmpty ? row : row * sentence.values[at]
        }
        scores.append(sum)
      }
    }
  }

  /// Lowers the labels that are not permitted at a token, below any that are; 0 permits all, and the
  /// outside is permitted always.
  mutating func prefer(_ permitted: UInt64, at token: Int) {
    let permitted = permitted & layout.labels.all
    guard permitted != 0 else { return }
    for label in 0..<UInt8(layout.labels.count) where permitted & (1 << UInt64(label)) == 0 {
      if let lane = layout.labels.lane(of: label) { scores[token * blocks + lane / 16][lane % 16] += Self.hardly }
    }
  }

  /// Appends the best labels of the sentence scored.
  mutating func decode(tokens: Int, into labels: inout [UInt8]) {
    goForward(tokens: tokens)
    var next: UInt8 = 0
    let first = labels.count
    labels.append(contentsOf: repeatElement(0, count: tokens))
    for token in stride(from: tokens - 1, through: 0, by: -1) {
      next = source(at: token, next: token == tokens - 1 ? nil : next)
      labels[first + token] = next
    }
  }

  private mutating func goForward(tokens: Int) {
    best.removeAll(keepingCapacity: true)
    outsideBest.removeAll(keepingCapacity: true)
    for token in 0..<tokens {
      if token == 0 {
        for block in 0..<blocks { best.append(transitions[layout.starts + block] + scores[block]) }
        outsideBest.append(transitions[layout.outside][1] + outsideScore)
      } else {
        advance(to: token)
      }
      var highest = outsideBest[token]
      for block in 0..<blocks { highest = max(highest, best[token * blocks + block].max()) }
      for block in 0..<blocks { best[token * blocks + block] -= highest }
      outsideBest[token] -= highest
    }
  }

  private mutating func advance(to token: Int) {
    let before = (token - 1) * blocks
    let outside = outsideBest[token - 1]
    let table = self.transitions
    let transitions = table.span
    for block in 0..<blocks {
      var highest = transitions[layout.fromOutside + block] + outside
      for from in 0..<blocks {
        let scores = best[before + from]
        for lane in 0..<16 {
          let row = transitions[(from &* 16 &+ lane) &* blocks &+ block]
          highest = pointwiseMax(highest, row + scores[lane])
        }
      }
      best.append(highest + scores[token * blocks + block])
    }
    var highest = transitions[layout.outside][0] + outside
    for from in 0..<blocks {
      highest = max(highest, (transitions[layout.toOutside + from] + best[before + from]).max())
    }
    outsideBest.append(highest + outsideScore)
  }

  /// The best label of a token that `next` follows, or that ends the sentence; the lowest of equals.
  private func source(at token: Int, next: UInt8?) -> UInt8 {
    var found: (label: UInt8, score: Float)?
    for label in 0..<UInt8(layout.labels.count) {
      let number = next.map { layout.transition(label, $0) } ?? layout.end(label)
      let own = layout.labels.lane(of: label).map { best[token * blocks + $0 / 16][$0 % 16] } ?? outsideBest[token]
      let score = own + transitions[number / 16][number % 16]
      if let known = found, score <= known.score { continue }
      found = (label, score)
    }
    return found?.label ?? 0
  }
}
