import TestSupport
import Testing

@testable import Aggregating

struct ConcentrationTests {
  private func concentration(_ holdings: [Int]) -> Concentration {
    var concentration = Concentration()
    for holding in holdings { concentration.add(holding) }
    return concentration
  }

  @Test(
    arguments: [
      ([], 0.0), ([0, 0], 0), ([5], 0), ([3, 3, 3, 3], 0), ([1, 3], 0.25), ([1, 2, 3, 4], 0.25), ([1, 1, 1, 97], 0.72),
      ([1, 1, 2, 4, 12], 0.5),
    ] as [([Int], Double)])
  func measuresUnevenness(holdings: [Int], gini: Double) {
    #expect(abs(concentration(holdings).gini - gini) < 1e-12)
    #expect(concentration(holdings).sum == holdings.reduce(0, +))
    #expect(concentration(holdings).count == holdings.count { $0 > 0 })
  }

  @Test(
    arguments: [
      ([], 10, 0.0), ([4, 3, 2, 1], 1, 0.4), ([4, 3, 2, 1], 2, 0.7), ([1, 2, 3, 4], 2, 0.7), ([5, 5, 5], 2, 2.0 / 3),
      ([7], 10, 1), ([4, 3, 2, 1], 0, 0),
    ] as [([Int], Int, Double)])
  func sharesOutAmongTheFirst(holdings: [Int], top: Int, share: Double) {
    #expect(abs(concentration(holdings).share(ofTop: top) - share) < 1e-12)
  }

  /// By the definition: the mean difference of all pairs over twice the mean.
  @Test(arguments: UInt64(0)..<30)
  func agreesWithTheMeanDifferenceOfAllPairs(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let holdings = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      Int.random(in: 1...9, using: &generator) * Int.random(in: 1...9, using: &generator)
    }
    var differences = 0
    for one in holdings { for other in holdings { differences += abs(one - other) } }
    let expected = Double(differences) / Double(2 * holdings.count * holdings.reduce(0, +))
    #expect(abs(concentration(holdings).gini - expected) < 1e-9, "seed \(seed)")
    let ranked = holdings.sorted(by: >)
    let share = Double(ranked.prefix(10).reduce(0, +)) / Double(ranked.reduce(0, +))
    #expect(abs(concentration(holdings).share(ofTop: 10) - share) < 1e-12, "seed \(seed)")
  }
}
