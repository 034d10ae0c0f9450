import Testing

@testable import Learning

struct LinearRankerTests {
  @Test(arguments: [(UInt64(0b0), 0.0), (0b1, 1), (0b110, 2), (0b111, 3)])
  func addsTheWeightsOfTheBits(_ bits: UInt64, _ expected: Double) {
    #expect(LinearRanker(weights: [1, -2, 4]).sum(of: bits) == expected)
  }

  @Test func weighsOneNumber() {
    #expect(LinearRanker(weights: [1, -2, 4]).sum(of: 0b101, and: 1.5, at: 1) == 2)
  }

  @Test func takesSixtyFourColumns() {
    #expect(LinearRanker(weights: Array(repeating: 1, count: 64)).sum(of: .max) == 64)
  }

  @Test(arguments: [
    (0.0, 0.5), (2.0, 0.880_797_077_977_882_3), (-3.5, 0.029_312_230_751_356_32), (20, 0.999_999_997_938_846),
  ])
  func confidenceIsLogistic(_ sum: Double, _ expected: Double) {
    #expect(abs(LinearRanker.logistic(sum) - expected) < 1e-9)
  }

  @Test func confidenceRisesWithTheSumAndStaysInBounds() {
    let values = stride(from: -100.0, through: 100, by: 0.5).map(LinearRanker.logistic)
    #expect(values.allSatisfy { 0 < $0 && $0 <= 1 })
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
