/// Turns the scores of a run of tokens into the probabilities of their BILOU labels of up to four types, by forward and
/// backward over legal transitions (Rabiner 1989, "A tutorial on hidden Markov models").
///
/// Begins and insides lie in one vector, lasts and units in another, so that what may follow what is a few products of
/// eight numbers. Probabilities are scaled at each token; potentials are at least e^-16, so that no path vanishes.
/// Holds its scratch. O(tokens).
struct PosteriorReader: Sendable {
  private typealias Part = SIMD8<Float>

  /// To begins and units: from each of four lasts, four units, and the outside.
  private var startersFrom = [Part](repeating: .zero, count: 9)
  /// To each of four begins and four units: from lasts and units.
  private var startersTo = [Part](repeating: .zero, count: 8)
  /// From lasts and units to the outside.
  private var outsideFrom = Part.zero
  private var outsideStays: Float = 0
  /// To insides and lasts: from begins, and from insides.
  private var insideFromBegin = Part.zero
  private var insideFromInside = Part.zero
  /// Of begins and units.
  private var starts = Part.zero
  private var startsOutside: Float = 0
  /// Of lasts and units.
  private var ends = Part.zero
  private var endsOutside: Float = 0
  /// e to the negative of so many steps of a weight, as far as counts: to e^-16.
  private let falls: [Float]
  /// Those of labels.
  private var lanes: [Int] = []

  /// What the tokens up to one make of its labels, scaled.
  private struct Forward {
    var opening: Part
    var closing: Part
    var outside: Float
  }
  private var forward: [Forward] = []
  private var potentials: [Lanes] = []
  private var outsidePotentials: [Float] = []

  init(_ model: SequenceModel) {
    let count = min(Int16.max, Int16(clamping: Int(16 / model.step) + 1))
    falls = (0...count).map { Lanes(repeating: -Float($0) * model.step).exponential[0] }
    guard model.labels.scheme == .bilou, model.labels.blocks == 1 else { return }
    let layout = model.layout
    let types = model.labels.names.count
    func factor(_ number: Int) -> Float {
      Lanes(repeating: Float(model.transitions[number / 16][number % 16]) * model.step).exponential[0]
    }
    func label(_ part: LabelSet.Part, _ type: Int) -> UInt8 { model.labels.label(part, type: type) }
    outsideStays = factor(layout.transition(0, 0))
    startsOutside = factor(layout.start(0))
    endsOutside = factor(layout.end(0))
    for type in 0..<types {
      for part in 0..<4 { lanes.append(4 * part + type) }
      for (offset, from) in [(0, LabelSet.Part.last), (4, .unit)] {
        for other in 0..<types {
          startersFrom[offset + type][other] = factor(layout.transition(label(from, type), label(.begin, other)))
          startersFrom[offset + type][4 + other] = factor(layout.transition(label(from, type), label(.unit, other)))
        }
        outsideFrom[offset + type] = factor(layout.transition(label(from, type), 0))
        ends[offset + type] = factor(layout.end(label(from, type)))
      }
      for (offset, to) in [(0, LabelSet.Part.begin), (4, .unit)] {
        startersFrom[8][offset + type] = factor(layout.transition(0, label(to, type)))
        starts[offset + type] = factor(layout.start(label(to, type)))
      }
      for (offset, to) in [(0, LabelSet.Part.inside), (4, .last)] {
        insideFromBegin[offset + type] = factor(layout.transition(label(.begin, type), label(to, type)))
        insideFromInside[offset + type] = factor(layout.transition(label(.inside, type), label(to, type)))
      }
    }
    for to in 0..<8 { for from in 0..<8 { startersTo[to][from] = startersFrom[from][to] } }
  }

  /// Appends a vector a token.
  mutating func read(_ scores: [SIMD16<Int16>], into probabilities: inout [SIMD16<Float>]) {
    weigh(scores)
    goForward()
    goBack(into: &probabilities)
  }

