import Foundation
import TestSupport
import Testing

@testable import Aggregating

struct AssociationTests {
  @Test(
    arguments: [
      // Together exactly as often as by chance.
      (1, 10, 10, 100, 0.0, 0.0), (25, 50, 50, 100, 0, 0),
      // Always together: the information of one, and 2 n ln 2 for halves.
      (50, 50, 50, 100, 1, 138.629), (1, 1, 1, 1024, 10, 15.861),
      // Twice as often, and half as often, as by chance.
      (20, 20, 50, 100, 1, 32.779), (5, 20, 50, 100, -1, -6.486),
    ] as [(Int, Int, Int, Int, Double, Double)])
  func measures(together: Int, first: Int, second: Int, all: Int, pmi: Double, logLikelihood: Double) {
    let association = Association(together: together, first: first, second: second, all: all)
    #expect(abs(association.pmi - pmi) < 1e-9)
    #expect(abs(association.logLikelihood - logLikelihood) < 0.001)
  }

  @Test(arguments: UInt64(0)..<50)
  func agreesWithTheLogarithmsOfFoundation(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let exponent = Double.random(in: -40...40, using: &generator)
      let value = Foundation.exp2(exponent)
      #expect(abs(Association.log2(value) - Foundation.log2(value)) < 1e-12, "seed \(seed), \(value)")
    }
  }

  @Test(
    arguments: [(0.25, -2.0), (0.5, -1), (1, 0), (2, 1), (1024, 10), (1_125_899_906_842_624, 50)] as [(Double, Double)])
  func knowsPowersOfTwo(value: Double, logarithm: Double) { #expect(Association.log2(value) == logarithm) }

  @Test(arguments: UInt64(0)..<50)
  func isTheSameFromEitherSideAndHasTheSignOfItsInformation(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = Int.random(in: 2...5_000, using: &generator)
    let (first, second) = (Int.random(in: 1...all, using: &generator), Int.random(in: 1...all, using: &generator))
    let least = max(1, first + second - all)
    guard least <= min(first, second) else { return }
    let together = Int.random(in: least...min(first, second), using: &generator)
    let one = Association(together: together, first: first, second: second, all: all)
    let other = Association(together: together, first: second, second: first, all: all)
    #expect(abs(one.pmi - other.pmi) < 1e-9 && abs(one.logLikelihood - other.logLikelihood) < 1e-6, "seed \(seed)")
    #expect(one.logLikelihood.isFinite && one.pmi.isFinite, "seed \(seed)")
    #expect(one.pmi * one.logLikelihood >= -1e-9, "seed \(seed)")
    #expect(abs(one.logLikelihood - Self.direct(together, first, second, all)) < 1e-6, "seed \(seed)")
  }

  /// G² cell by cell, with natural logarithms.
  private static func direct(_ together: Int, _ first: Int, _ second: Int, _ all: Int) -> Double {
    let rows = [Double(first), Double(all - first)]
    let columns = [Double(second), Double(all - second)]
    let cells = [[together, first - together], [second - together, all - first - second + together]]
    var sum = 0.0
    for row in 0..<2 {
      for column in 0..<2 where cells[row][column] > 0 {
        let observed = Double(cells[row][column])
        sum += observed * Foundation.log(observed * Double(all) / (rows[row] * columns[column]))
      }
    }
    let isRarer = Double(together) < rows[0] * columns[0] / Double(all)
    return (isRarer ? -2 : 2) * max(0, sum)
  }
}
