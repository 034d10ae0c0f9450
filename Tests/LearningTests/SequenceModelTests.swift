import TestSupport
import Testing

@testable import Learning

@Suite struct SequenceModelTests {
  private func sample(_ labels: LabelSet = .bilou(types: ["PER", "LOC"])) throws -> RandomModel {
    try RandomModel(labels, seed: 4, sentences: [12, 5])
  }

  @Test func aFileOpensAsWhatWasWritten() throws {
    let weights = try sample().weights
    let model = try weights.model(
      name: "entities", features: "words-1", permitted: [(hash: 0, labels: 1), (hash: 99, labels: 6), (99, 8)])
    let again = try SequenceModel(contentsOf: model.encoded())
    #expect(again.name == "entities" && again.features == "words-1")
    #expect(again.labels == weights.labels && again.contextCount == 10)
    #expect(again.encoded() == model.encoded() && again.byteCount == model.byteCount)
    #expect(again.permitted(0) == 1 && again.permitted(99) == 14 && again.permitted(98) == 0)
  }

  @Test func lightRowsAreDroppedAndHeavyOnesRounded() throws {
    let random = try sample()
    var options = SequenceModelOptions()
    options.pruning = 2.5
    options.step = 0.25
    let model = try random.weights.model(name: "", features: "", options: options)
    var kept = 0
    for (number, key) in random.weights.index.keys.enumerated() {
      let (offsets, first) = model.find(key)
      var vector = first
      for place in 0..<5 {
        let row = random.weights.index.keyRows[number * 5 + place]
        let weights = row == FeatureIndex.none ? .zero : random.weights.rows[Int(row)]
        let isHeavy = max(weights.max(), -weights.min()) > 2.5
        #expect((offsets & (1 << UInt8(place)) != 0) == isHeavy)
        if !isHeavy { continue }
        let steps = SIMD16<Float>(model.vector(vector)) * 0.25
        #expect((steps - weights).max() <= 0.125 && (steps - weights).min() >= -0.125)
        vector += 1
        kept += 1
      }
    }
    #expect(kept > 0 && kept < random.weights.rowCount && kept == model.vectorCount)
  }

  @Test func aKeyThatIsNotThereHasNoWeights() throws {
    let model = try sample().model
    for key in UInt64(1000)..<3000 { #expect(model.find(key).offsets == 0) }
  }

  @Test func everyChangedByteIsSeen() throws {
    let bytes = try sample().weights.model(name: "n", features: "f", permitted: [(hash: 5, labels: 2)]).encoded()
    for at in bytes.indices {
      var damaged = bytes
      damaged[at] ^= UInt8(1 + at % 255)
      let error = #expect(throws: SequenceModelError.self, "byte \(at)") {
        _ = try SequenceModel(contentsOf: damaged)
      }
      if at < 8 { #expect(error == .foreign) }
      if at >= 24 { #expect(error == .checksum, "byte \(at)") }
    }
  }

  @Test func everyShorterFileIsSeen() throws {
    let bytes = try sample().model.encoded()
    for count in 0..<bytes.count {
      let error = #expect(throws: SequenceModelError.self) {
        _ = try SequenceModel(contentsOf: Array(bytes[..<count]))
      }
      if count < 8 {
        #expect(error == .foreign)
      } else {
        let expected = count < 64 ? 64 : UInt64(bytes.count)
        #expect(error == .truncated(found: count, expected: expected))
      }
    }
    #expect(throws: SequenceModelError.self) { _ = try SequenceModel(contentsOf: bytes + [0]) }
  }

  @Test func errorsSayWhatToDo() throws {
    let bytes = try sample().model.encoded()
    var other = bytes
    other[8] = 9
    #expect(throws: SequenceModelError.version(9)) { _ = try SequenceModel(contentsOf: other) }
    #expect(SequenceModelError.version(9).description.contains("newer"))
    #expect(SequenceModelError.version(0).description.contains("older"))
    let all: [SequenceModelError] = [
      .foreign, .version(0), .version(9), .truncated(found: 1, expected: 2), .checksum, .inconsistent("x"),
    ]
    for error in all { #expect(error.description.contains("train"), "\(error)") }
  }

  /// Files whose checksum is right and whose content is not: an error, or a model that labels something.
  @Test(arguments: [LabelSet.bilou(types: ["A", "B", "C", "D", "E"]), .bilou(types: ["A"]), .plain(["a", "b"])])
  func hostileFilesCrashNothing(labels: LabelSet) throws {
    let random = try sample(labels)
    let bytes = try random.weights.model(name: "n", features: "f", permitted: [(hash: 5, labels: 2)]).encoded()
    var generator = SeededGenerator(seed: 77)
    for at in 8..<bytes.count where at < 400 || at % 7 == 0 {
      var hostile = bytes
      hostile[at] = UInt8.random(in: 0...255, using: &generator)
      if at % 2 == 0 { hostile[Int.random(in: 32..<bytes.count, using: &generator)] = 0xFF }
      seal(&hostile)
      guard let model = try? SequenceModel(contentsOf: hostile) else { continue }
      _ = model.permitted(5)
      if model.contextCount < 10 { continue }
      var labeler = SequenceLabeler(model)
      let labels = random.labelled(by: &labeler)
      #expect(labels.count == random.text.tokenCount, "seed 77, byte \(at)")
    }
  }

  private func seal(_ bytes: inout [UInt8]) {
    let checksum = SequenceModelFormat.checksum(ModelBytes(bytes))
    for at in 0..<8 { bytes[24 + at] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * at)) }
  }
}

extension SequenceModel {
  /// Finds one feature.
  fileprivate func find(_ key: UInt64) -> Found {
    var found: [Found] = []
    find([FormFeature(key: key)], into: &found)
    return found[0]
  }
}
