/// The weights of transitions while they are trained, and their exponentials.
struct TransitionWeights {
  let layout: TransitionLayout
  private let options: SequenceTrainingOptions
  private let mask: [Lanes]
  private(set) var weights: [Lanes]
  private var squares: [Lanes]
  private var steps: [Lanes]
  /// e to each weight, 0 where the transition is illegal.
  private(set) var factors: [Lanes]

  init(_ layout: TransitionLayout, options: SequenceTrainingOptions) {
    self.layout = layout
    self.options = options
    mask = layout.mask
    weights = [Lanes](repeating: .zero, count: layout.count)
    squares = [Lanes](repeating: Lanes(repeating: options.damping), count: layout.count)
    steps = weights
    factors = mask
  }

  /// Weights to start from, for tests of the gradient.
  mutating func set(_ weights: [Lanes]) {
    for at in weights.indices { set(weights[at], at: at) }
  }

  /// Takes a step along the gradient: what was observed less the expected counts, which still lack the factors.
  mutating func step(observed: [Lanes], counts: [Lanes], time: Float) {
    let gradient = gradient(observed: observed, counts: counts)
    for at in gradient.indices {
      let slope = gradient[at] - weights[at] * options.l2
      squares[at] += slope * slope
      let step = slope * options.rate * squares[at].inverseSquareRoot
      steps[at] += step * time
      set(weights[at] + step, at: at)
    }
  }

  /// The gradient of the log likelihood by each weight.
  func gradient(observed: [Lanes], counts: [Lanes]) -> [Lanes] {
    var gradient = observed
    // Starts and ends are counted as probabilities, transitions without their factor.
    for at in 0..<layout.starts { gradient[at] -= counts[at] * factors[at] }
    for at in layout.starts..<layout.outside { gradient[at] -= counts[at] }
    let outside = counts[layout.outside]
    gradient[layout.outside] -= outside
    gradient[layout.outside][0] += outside[0] - outside[0] * factors[layout.outside][0]
    for at in gradient.indices { gradient[at] *= mask[at] }
    return gradient
  }

  mutating func beginEpoch() {
    for at in steps.indices { steps[at] = .zero }
  }

  /// As they are, or their mean since the epoch began.
  var averaged: [Lanes] {
    options.averaging ? weights.indices.map { weights[$0] - steps[$0] } : weights
  }

  private mutating func set(_ value: Lanes, at: Int) {
    weights[at] = value.clamped(lowerBound: Lanes(repeating: -25), upperBound: Lanes(repeating: 25)) * mask[at]
    factors[at] = weights[at].exponential * mask[at]
  }
}
