import Checkpointing
import Corpus
import Foundation
import Testing

@Suite struct RemovalCountsTests {
  private func article(_ outlet: String, _ removals: (kind: String, length: Int)...) -> Article {
    var article = Article()
    article.outlet = outlet
    var start = 0
    for removal in removals {
      article.removed.append(Removal(start: start, end: start + removal.length, kind: removal.kind, rule: "0.99"))
      start += removal.length + 1
    }
    return article
  }

  private func count(_ pieces: Int, _ characters: Int, _ articles: Int) -> RemovalCounts.Count {
    var count = RemovalCounts.Count()
    (count.pieces, count.characters, count.articles) = (pieces, characters, articles)
    return count
  }

  @Test func sumsByOutletAndClass() {
    var counts = RemovalCounts()
    #expect(counts.isEmpty)
    counts.add(article("Herald"))
    #expect(counts.isEmpty)
    counts.add(article("Herald", ("byline", 10), ("byline", 5), ("markup", 3)))
    counts.add(article("", ("byline", 7)))
    #expect(counts.outlets["Herald"] == ["byline": count(2, 15, 1), "markup": count(1, 3, 1)])
    #expect(counts.kinds == ["byline": count(3, 22, 2), "markup": count(1, 3, 1)])
  }

  @Test func partsAddUpToTheWholeAndComeBackFromAFile() throws {
    var (whole, first, second) = (RemovalCounts(), RemovalCounts(), RemovalCounts())
    for number in 0..<20 {
      let one = article("outlet \(number % 3)", ("repeat", number + 1), (number % 2 == 0 ? "byline" : "caption", 4))
      whole.add(one)
      if number < 7 { first.add(one) } else { second.add(one) }
    }
    first.merge(second)
    #expect(first == whole)
    #expect(try JSONDecoder().decode(RemovalCounts.self, from: JSONEncoder().encode(whole)) == whole)
  }
}
