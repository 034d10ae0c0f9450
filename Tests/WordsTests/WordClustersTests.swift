import Testing
import Text

@testable import Words

@Suite struct WordClustersTests {
  private let clusters = WordClusters.shared

  private func row(_ word: String) -> Int? { clusters.row(of: WordHash.of(word)) }

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

  @Test func wordsOfOneKindShareASmallCluster() throws {
    func cluster(_ word: String) throws -> UInt16 { clusters.cluster1024(try #require(row(word))) }
    #expect(try cluster("Tuesday") == cluster("Thursday"))
    #expect(try cluster("Tuesday") != cluster("banana"))
    #expect(try cluster("minister") != cluster("banana"))
  }

  @Test func weekdaysShareAClusterThatFruitDoesNot() throws {
    let days = try ["Monday", "Tuesday", "Thursday"].map { try #require(row($0)) }
    let fruit = try #require(row("banana"))
    #expect(Set(days.map(clusters.cluster64)).count == 1)
    #expect(clusters.cluster64(days[0]) != clusters.cluster64(fruit))
  }

  @Test func everyClusterIsInItsRange() {
    let rows = 0..<clusters.rows
    #expect(rows.allSatisfy { clusters.cluster64($0) < 64 && clusters.cluster1024($0) < 1024 })
    #expect(Set(rows.map(clusters.cluster64)).count == 64)
    #expect(Set(rows.map(clusters.cluster256)).count > 240)
    #expect(Set(rows.map(clusters.cluster1024)).count > 900)
  }
}
