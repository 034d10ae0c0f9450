import TestSupport
import Testing

@testable import Aggregating

struct PairTallyTests {
  @Test func pairsAllOfAnArticleInBothDirections() {
    var pairs = PairTally()
    pairs.addCompany([(4, 1), (2, 9), (7, 1)], isHead: true)
    pairs.addCompany([(2, 1), (4, 1)], isHead: false)
    let counted = pairs.sorted.map { [$0.pair.first, $0.pair.second, $0.figures.all, $0.figures.heads] }
    #expect(counted == [[2, 4, 2, 1], [2, 7, 1, 1], [4, 2, 2, 1], [4, 7, 1, 1], [7, 2, 1, 1], [7, 4, 1, 1]])
    #expect(pairs.sorted.allSatisfy { $0.pair.kind == .company })
  }

  /// A list of a thousand names has no million of pairs: those named most meet, of equals the first.
  @Test func pairsOfManyThoseThatAreNamedMost() {
    let most = PairTally.mostCompany
    var pairs = PairTally()
    pairs.addCompany(
      (0..<most + 40).map { (number: $0, mentions: $0 < 40 ? 1 : $0 == most + 39 ? 1 : 2) }, isHead: true)
    #expect(pairs.sorted.count == most * (most - 1))
    let met = Set(pairs.sorted.map(\.pair.first))
    #expect(met == Set(Array(40..<most + 39) + [0]))
  }

  @Test func keepsTheKindsApart() {
    var pairs = PairTally()
    pairs.add(.hearer, 1, 2, isHead: true)
    pairs.add(.about, 1, 2, isHead: false)
    pairs.add(.about, 1, 2, isHead: true)
    #expect(pairs.sorted.map(\.pair) == [.init(.about, 1, 2), .init(.hearer, 1, 2)])
    #expect(pairs.sorted.map(\.figures) == [.init(all: 2, heads: 1), .init(all: 1, heads: 1)])
  }

  @Test(arguments: UInt64(0)..<20)
  func mergesInAnyOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = (0..<4).map { _ in
      var part = PairTally()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        part.add(
          PairTally.Kind.allCases.randomElement(using: &generator) ?? .about, Int.random(in: 0...3, using: &generator),
          Int.random(in: 0...3, using: &generator), isHead: Bool.random(using: &generator))
      }
      return part
    }
    var (forward, backward) = (PairTally(), PairTally())
    for part in parts { forward.merge(part) }
    for part in parts.reversed() { backward.merge(part) }
    #expect(forward == backward, "seed \(seed)")
    let all = parts.flatMap(\.sorted).reduce(0) { $0 + $1.figures.all }
    #expect(forward.sorted.reduce(0) { $0 + $1.figures.all } == all, "seed \(seed)")
  }
}
