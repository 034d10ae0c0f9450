/// The weights of features while they are trained, with AdaGrad's sums beside them (Duchi, Hazan & Singer 2011,
/// "Adaptive subgradient methods for online learning and stochastic optimization").
///
/// A row is its weights, then the sums of the squares of their gradients, then, when weights are averaged, their steps
/// weighed by time; each `blocks` vectors long, so that one visit touches neighbouring memory.
struct WeightRows {
  let blocks: Int
  private let stride: Int
  private let rate: Float
  private let l2: Float
  private let averaging: Bool
  private var cells: [Lanes]

  init(rows: Int, blocks: Int, options: SequenceTrainingOptions) {
    self.blocks = blocks
    averaging = options.averaging
    stride = averaging ? 3 * blocks : 2 * blocks
    rate = options.rate
    l2 = options.l2
    cells = [Lanes](repeating: .zero, count: rows * stride)
    for row in 0..<rows {
      for block in 0..<blocks { cells[row * stride + blocks + block] = Lanes(repeating: options.damping) }
    }
  }

  /// Adds the rows of each token of a sentence to its scores, `blocks` vectors a token.
  func add(_ sentence: SentenceRows, to scores: inout [Lanes]) {
    let cells = cells.span
    let rows = sentence.rows.span
    let values = sentence.values.span
    for token in 0..<sentence.starts.count - 1 {
      let range = sentence.starts[token]..<sentence.starts[token + 1]
      for block in 0..<blocks {
        var sum = scores[token * blocks + block]
        if values.isEmpty {
          for at in range { sum += cells[Int(rows[at]) &* stride &+ block] }
        } else {
          for at in range { sum += cells[Int(rows[at]) &* stride &+ block] * values[at] }
        }
        scores[token * blocks + block] = sum
      }
    }
  }

  /// Takes a step along the gradients of the sentence's scores. `time` is the part of the epoch that lies behind.
  ///
  /// Tokens all but certain already are passed over: their steps would be thousandths of the others'.
  mutating func step(_ sentence: SentenceRows, gradients: [Lanes], time: Float) {
    for token in 0..<sentence.starts.count - 1 {
      let range = sentence.starts[token]..<sentence.starts[token + 1]
      for block in 0..<blocks {
        let gradient = gradients[token * blocks + block]
        if max(gradient.max(), -gradient.min()) < Self.faint { continue }
        step(sentence, range, gradient, block: block, time: time)
      }
    }
  }

  private static let faint: Float = 1e-4

  @inline(__always)
  private mutating func step(
    _ sentence: SentenceRows, _ range: Range<Int>, _ gradient: Lanes, block: Int, time: Float
  ) {
    let (stride, blocks, rate, l2) = (stride, blocks, rate, l2)
    let rows = sentence.rows.span
    let values = sentence.values.span
    let averaging = averaging
    var cells = cells.mutableSpan
    for at in range {
      let cell = Int(rows[at]) &* stride &+ block
      let own = values.isEmpty ? gradient : gradient * values[at]
      let slope = own - cells[cell] * l2
      let squares = cells[cell &+ blocks] + slope * slope
      cells[cell &+ blocks] = squares
      let step = slope * rate * squares.inverseSquareRoot
      cells[cell] += step
      if averaging { cells[cell &+ 2 &* blocks] += step * time }
    }
  }

  /// Forgets what the average has seen.
  mutating func beginEpoch() {
    guard averaging else { return }
    for row in 0..<cells.count / stride {
      for block in 0..<blocks { cells[row * stride + 2 * blocks + block] = .zero }
    }
  }

  /// The weights, `blocks` vectors a row: as they are, or their mean since the epoch began. That is the last weights
  /// less each step's share of time in which it had not yet been taken.
  var weights: [Lanes] {
    var weights: [Lanes] = []
    weights.reserveCapacity(cells.count / stride * blocks)
    for row in 0..<cells.count / stride {
      for block in 0..<blocks {
        let cell = row * stride + block
        weights.append(averaging ? cells[cell] - cells[cell + 2 * blocks] : cells[cell])
      }
    }
    return weights
  }
}
