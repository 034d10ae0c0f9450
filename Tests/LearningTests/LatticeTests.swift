import TestSupport
import Testing

@testable import Learning

@Suite struct LatticeTests {
  private struct Sample {
    var scores: [Lanes]
    var transitions: [Lanes]
    let labels: [UInt8]
  }

  private func sample(_ set: LabelSet, seed: UInt64, tokens: Int) -> Sample {
    var random = SeededGenerator(seed: seed)
    func vectors(_ count: Int) -> [Lanes] {
      (0..<count).map { _ in
        var vector = Lanes()
        for lane in 0..<16 { vector[lane] = Float.random(in: -2...2, using: &random) }
        return vector
      }
    }
    let layout = TransitionLayout(set)
    let scores = vectors(tokens * set.blocks)
    let transitions = zip(vectors(layout.count), layout.mask).map { $0 * $1 }
    var labels: [UInt8] = []
    repeat {
      labels = (0..<tokens).map { _ in UInt8.random(in: 0..<UInt8(set.count), using: &random) }
    } while !isLegal(labels, set)
    return Sample(scores: scores, transitions: transitions, labels: labels)
  }

  /// Log likelihood by trying all sequences, in doubles.
  private func likelihood(_ sample: Sample, _ set: LabelSet) -> Double {
    let layout = TransitionLayout(set)
    func score(_ labels: [UInt8]) -> Double {
      func weight(_ number: Int) -> Double { Double(sample.transitions[number / 16][number % 16]) }
      var sum = weight(layout.start(labels[0])) + weight(layout.end(labels[labels.count - 1]))
      for (at, label) in labels.enumerated() {
        if let lane = set.lane(of: label) { sum += Double(sample.scores[at * set.blocks + lane / 16][lane % 16]) }
        if at > 0 { sum += weight(layout.transition(labels[at - 1], label)) }
      }
      return sum
    }
    var sequences: [[UInt8]] = [[]]
    for _ in sample.labels { sequences = sequences.flatMap { start in (0..<UInt8(set.count)).map { start + [$0] } } }
    let total = sequences.filter { isLegal($0, set) }.reduce(0) { $0 + exponential(score($1)) }
    return score(sample.labels) - total.naturalLogarithm
  }

  private func exponential(_ x: Double) -> Double {
    var series = 1.0
    for power in stride(from: 12, to: 0, by: -1) { series = 1 + x / 1024 / Double(power) * series }
    for _ in 0..<10 { series *= series }
    return series
  }

  @Test(arguments: [
    (LabelSet.bilou(types: ["A"]), 4), (.bilou(types: ["A", "B"]), 3), (.plain(["a", "b", "c"]), 4),
    (.plain((0..<20).map { "t\($0)" }), 2), (.bilou(types: ["A", "B", "C", "D", "E"]), 2), (.plain(["a", "b"]), 1),
  ])
  func gradientsAreThoseOfFiniteDifferences(set: LabelSet, tokens: Int) {
    var sample = sample(set, seed: UInt64(tokens + set.count), tokens: tokens)
    let layout = TransitionLayout(set)
    var lattice = Lattice(layout)
    var transitions = TransitionWeights(layout, options: SequenceTrainingOptions())
    transitions.set(sample.transitions)
    lattice.clear(tokens: tokens)
    for at in sample.scores.indices { lattice.scores[at] += sample.scores[at] }
    let ran = lattice.run(labels: sample.labels[...], transitions: transitions)
    #expect(ran)
    #expect(abs(lattice.likelihood - likelihood(sample, set)) < 1e-3)
    for at in sample.scores.indices {
      for lane in 0..<16 where set.labelsByLane[at % set.blocks * 16 + lane] != nil {
        let slope = slope { sample, change in sample.scores[at][lane] += change }
        #expect(abs(Double(lattice.gradients[at][lane]) - slope) < 1e-3, "token \(at), lane \(lane)")
      }
    }
    let gradient = transitions.gradient(observed: lattice.observed, counts: lattice.counts)
    for number in layout.legal {
      let slope = slope { sample, change in sample.transitions[number / 16][number % 16] += change }
      #expect(abs(Double(gradient[number / 16][number % 16]) - slope) < 1e-3, "transition \(number)")
    }

    func slope(_ change: (inout Sample, Float) -> Void) -> Double {
      let before = sample
      defer { sample = before }
      change(&sample, 0.01)
      let above = likelihood(sample, set)
      sample = before
      change(&sample, -0.01)
      return (above - likelihood(sample, set)) / 0.02
    }
  }

  @Test func longAndLopsidedSentencesStayFinite() {
    let set = LabelSet.bilou(types: ["A", "B"])
    let layout = TransitionLayout(set)
    var lattice = Lattice(layout)
    let transitions = TransitionWeights(layout, options: SequenceTrainingOptions())
    lattice.clear(tokens: 2000)
    for token in 0..<2000 { lattice.scores[token] += Lanes(repeating: token % 3 == 0 ? 60 : -60) }
    let ran = lattice.run(labels: [UInt8](repeating: 0, count: 2000)[...], transitions: transitions)
    #expect(ran && lattice.likelihood.isFinite && lattice.gradients.allSatisfy { $0.total.isFinite })
  }

  @Test func seriesAgreeWithTheirInverses() {
    for step in -120...120 {
      let x = Float(step) / 4
      let power = Double(Lanes(repeating: x).exponential[3])
      #expect(abs(power.naturalLogarithm - Double(x)) < 3e-5, "\(x)")
      let root = Lanes(repeating: Float(power)).inverseSquareRoot[5]
      #expect(abs(root * root * Float(power) - 1) < 2e-5, "\(x)")
    }
  }
}
