import Testing
import Text

@testable import Tagging

@Suite struct WordVectorsTests {
  private let vectors = WordVectors.shared

  private func row(_ word: String) -> Int? { vectors.row(of: WordHash.of(word)) }

  @Test(arguments: [
    "London", "bank", "u.s.", "n't", "n\u{2019}t", "Mr.", "Zürich", "ZÜRICH", "minister", "state-owned",
  ])
  func wordsOfNewspapersHaveARow(word: String) { #expect(row(word) != nil) }

  @Test(arguments: ["", "qzxvkwq", "London Bridge", "\u{6F22}\u{5B57}", "www.example.org/a"])
  func otherTextHasNone(word: String) { #expect(row(word) == nil) }

  @Test func caseDoesNotCount() {
    #expect(row("LONDON") == row("london"))
    #expect(row("McCain") == row("MCCAIN"))
  }

  @Test func wordsOfOneKindAreNearEachOther() throws {
    func likeness(_ one: String, _ other: String) throws -> Double {
      let (one, other) = (try #require(row(one)), try #require(row(other)))
      func product(_ a: Int, _ b: Int) -> Double {
        (0..<WordVectors.dimensions).reduce(0) { sum, dimension in
          let scale = Double(vectors.scale(dimension))
          return sum + Double(vectors.value(a, dimension)) * Double(vectors.value(b, dimension)) * scale * scale
        }
      }
      return product(one, other) / (product(one, one) * product(other, other)).squareRoot()
    }
    #expect(try likeness("Tuesday", "Thursday") > likeness("Tuesday", "banana") + 0.3)
    #expect(try likeness("minister", "senator") > likeness("minister", "banana") + 0.3)
  }

  @Test func weekdaysShareAClusterThatFruitDoesNot() throws {
    let days = try ["Monday", "Tuesday", "Thursday"].map { try #require(row($0)) }
    let fruit = try #require(row("banana"))
    #expect(Set(days.map(vectors.cluster64)).count == 1)
    #expect(vectors.cluster64(days[0]) != vectors.cluster64(fruit))
  }

  @Test func everyClusterIsInItsRange() {
    let rows = 0..<vectors.rows
    #expect(rows.allSatisfy { vectors.cluster64($0) < 64 && vectors.cluster1024($0) < 1024 })
    #expect(Set(rows.map(vectors.cluster64)).count == 64)
    #expect(Set(rows.map(vectors.cluster256)).count > 240)
    #expect((0..<WordVectors.dimensions).allSatisfy { vectors.scale($0) > 0 })
    #expect(vectors.values(rows.upperBound - 1).count == WordVectors.dimensions)
  }
}
