import TestSupport
import Testing

@testable import Learning

@Suite struct LabelSetTests {
  private let people = LabelSet.bilou(types: ["PER", "ORG"])

  @Test(arguments: [
    (["O", "B-PER", "I-PER", "I-PER", "O"], ["O", "B-PER", "I-PER", "L-PER", "O"]),
    (["B-PER", "B-PER", "I-PER"], ["U-PER", "B-PER", "L-PER"]),
    (["B-ORG", "O", "B-PER"], ["U-ORG", "O", "U-PER"]),
    (["I-PER", "I-PER", "I-ORG"], ["B-PER", "L-PER", "U-ORG"]),
    (["O", "I-ORG", "B-ORG"], ["O", "U-ORG", "U-ORG"]),
    (["B-MISC", "I-MISC", "X", ""], ["O", "O", "O", "O"]),
    ([], []),
  ])
  func readsWellAndIllFormedTags(tags: [String], names: [String]) {
    #expect(people.labels(of: tags)?.map(people.name) == names)
  }

  @Test func tagsOfLegalLabelsComeBack() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var labels: [UInt8] = []
      repeat {
        labels = (0..<6).map { _ in UInt8.random(in: 0..<9, using: &random) }
      } while !isLegal(labels, people)
      let tags = people.tags(of: labels)
      #expect(people.labels(of: tags) == labels, "seed 5: \(tags)")
    }
  }

  @Test func tagsOfIllegalLabelsAreWellFormed() {
    // L-ORG after B-PER, I-PER after U-PER.
    #expect(people.tags(of: [1, 7, 4, 2]) == ["B-PER", "B-ORG", "B-PER", "B-PER"])
  }

  @Test func plainTagsAreKnownOrNot() {
    let tags = LabelSet.plain(["NN", "VB"])
    #expect(tags.labels(of: ["VB", "NN"]) == [1, 0])
    #expect(tags.labels(of: ["VB", "XX"]) == nil)
    #expect(tags.tags(of: [0, 1]) == ["NN", "VB"])
    #expect(tags.mayStart(0) && tags.mayEnd(1) && tags.mayFollow(1, 0))
  }

  @Test func everyLabelHasALaneOfItsOwn() {
    for types in 1...15 {
      let labels = LabelSet.bilou(types: (0..<types).map { "T\($0)" })
      let lanes = (1..<UInt8(labels.count)).compactMap(labels.lane)
      #expect(Set(lanes).count == 4 * types && lanes.allSatisfy { $0 < labels.width }, "\(types) types")
      #expect(labels.lane(of: 0) == nil)
    }
    #expect(LabelSet.bilou(types: ["A", "B", "C", "D"]).blocks == 1)
  }
}

/// Whether labels may start, follow and end as they do.
func isLegal(_ labels: some BidirectionalCollection<UInt8>, _ set: LabelSet) -> Bool {
  guard let first = labels.first, let last = labels.last else { return true }
  return set.mayStart(first) && set.mayEnd(last)
    && zip(labels, labels.dropFirst()).allSatisfy { set.mayFollow($0, $1) }
}
