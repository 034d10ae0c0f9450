import Foundation
import TestSupport

@testable import Learning

/// A model with random weights over a random text, and the same weights as whole numbers, for reference.
struct RandomModel {
  let text: SequenceText
  let weights: SequenceWeights
  let model: SequenceModel
  /// Forms as they were added to the text.
  let forms: [[FormFeature]]

  /// `scale` is how heavy the weights of features are, in nats; `permitting` gives some forms few labels.
  init(
    _ labels: LabelSet, seed: UInt64, sentences: [Int], scale: Float = 3, values: Bool = false,
    permitting: Bool = false, contextsPerToken: Int = 3
  ) throws {
    var random = SeededGenerator(seed: seed)
    var text = SequenceText()
    var forms: [[FormFeature]] = []
    for _ in 0..<12 {
      let features = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        FormFeature(
          key: UInt64.random(in: 0..<20, using: &random), value: values ? Float.random(in: -2...2, using: &random) : 1,
          offsets: UInt8.random(in: 1..<32, using: &random))
      }
      let all = labels.all
      let some = UInt64.random(in: 0...all, using: &random) & UInt64.random(in: 0...all, using: &random)
      _ = text.addForm(features, permitted: permitting && Bool.random(using: &random) ? some : 0)
      forms.append(features)
    }
    for length in sentences {
      for _ in 0..<length {
        let contexts = (0..<Int.random(in: 0...contextsPerToken, using: &random)).map { _ in
          UInt32.random(in: 0..<10, using: &random)
        }
        text.addToken(form: Int.random(in: 0..<12, using: &random), contexts: contexts)
      }
      text.endSentence()
    }
    var options = SequenceTrainingOptions()
    options.cutoff = 1
    let index = FeatureIndex(
      text, sentences: Array(0..<sentences.count), contextCount: 10, options: options)
    let layout = TransitionLayout(labels)
    func vectors(_ count: Int, scale: Float, mask: [Lanes]) -> [Lanes] {
      (0..<count).map { at in
        var vector = Lanes()
        for lane in 0..<16 { vector[lane] = Float.random(in: -scale...scale, using: &random) }
        return vector * mask[at % mask.count]
      }
    }
    var lanes = [Lanes](repeating: .zero, count: labels.blocks)
    for (lane, label) in labels.labelsByLane.enumerated() where label != nil { lanes[lane / 16][lane % 16] = 1 }
    weights = SequenceWeights(
      labels: labels, index: index, rows: vectors(index.rowCount * labels.blocks, scale: scale, mask: lanes),
      transitions: vectors(layout.count, scale: min(scale, 5), mask: layout.mask))
    var pruned = SequenceModelOptions()
    pruned.pruning = 0
    model = try weights.model(name: "random", features: "test", options: pruned)
    self.text = text
    self.forms = forms
  }

  /// The labels that a labeler gives the text in one call.
  func labelled(by labeler: inout SequenceLabeler) -> [UInt8] {
    labeler.removeAllForms()
    for (form, features) in forms.enumerated() { _ = labeler.addForm(features, permitted: text.permitted[form]) }
    var labels: [UInt8] = []
    labeler.label(
      forms: text.tokenForms, contextStarts: text.contextStarts, contexts: text.contexts,
      sentenceEnds: text.sentenceEnds, into: &labels)
    return labels
  }
}

/// The rounded weights of a random model as whole numbers, scored without any of the engine's arithmetic.
struct ReferenceScores {
  private let random: RandomModel
  private let layout: TransitionLayout
  /// For each label what may stand before it, with the weight of the transition.
  private var before: [[(label: UInt8, weight: Int)]] = []
  private var starts: [Int?] = []
  private var ends: [Int?] = []

  init(_ random: RandomModel) {
    self.random = random
    let layout = TransitionLayout(random.model.labels)
    let labels = layout.labels
    self.layout = layout
    func weight(_ number: Int) -> Int {
      let limit: Float = labels.scheme == .bilou ? 1000 : 3000
      let weight = random.weights.transitions[number / 16][number % 16] / random.model.step
      return Int(max(-limit, min(limit, weight.rounded(.toNearestOrAwayFromZero))))
    }
    let all = 0..<UInt8(labels.count)
    before = all.map { label in
      all.filter { labels.mayFollow($0, label) }.map { ($0, weight(layout.transition($0, label))) }
    }
    starts = all.map { labels.mayStart($0) ? weight(layout.start($0)) : nil }
    ends = all.map { labels.mayEnd($0) ? weight(layout.end($0)) : nil }
  }

