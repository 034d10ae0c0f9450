import Corpus
import Testing

@testable import Quoting

struct RunsTests {
  private static let values: [Float] = [0.9, 0.1, 0.9, 0.9, 0.1, 0.1, 0.9]

  @Test(arguments: [
    (0, [10..<11, 12..<14, 16..<17]), (1, [10..<14, 16..<17]), (2, [10..<17]),
  ])
  func runsAboveAThresholdAreJoinedOverGaps(_ gap: Int, _ expected: [Range<Int>]) {
    #expect(Runs.above(0.5, Self.values, from: 10, gap: gap) == expected)
  }

  @Test func nothingIsAboveWhereAllIsBelow() {
    #expect(Runs.above(0.9, Self.values, from: 0) == [])
    #expect(Runs.above(0.5, [], from: 3) == [])
  }

  @Test func runsOfARoleAreReadBackFromTheirLabels() {
    var labels = [UInt8](repeating: 0, count: 12)
    let runs: [(Range<Int>, Role)] = [
      (0..<1, .content), (1..<4, .content), (4..<5, .source), (6..<8, .cue), (9..<12, .source),
    ]
    for (run, role) in runs { RuleRoles.mark(run, role, in: &labels) }
    for role in [Role.content, .source, .cue] {
      #expect(Runs.of(role, labels, from: 0) == runs.filter { $0.1 == role }.map(\.0))
      #expect(
        Runs.of(role, labels, from: 5) == runs.filter { $0.1 == role }.map { $0.0.lowerBound + 5..<$0.0.upperBound + 5 }
      )
    }
  }

  @Test func labelsOfAWindowAreThoseOfTheWhole() {
    let draft = Draft(content: [0..<4, 6..<12], source: 13..<15, cue: 12..<13, pattern: .clause)
    let whole = RuleRoles.labels(of: [draft], count: 16)
    for start in 0..<16 {
      for end in start..<16 {
        #expect(RuleRoles.labels(of: draft, in: start..<end) == Array(whole[start..<end]))
      }
    }
  }

  @Test func similarityIsTheShareInBoth() {
    #expect(Runs.similarity([0..<4], [2..<6]) == Float(1) / 3)
    #expect(Runs.similarity([0..<2, 4..<6], [0..<6]) == Float(4) / 6)
    #expect(Runs.similarity([], []) == 0)
    #expect(Runs.similarity([0..<2], [2..<4]) == 0)
    #expect(Runs.common([0..<3, 5..<9], [1..<2, 2..<6, 8..<12]) == 4)
  }
}
