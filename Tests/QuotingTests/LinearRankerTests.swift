import Testing

@testable import Learning

struct LinearRankerTests {
  @Test func choosesTheLargestSum() {
    let ranker = LinearRanker(weights: [1, -2])
    #expect(ranker.best(of: [1, 1, 3, 0, 2, 2])?.index == 1)
  }

  @Test func takesTheFirstOfEqualSums() {
    let ranker = LinearRanker(weights: [1, 1])
    #expect(ranker.best(of: [1, 2, 2, 1, 3, 0])?.index == 0)
  }

  @Test func hasNoChoiceAmongNone() {
    #expect(LinearRanker(weights: [1]).best(of: []) == nil)
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