  private func rounded(_ weight: Float, limit: Float) -> Int {
    Int(max(-limit, min(limit, (weight / random.model.step).rounded(.toNearestOrAwayFromZero))))
  }

  private func rowWeight(_ row: UInt32, _ lane: Int) -> Int {
    if row == FeatureIndex.none { return 0 }
    return rounded(random.weights.rows[Int(row) * layout.blocks + lane / 16][lane % 16], limit: 127)
  }

  private func formScore(_ form: UInt32, _ place: Int, _ lane: Int) -> Int {
    var sum = 0
    for feature in random.forms[Int(form)] where feature.offsets & (1 << UInt8(place)) != 0 {
      guard let number = random.weights.index.number(of: feature.key) else { continue }
      let weight = rowWeight(random.weights.index.keyRows[number * 5 + place], lane)
      sum += Int((Float(weight) * feature.value).rounded(.toNearestOrAwayFromZero))
      sum = max(-3000, min(3000, sum))
    }
    return sum
  }

  /// The score of a label at a token, by the labeler's promises.
  func score(_ token: Int, in tokens: Range<Int>, _ label: UInt8) -> Int {
    guard let lane = layout.labels.lane(of: label) else { return 0 }
    let limit = layout.labels.scheme == .bilou ? 3000 : 6000
    let permitted = random.text.permitted[Int(random.text.tokenForms[token])] & layout.labels.all
    if permitted != 0 && permitted & (1 << UInt64(label)) == 0 {
      return layout.labels.scheme == .bilou ? -limit : -1_000_000_000
    }
    var sum = 0
    for place in 0..<5 where tokens.contains(token + place - 2) {
      sum += formScore(random.text.tokenForms[token + place - 2], place, lane)
    }
    for at in Int(random.text.contextStarts[token])..<Int(random.text.contextStarts[token + 1]) {
      sum += rowWeight(random.weights.index.contextRows[Int(random.text.contexts[at])], lane)
    }
    return max(-limit, min(limit, sum))
  }

  /// The score of a sentence's labels; nil when they are illegal.
  func score(_ labels: [UInt8], of tokens: Range<Int>) -> Int? {
    guard let first = labels.first, let last = labels.last else { return 0 }
    guard let start = starts[Int(first)], let end = ends[Int(last)] else { return nil }
    var sum = start + end
    for (at, token) in tokens.enumerated() {
      sum += score(token, in: tokens, labels[at])
      if at == 0 { continue }
      guard let step = before[Int(labels[at])].first(where: { $0.label == labels[at - 1] }) else { return nil }
      sum += step.weight
    }
    return sum
  }

  /// The best score of any legal labels of a sentence: Viterbi over all pairs of labels in 64 bits.
  func best(of tokens: Range<Int>) -> Int {
    let never = Int.min / 2
    var best: [Int] = []
    for token in tokens {
      let last = best
      best = (0..<UInt8(layout.labels.count)).map { label in
        var arriving = token == tokens.lowerBound ? starts[Int(label)] ?? never : never
        if token > tokens.lowerBound {
          for step in before[Int(label)] { arriving = max(arriving, last[Int(step.label)] + step.weight) }
        }
        return arriving + score(token, in: tokens, label)
      }
    }
    return zip(best, ends).compactMap { best, end in end.map { best + $0 } }.max() ?? never
  }

  /// The probabilities of each token's labels, over all sequences of labels.
  func probabilities(_ tokens: Range<Int>, step: Double) -> [[Double]] {
    var sequences: [[UInt8]] = [[]]
    for _ in tokens {
      sequences = sequences.flatMap { start in (0..<UInt8(layout.labels.count)).map { start + [$0] } }
    }
    var sums = tokens.map { _ in [Double](repeating: 0, count: layout.labels.count) }
    var total = 0.0
    for sequence in sequences {
      guard let score = score(sequence, of: tokens) else { continue }
      let weight = exp(Double(score) * step)
      total += weight
      for (at, label) in sequence.enumerated() { sums[at][Int(label)] += weight }
    }
    return sums.map { $0.map { $0 / total } }
  }

  /// The best score by trying all sequences of labels.
  func bestOfAll(_ tokens: Range<Int>) -> Int {
    var sequences: [[UInt8]] = [[]]
    for _ in tokens {
      sequences = sequences.flatMap { start in (0..<UInt8(layout.labels.count)).map { start + [$0] } }
    }
    return sequences.compactMap { score($0, of: tokens) }.max() ?? Int.min
  }
}
