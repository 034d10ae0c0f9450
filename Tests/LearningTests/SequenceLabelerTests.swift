import Foundation
import TestSupport
import Testing

@testable import Learning

@Suite struct SequenceLabelerTests {
  static let sets: [LabelSet] = [
    .bilou(types: ["A"]), .bilou(types: ["A", "B", "C", "D"]),
    .bilou(types: ["A", "B", "C", "D", "E", "F"]), .plain(["a"]), .plain(["a", "b", "c"]),
    .plain((0..<16).map { "t\($0)" }), .plain((0..<45).map { "t\($0)" }), .plain((0..<64).map { "t\($0)" }),
  ]

  @Test(arguments: [
    LabelSet.bilou(types: ["A"]), .bilou(types: ["A", "B"]), .plain(["a", "b", "c"]),
  ])
  func findsTheBestOfAllSequences(labels: LabelSet) throws {
    for seed in UInt64(0)..<15 {
      let random = try RandomModel(
        labels, seed: seed, sentences: [1, 2, 3, 0, labels.count < 9 ? 5 : 3], values: seed % 2 == 1,
        permitting: seed % 3 == 1)
      var labeler = SequenceLabeler(random.model)
      let found = random.labelled(by: &labeler)
      let reference = ReferenceScores(random)
      for sentence in 0..<random.text.sentenceCount {
        let tokens = random.text.tokens(of: sentence)
        if tokens.isEmpty { continue }
        let best = reference.bestOfAll(tokens)
        #expect(reference.score(Array(found[tokens]), of: tokens) == best, "seed \(seed), sentence \(sentence)")
        #expect(reference.best(of: tokens) == best, "seed \(seed), sentence \(sentence)")
      }
    }
  }

  @Test(arguments: [LabelSet.bilou(types: ["A"]), .bilou(types: ["A", "B"])])
  func probabilitiesAreThoseOfAllSequences(labels: LabelSet) throws {
    for seed in UInt64(0)..<8 {
      let random = try RandomModel(labels, seed: seed, sentences: [1, 3, 0, 2], scale: 1, values: seed % 2 == 1)
      var labeler = SequenceLabeler(random.model)
      let plain = random.labelled(by: &labeler)
      var (found, probabilities): ([UInt8], [SIMD16<Float>]) = ([], [])
      labeler.label(
        forms: random.text.tokenForms, contextStarts: random.text.contextStarts, contexts: random.text.contexts,
        sentenceEnds: random.text.sentenceEnds, into: &found, probabilities: &probabilities)
      #expect(found == plain && probabilities.count == found.count)
      let reference = ReferenceScores(random)
      for sentence in 0..<random.text.sentenceCount where !random.text.tokens(of: sentence).isEmpty {
        let tokens = random.text.tokens(of: sentence)
        let expected = reference.probabilities(tokens, step: Double(random.model.step))
        for (token, expected) in zip(tokens, expected) {
          #expect(probabilities[token].sum() < 1.0001)
          for (label, share) in expected.enumerated().dropFirst() {
            let lane = (label - 1) % 4 * 4 + (label - 1) / 4
            #expect(abs(Double(probabilities[token][lane]) - share) < 1e-3, "seed \(seed), label \(label)")
          }
        }
      }
    }
  }

  @Test(arguments: sets)
  func scoresAsAReferenceInWholeNumbers(labels: LabelSet) throws {
    for seed in UInt64(0)..<6 {
      // From feathers to weights at the limit of eight bits.
      let random = try RandomModel(
        labels, seed: seed, sentences: [30, 7, 1], scale: [0.1, 3, 100][Int(seed % 3)], values: seed % 2 == 1,
        permitting: seed >= 3, contextsPerToken: seed == 2 ? 600 : 3)
      var labeler = SequenceLabeler(random.model)
      let found = random.labelled(by: &labeler)
      let reference = ReferenceScores(random)
      for sentence in 0..<random.text.sentenceCount {
        let tokens = random.text.tokens(of: sentence)
        let score = reference.score(Array(found[tokens]), of: tokens)
        // Beyond a hundred contexts sums are cut on the way, too.
        if seed == 2 { #expect(score != nil) } else { #expect(score == reference.best(of: tokens), "seed \(seed)") }
      }
    }
  }

  @Test(arguments: sets)
  func longSentencesDoNotWrap(labels: LabelSet) throws {
    let random = try RandomModel(labels, seed: 9, sentences: [600], scale: 100)
    var labeler = SequenceLabeler(random.model)
    let found = random.labelled(by: &labeler)
    let reference = ReferenceScores(random)
    #expect(reference.score(found, of: 0..<600) == reference.best(of: 0..<600))
  }

  @Test(arguments: sets)
  func labelsAreLegalWhateverIsPermitted(labels: LabelSet) throws {
    for seed in UInt64(0)..<10 {
      let random = try RandomModel(labels, seed: seed, sentences: [1, 9, 40], scale: 50, permitting: true)
      var labeler = SequenceLabeler(random.model)
      let found = random.labelled(by: &labeler)
      for sentence in 0..<3 { #expect(isLegal(found[random.text.tokens(of: sentence)], labels), "seed \(seed)") }
      let floats = random.weights.labels(of: random.text)
      for sentence in 0..<3 { #expect(isLegal(floats[random.text.tokens(of: sentence)], labels), "seed \(seed)") }
    }
  }

  @Test func permittedTagsAreKept() throws {
    let random = try RandomModel(Self.sets[6], seed: 3, sentences: [200], scale: 20, permitting: true)
    var labeler = SequenceLabeler(random.model)
    for labels in [random.labelled(by: &labeler), random.weights.labels(of: random.text)] {
      for (token, label) in labels.enumerated() {
        let permitted = random.text.permitted[Int(random.text.tokenForms[token])]
        #expect(permitted == 0 || permitted & (1 << UInt64(label)) != 0)
      }
    }
  }

  @Test func scratchOfOneTextDoesNotShowInTheNext() throws {
    let first = try RandomModel(Self.sets[1], seed: 1, sentences: [80, 3])
    let second = try RandomModel(Self.sets[1], seed: 2, sentences: [2, 50])
    var fresh = SequenceLabeler(second.model)
    var used = SequenceLabeler(second.model)
    _ = first.labelled(by: &used)
    let labels = second.labelled(by: &used)
    let expected = second.labelled(by: &fresh)
    #expect(labels == expected)
  }

  @Test func noTokensHaveNoLabels() throws {
    let random = try RandomModel(Self.sets[1], seed: 1, sentences: [4])
    var labeler = SequenceLabeler(random.model)
    var labels: [UInt8] = [7]
    labeler.label(forms: [], contextStarts: [0], contexts: [], sentenceEnds: [], into: &labels)
    #expect(labels.isEmpty)
    labeler.label(forms: [], contextStarts: [0], contexts: [], sentenceEnds: [0, 0], into: &labels)
    #expect(labels.isEmpty)
  }

  @Test func roundedModelAgreesWithItsFloats() throws {
    // Rounding moves close calls alone: of light random weights nearly all labels stay.
    for labels in [Self.sets[1], Self.sets[2], Self.sets[6]] {
      let random = try RandomModel(labels, seed: 11, sentences: [400], scale: 7)
      var labeler = SequenceLabeler(random.model)
      let same = zip(random.labelled(by: &labeler), random.weights.labels(of: random.text)).filter { $0 == $1 }
      #expect(same.count > 360, "\(labels.count) labels")
    }
  }
}
