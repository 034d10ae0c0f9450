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
}
