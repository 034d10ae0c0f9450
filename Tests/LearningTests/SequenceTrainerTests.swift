import TestSupport
import Testing

@testable import Learning

@Suite struct SequenceTrainerTests {
  static let spans = LabelSet.bilou(types: ["PER", "LOC"])

  /// Names of two tokens after one form, of one after another; a context alone tells some from others.
  static func planted(seed: UInt64, sentences: Int, contexts: Bool = true) -> SequenceText {
    var random = SeededGenerator(seed: seed)
    var text = SequenceText()
    for form in 0..<40 {
      let kind = UInt64(form < 2 ? 100 + form : form < 20 ? 102 : 103)
      _ = text.addForm([
        FormFeature(key: UInt64(form), offsets: FormFeature.near), FormFeature(key: kind, offsets: FormFeature.window),
      ])
    }
    for _ in 0..<sentences {
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.addPhrase(to: &text, contexts, &random) }
      text.endSentence()
    }
    return text
  }

  private static func addPhrase(to text: inout SequenceText, _ contexts: Bool, _ random: inout SeededGenerator) {
    let capital = 2..<20
    let word = 20..<40
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      text.addToken(form: 0, contexts: contexts ? [0] : [])
      text.addToken(form: .random(in: capital, using: &random), contexts: contexts ? [0] : [], label: 1)
      text.addToken(form: .random(in: capital, using: &random), contexts: contexts ? [0] : [], label: 3)
    case 1:
      text.addToken(form: 1, contexts: contexts ? [0] : [])
      text.addToken(form: .random(in: capital, using: &random), contexts: contexts ? [0] : [], label: 8)
    default:
      let isName = Bool.random(using: &random)
      text.addToken(
        form: .random(in: word, using: &random), contexts: contexts ? [isName ? 1 : 2] : [],
        label: isName && contexts ? 4 : 0)
    }
  }

  private func accuracy(_ labels: [UInt8], _ gold: [UInt8]) -> Double {
    Double(zip(labels, gold).filter { $0 == $1 }.count) / Double(gold.count)
  }

  @Test(arguments: [false, true])
  func learnsWhatWasPlanted(averaging: Bool) throws {
    var options = SequenceTrainingOptions()
    options.epochs = 6
    options.averaging = averaging
    let text = Self.planted(seed: 1, sentences: 150)
    let weights = SequenceTrainer(options: options).train(text, labels: Self.spans, contextCount: 3)
    let other = Self.planted(seed: 2, sentences: 50)
    #expect(accuracy(weights.labels(of: other), other.labels) > 0.99)
    let model = try weights.model(name: "planted", features: "test")
    var labeler = SequenceLabeler(model)
    for form in 0..<other.formCount {
      _ = labeler.addForm(Array(other.features[Int(other.formStarts[form])..<Int(other.formStarts[form + 1])]))
    }
    var labels: [UInt8] = []
    labeler.label(
      forms: other.tokenForms, contextStarts: other.contextStarts, contexts: other.contexts,
      sentenceEnds: other.sentenceEnds, into: &labels)
    #expect(accuracy(labels, other.labels) > 0.99)
  }

  @Test func learnsPlainTagsFromTransitions() {
    // One form for all: only the order of tags tells.
    var text = SequenceText()
    let form = text.addForm([FormFeature(key: 1)])
    for _ in 0..<50 {
      for at in 0..<6 { text.addToken(form: form, contexts: [], label: UInt8(at % 3)) }
      text.endSentence()
    }
    let weights = SequenceTrainer().train(text, labels: .plain(["a", "b", "c"]), contextCount: 0)
    #expect(weights.labels(of: text) == text.labels)
  }

  @Test(arguments: [false, true])
  func theSameSeedGivesTheSameBytes(averaging: Bool) throws {
    var options = SequenceTrainingOptions()
    options.epochs = 3
    options.averaging = averaging
    let text = Self.planted(seed: 3, sentences: 40)
    func bytes(seed: UInt64) throws -> [UInt8] {
      options.seed = seed
      let weights = SequenceTrainer(options: options).train(text, labels: Self.spans, contextCount: 3)
      var small = SequenceModelOptions()
      small.pruning = 0
      return try weights.model(name: "a", features: "b", options: small).encoded()
    }
    let first = try bytes(seed: 7)
    #expect(try bytes(seed: 7) == first)
    #expect(try bytes(seed: 8) != first)
  }

  @Test func keepsTheBestEpochAndStops() {
    var options = SequenceTrainingOptions()
    options.epochs = 20
    options.patience = 2
    let text = Self.planted(seed: 3, sentences: 30)
    var told: [SequenceTrainingProgress] = []
    var scores = [0.3, 0.9, 0.5, 0.9, 1.0].makeIterator()
    var seen: [SequenceWeights] = []
    let best = SequenceTrainer(options: options).train(
      text, labels: Self.spans, contextCount: 3,
      develop: { weights in
        seen.append(weights)
        return scores.next() ?? 0
      }, progress: { told.append($0) })
    #expect(told.map(\.epoch) == [1, 2, 3, 4])
    #expect(told.map(\.best) == [1, 2, 2, 2])
    #expect(told.map(\.score) == [0.3, 0.9, 0.5, 0.9])
    #expect(told[3].loss < told[0].loss)
    #expect(best.rows == seen[1].rows && best.transitions == seen[1].transitions && best.rows != seen[3].rows)
  }

  @Test func learnsFromTheSentencesNamedAlone() {
    let text = Self.planted(seed: 5, sentences: 60)
    let half = Array(0..<30)
    var copy = SequenceText()
    for form in 0..<text.formCount {
      _ = copy.addForm(Array(text.features[Int(text.formStarts[form])..<Int(text.formStarts[form + 1])]))
    }
    for sentence in half {
      for token in text.tokens(of: sentence) {
        let contexts = text.contexts[Int(text.contextStarts[token])..<Int(text.contextStarts[token + 1])]
        copy.addToken(form: Int(text.tokenForms[token]), contexts: Array(contexts), label: text.labels[token])
      }
      copy.endSentence()
    }
    let named = SequenceTrainer().train(text, sentences: half, labels: Self.spans, contextCount: 3)
    let copied = SequenceTrainer().train(copy, labels: Self.spans, contextCount: 3)
    #expect(named.rows == copied.rows && named.transitions == copied.transitions)
    #expect(named.labels(of: text, sentences: half) == copied.labels(of: copy))
  }

  @Test func rareFeaturesHaveNoRow() {
    var options = SequenceTrainingOptions()
    options.epochs = 1
    options.cutoff = 3
    options.contextCutoff = 2
    var text = SequenceText()
    let common = text.addForm([FormFeature(key: 1, offsets: FormFeature.window)])
    let rare = text.addForm([FormFeature(key: 2, offsets: FormFeature.window)])
    for contexts in [[0, 1], [0], [], []] as [[UInt32]] { text.addToken(form: common, contexts: contexts) }
    text.addToken(form: rare, contexts: [])
    text.endSentence()
    let weights = SequenceTrainer(options: options).train(text, labels: .plain(["a", "b"]), contextCount: 2)
    // Key 1 occurs four times itself, before one and before two tokens three times or more, after one three times.
    #expect(weights.index.contextRows == [0, FeatureIndex.none])
    #expect(
      weights.index.number(of: 1).map { Array(weights.index.keyRows[$0 * 5..<$0 * 5 + 5]) } == [1, 2, 3, 4, .max])
    #expect(
      weights.index.number(of: 2).map { Array(weights.index.keyRows[$0 * 5..<$0 * 5 + 5]) }
        == [.max, .max, .max, .max, .max])
  }

  @Test func contextsCanBeReplacedForASecondPass() {
    let bare = Self.planted(seed: 6, sentences: 50, contexts: false)
    let full = Self.planted(seed: 6, sentences: 50)
    var replaced = bare
    replaced.replaceContexts { token, contexts in
      contexts += full.contexts[Int(full.contextStarts[token])..<Int(full.contextStarts[token + 1])]
    }
    replaced.replaceLabels(full.labels)
    var flat = bare
    flat.replaceContexts(starts: full.contextStarts, contexts: full.contexts)
    #expect(replaced.contextStarts == full.contextStarts && replaced.contexts == full.contexts)
    #expect(flat.contextStarts == full.contextStarts && flat.contexts == full.contexts)
    let trained = [replaced, full].map { SequenceTrainer().train($0, labels: Self.spans, contextCount: 3) }
    #expect(trained[0].rows == trained[1].rows)
  }

  @Test func constrainedTrainingLearnsToo() {
    var options = SequenceTrainingOptions()
    options.constrained = true
    var text = SequenceText()
    let forms = [0b01, 0b10, 0b11].map { text.addForm([FormFeature(key: UInt64($0))], permitted: UInt64($0)) }
    for sentence in 0..<40 {
      let label = UInt8(sentence % 2)
      text.addToken(form: forms[Int(label)], contexts: [], label: label)
      text.addToken(form: forms[2], contexts: [], label: 1 - label)
      text.endSentence()
    }
    let weights = SequenceTrainer(options: options).train(text, labels: .plain(["a", "b"]), contextCount: 0)
    #expect(weights.labels(of: text) == text.labels)
  }

  @Test func nothingToLearnFromIsNoCrash() throws {
    let weights = SequenceTrainer().train(SequenceText(), labels: Self.spans, contextCount: 0)
    let model = try weights.model(name: "", features: "")
    var labeler = SequenceLabeler(model)
    let form = labeler.addForm([FormFeature(key: 1)])
    var labels: [UInt8] = []
    labeler.label(forms: [UInt32(form)], contextStarts: [0, 0], contexts: [], sentenceEnds: [1], into: &labels)
    #expect(labels == [0])
  }
}
