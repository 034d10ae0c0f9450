/// Forward and backward over one sentence of a linear-chain conditional random field (Lafferty, McCallum & Pereira
/// 2001, "Conditional random fields: probabilistic models for segmenting and labeling sequence data").
///
/// In probabilities, scaled at each token. Holds its scratch, so that a sentence allocates nothing. O(tokens ·
/// labels²).
struct Lattice {
  private let layout: TransitionLayout
  private let blocks: Int
  private let hasOutside: Bool
  /// 0 in lanes of labels, very low in the others.
  private let bias: [Lanes]

  /// The scores of each token's labels, `blocks` vectors a token; the outside scores 0. To be filled before `run`.
  var scores: [Lanes] = []
  /// The gradient of the log likelihood by each score.
  private(set) var gradients: [Lanes] = []
  /// Expected transitions, those between labels without their factors; see `TransitionWeights`.
  private(set) var counts: [Lanes]
  /// The transitions of the labels given.
  private(set) var observed: [Lanes]
  /// Log likelihood of the labels given, in nats.
  private(set) var likelihood = 0.0

  private var outsidePotentials: [Float] = []
  private var forward: [Lanes] = []
  private var outsideForward: [Float] = []
  private var backward: [Lanes]
  private var arriving: [Lanes]

  init(_ layout: TransitionLayout) {
    self.layout = layout
    blocks = layout.blocks
    hasOutside = layout.labels.hasOutside
    var bias = [Lanes](repeating: Lanes(repeating: -1e9), count: blocks)
    for lane in (0..<UInt8(layout.labels.count)).compactMap(layout.labels.lane) { bias[lane / 16][lane % 16] = 0 }
    self.bias = bias
    counts = [Lanes](repeating: .zero, count: layout.count)
    observed = counts
    backward = bias
    arriving = bias
  }

  /// Makes room for the scores of a sentence, all 0.
  mutating func clear(tokens: Int) {
    scores.removeAll(keepingCapacity: true)
    for _ in 0..<tokens { scores.append(contentsOf: bias) }
  }

  /// Leaves labels out that a token cannot have.
  mutating func forbid(allBut: UInt64, at token: Int) {
    for label in 0..<UInt8(layout.labels.count) where allBut & (1 << UInt64(label)) == 0 {
      if let lane = layout.labels.lane(of: label) { scores[token * blocks + lane / 16][lane % 16] = -1e9 }
    }
  }

  /// Computes gradients, counts and likelihood. False when the sentence's probability is beyond the numbers' reach;
  /// then nothing is to be learned from it.
  mutating func run(labels: ArraySlice<UInt8>, transitions: TransitionWeights) -> Bool {
    for at in counts.indices {
      counts[at] = .zero
      observed[at] = .zero
    }
    likelihood = 0
    observe(labels, transitions: transitions)
    exponentiate(tokens: labels.count)
    guard goForward(tokens: labels.count, factors: transitions.factors) else { return false }
    guard goBackward(tokens: labels.count, factors: transitions.factors) else { return false }
    for (token, label) in labels.enumerated() {
      if let lane = layout.labels.lane(of: label) { gradients[token * blocks + lane / 16][lane % 16] += 1 }
    }
    return true
  }

  /// Counts the transitions of the labels given, and begins the likelihood with their score.
  private mutating func observe(_ labels: ArraySlice<UInt8>, transitions: TransitionWeights) {
    var score: Float = 0
    func count(_ number: Int) {
      observed[number / 16][number % 16] += 1
      score += transitions.weights[number / 16][number % 16]
    }
    for (token, at) in labels.indices.enumerated() {
      count(at == labels.startIndex ? layout.start(labels[at]) : layout.transition(labels[at - 1], labels[at]))
      if let lane = layout.labels.lane(of: labels[at]) { score += scores[token * blocks + lane / 16][lane % 16] }
    }
    if let last = labels.last { count(layout.end(last)) }
    likelihood = Double(score)
  }

  /// Turns scores into potentials, the best label of each token 1.
  private mutating func exponentiate(tokens: Int) {
    outsidePotentials.removeAll(keepingCapacity: true)
    for token in 0..<tokens {
      var best = hasOutside ? 0 : -Float.greatestFiniteMagnitude
      for block in 0..<blocks { best = max(best, scores[token * blocks + block].max()) }
      for block in 0..<blocks {
        let scores = scores[token * blocks + block] - best
        self.scores[token * blocks + block] = scores.exponential.replacing(with: 0, where: scores .< -1e8)
      }
      outsidePotentials.append(hasOutside ? Lanes(repeating: -best).exponential[0] : 0)
      likelihood -= Double(best)
    }
  }

  private mutating func goForward(tokens: Int, factors: [Lanes]) -> Bool {
    forward.removeAll(keepingCapacity: true)
    outsideForward.removeAll(keepingCapacity: true)
    var scale = 1.0
    for token in 0..<tokens {
      if token == 0 {
        for block in 0..<blocks { forward.append(factors[layout.starts + block] * scores[block]) }
        outsideForward.append(factors[layout.outside][1] * outsidePotentials[0])
      } else {
        advance(to: token, factors: factors)
      }
      var sum = outsideForward[token]
      for block in 0..<blocks { sum += forward[token * blocks + block].total }
      guard sum > 1e-35, sum.isFinite else { return false }
      scaleForward(token, by: 1 / sum)
      scale *= Double(sum)
      if scale < 1e-200 || scale > 1e200 {
        likelihood -= scale.naturalLogarithm
        scale = 1
      }
    }
    likelihood -= scale.naturalLogarithm
    return true
  }