  /// Turns scores into potentials, the best label of each token 1.
  private mutating func weigh(_ scores: [SIMD16<Int16>]) {
    potentials.removeAll(keepingCapacity: true)
    outsidePotentials.removeAll(keepingCapacity: true)
    let (falls, lanes) = (falls, lanes)
    let (table, used) = (falls.span, lanes.span)
    let farthest = Int16(truncatingIfNeeded: table.count &- 1)
    for score in scores {
      let best = max(score.max(), 0)
      let fall = pointwiseMin(SIMD16(repeating: best) &- score, SIMD16(repeating: farthest))
      var potential = Lanes.zero
      for at in used.indices {
        let lane = used[at]
        potential[lane] = table[Int(fall[lane])]
      }
      potentials.append(potential)
      outsidePotentials.append(table[Int(min(best, farthest))])
    }
  }

  private mutating func goForward() {
    forward.removeAll(keepingCapacity: true)
    let (starters, potentials) = (startersFrom, potentials)
    let (from, weights) = (starters.span, potentials.span)
    var opening = Part.zero
    var closing = Part.zero
    var outside: Float = 0
    for token in weights.indices {
      let begins: Part
      var inside = Part.zero
      if token == 0 {
        begins = starts
        outside = startsOutside * outsidePotentials[0]
      } else {
        var sum = from[8] * outside
        for lane in 0..<8 { sum += from[lane] * closing[lane] }
        begins = sum
        inside = Part(lowHalf: opening.lowHalf, highHalf: opening.lowHalf) * insideFromBegin
        inside += Part(lowHalf: opening.highHalf, highHalf: opening.highHalf) * insideFromInside
        outside = ((closing * outsideFrom).total + outside * outsideStays) * outsidePotentials[token]
      }
      opening = Part(lowHalf: begins.lowHalf, highHalf: inside.lowHalf) * weights[token].lowHalf
      closing = Part(lowHalf: inside.highHalf, highHalf: begins.highHalf) * weights[token].highHalf
      let scale = 1 / ((opening + closing).total + outside)
      opening *= scale
      closing *= scale
      outside *= scale
      forward.append(Forward(opening: opening, closing: closing, outside: outside))
    }
  }

  private mutating func goBack(into probabilities: inout [SIMD16<Float>]) {
    let (to, potentials, forward) = (startersTo, potentials, forward)
    let (starters, weights, known) = (to.span, potentials.span, forward.span)
    let first = probabilities.count
    probabilities.append(contentsOf: repeatElement(.zero, count: known.count))
    var opening = Part.zero
    var closing = ends
    var outside = endsOutside
    for token in stride(from: known.count - 1, through: 0, by: -1) {
      if token + 1 < known.count {
        let open = opening * weights[token + 1].lowHalf
        let close = closing * weights[token + 1].highHalf
        let out = outside * outsidePotentials[token + 1]
        let begins = Part(lowHalf: open.lowHalf, highHalf: close.highHalf)
        closing = outsideFrom * out
        for lane in 0..<8 { closing += starters[lane] * begins[lane] }
        outside = (startersFrom[8] * begins).total + outsideStays * out
        let (inside, last) = (open.highHalf, close.lowHalf)
        opening = Part(
          lowHalf: insideFromBegin.lowHalf * inside + insideFromBegin.highHalf * last,
          highHalf: insideFromInside.lowHalf * inside + insideFromInside.highHalf * last)
        let scale = 1 / ((opening + closing).total + outside)
        opening *= scale
        closing *= scale
        outside *= scale
      }
      let here = known[token]
      let joint = SIMD16(lowHalf: here.opening * opening, highHalf: here.closing * closing)
      let all = joint.total + here.outside * outside
      probabilities[first + token] = joint * (1 / all)
    }
  }
}

extension SIMD8<Float> {
  /// The sum as a tree, in one order always.
  @inline(__always)
  fileprivate var total: Float {
    let four = lowHalf + highHalf
    return (four[0] + four[2]) + (four[1] + four[3])
  }
}
