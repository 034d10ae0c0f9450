/// Viterbi for BILOU labels of more types than a vector holds: a number a label, over lists of legal transitions.
struct WideDecoder: Sendable {
  private struct Step: Sendable {
    let from: Int
    let weight: Int32
  }

  private let labels: LabelSet
  private let blocks: Int
  private let lanes: [Int?]
  /// For each label what may stand before it, the lowest label first.
  private let steps: [[Step]]
  private let starts: [Int32?]
  private let ends: [Int32?]
  private var best: [Int32] = []

  /// Below what any label can score, and far from wrapping.
  private static let never: Int32 = -1 << 28

  init(_ model: SequenceModel) {
    let layout = model.layout
    let labels = model.labels
    func weight(_ number: Int) -> Int32 { Int32(model.transitions[number / 16][number % 16]) }
    let all = 0..<UInt8(labels.count)
    self.labels = labels
    blocks = labels.blocks
    lanes = all.map(labels.lane)
    steps = all.map { label in
      all.filter { labels.mayFollow($0, label) }
        .map { Step(from: Int($0), weight: weight(layout.transition($0, label))) }
    }
    starts = all.map { labels.mayStart($0) ? weight(layout.start($0)) : nil }
    ends = all.map { labels.mayEnd($0) ? weight(layout.end($0)) : nil }
  }

  /// Writes the best labels of a sentence's tokens to their places.
  mutating func decode(
    _ tokens: Range<Int>, scores: [SIMD16<Int16>], masks: [UInt64], into labels: inout [UInt8]
  ) {
    best.removeAll(keepingCapacity: true)
    for token in 0..<tokens.count {
      for label in 0..<lanes.count { best.append(arriving(token, label) + score(token, label, scores, masks)) }
      settle(token)
    }
    goBack(tokens, into: &labels)
  }

  private func arriving(_ token: Int, _ label: Int) -> Int32 {
    if token == 0 { return starts[label] ?? Self.never }
    let before = (token - 1) * lanes.count
    var highest = Self.never
    for step in steps[label] { highest = max(highest, best[before + step.from] + step.weight) }
    return highest
  }

  private func score(_ token: Int, _ label: Int, _ scores: [SIMD16<Int16>], _ masks: [UInt64]) -> Int32 {
    guard let lane = lanes[label] else { return 0 }
    if masks[token] & (1 << UInt64(label)) == 0 { return -Int32(SequenceModelFormat.spanLimit) }
    return Int32(scores[token * blocks + lane / 16][lane % 16])
  }

  private mutating func settle(_ token: Int) {
    let own = token * lanes.count..<(token + 1) * lanes.count
    let top = best[own].max() ?? 0
    for at in own { best[at] = max(best[at] - top, Self.never) }
  }

  private func goBack(_ tokens: Range<Int>, into labels: inout [UInt8]) {
    var label = 0
    for token in stride(from: tokens.count - 1, through: 0, by: -1) {
      let own = token * lanes.count
      let leaving: [Step] =
        token == tokens.count - 1
        ? ends.enumerated().compactMap { at, weight in weight.map { Step(from: at, weight: $0) } } : steps[label]
      var found = (label: leaving[0].from, score: Int32.min)
      for step in leaving where best[own + step.from] + step.weight > found.score {
        found = (step.from, best[own + step.from] + step.weight)
      }
      label = found.label
      labels[tokens.lowerBound + token] = UInt8(label)
    }
  }
}