  @inline(__always)
  private mutating func scaleForward(_ token: Int, by factor: Float) {
    for block in 0..<blocks { forward[token * blocks + block] *= factor }
    outsideForward[token] *= factor
  }

  /// Adds the forward probabilities of a token, not yet scaled.
  private mutating func advance(to token: Int, factors: [Lanes]) {
    let before = (token - 1) * blocks
    let outside = outsideForward[token - 1]
    let factors = factors.span
    for block in 0..<blocks {
      var sum = factors[layout.fromOutside + block] * outside
      for from in 0..<blocks {
        let mass = forward[before + from]
        for lane in 0..<16 {
          sum += factors[(from &* 16 &+ lane) &* blocks &+ block] * mass[lane]
        }
      }
      forward.append(sum * scores[token * blocks + block])
    }
    var sum = factors[layout.outside][0] * outside
    for from in 0..<blocks { sum += (factors[layout.toOutside + from] * forward[before + from]).total }
    outsideForward.append(sum * outsidePotentials[token])
  }

  private mutating func goBackward(tokens: Int, factors: [Lanes]) -> Bool {
    gradients.removeAll(keepingCapacity: true)
    for _ in 0..<tokens * blocks { gradients.append(.zero) }
    for block in 0..<blocks { backward[block] = factors[layout.ends + block] }
    var outsideBackward = factors[layout.outside][2]
    for token in stride(from: tokens - 1, through: 0, by: -1) {
      guard let mass = posterior(token, outsideBackward) else { return false }
      if token == tokens - 1 { countEnds(token, outside: mass.outside, all: mass.all) }
      if token == 0 {
        countStarts(outside: mass.outside)
      } else {
        outsideBackward = retreat(from: token, outsideBackward, factors: factors)
      }
    }
    return true
  }

  /// Writes the negative probabilities of a token's labels as its gradients; returns the outside's probability, and
  /// what all of them summed to before they were made probabilities.
  private mutating func posterior(_ token: Int, _ outsideBackward: Float) -> (outside: Float, all: Float)? {
    var sum = outsideForward[token] * outsideBackward
    for block in 0..<blocks { sum += (forward[token * blocks + block] * backward[block]).total }
    guard sum > 1e-35, sum.isFinite else { return nil }
    for block in 0..<blocks {
      gradients[token * blocks + block] = forward[token * blocks + block] * backward[block] * (-1 / sum)
    }
    return (outsideForward[token] * outsideBackward / sum, sum)
  }

  private mutating func countEnds(_ token: Int, outside: Float, all: Float) {
    likelihood -= Double(all).naturalLogarithm
    for block in 0..<blocks { counts[layout.ends + block] = -gradients[token * blocks + block] }
    counts[layout.outside][2] = outside
  }

  private mutating func countStarts(outside: Float) {
    for block in 0..<blocks { counts[layout.starts + block] = -gradients[block] }
    counts[layout.outside][1] = outside
  }

  /// Steps back to the token before, scaled, and counts the transitions between the two.
  private mutating func retreat(from token: Int, _ outsideBackward: Float, factors: [Lanes]) -> Float {
    let outsideArriving = outsideBackward * outsidePotentials[token]
    for block in 0..<blocks { arriving[block] = backward[block] * scores[token * blocks + block] }
    var outside = factors[layout.outside][0] * outsideArriving
    for block in 0..<blocks { outside += (factors[layout.fromOutside + block] * arriving[block]).total }
    for block in 0..<blocks { backward[block] = retreat(to: block, outsideArriving, factors: factors.span) }
    var sum = outside
    var joint = outside * outsideForward[token - 1]
    for block in 0..<blocks {
      sum += backward[block].total
      joint += (backward[block] * forward[(token - 1) * blocks + block]).total
    }
    if joint > 1e-35 { countTransitions(before: token - 1, outsideArriving: outsideArriving, scale: 1 / joint) }
    for block in 0..<blocks { backward[block] *= 1 / sum }
    return outside / sum
  }

  @inline(__always)
  private func retreat(to block: Int, _ outsideArriving: Float, factors: Span<Lanes>) -> Lanes {
    var sums = factors[layout.toOutside + block] * outsideArriving
    for lane in 0..<16 {
      let row = (block * 16 + lane) * blocks
      var sum = Lanes.zero
      for other in 0..<blocks { sum += factors[row &+ other] * arriving[other] }
      sums[lane] += sum.total
    }
    return sums
  }

  private mutating func countTransitions(before: Int, outsideArriving: Float, scale: Float) {
    let outside = outsideForward[before] * scale
    let (layout, blocks) = (layout, blocks)
    let (forward, arriving) = (forward, arriving)
    var counts = counts.mutableSpan
    for block in 0..<blocks {
      let mass = forward[before * blocks + block] * scale
      for lane in 0..<16 {
        let row = (block &* 16 &+ lane) &* blocks
        for other in 0..<blocks { counts[row &+ other] += arriving[other] * mass[lane] }
      }
      counts[layout.toOutside + block] += mass * outsideArriving
      counts[layout.fromOutside + block] += arriving[block] * outside
    }
    counts[layout.outside][0] += outside * outsideArriving
  }
}
