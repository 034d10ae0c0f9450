import Aggregating
import Corpus
import TestSupport
import Testing

@testable import Merging

struct UtterancePropertyTests {
  private func words(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in "w\(UInt32.random(in: 0 ... .max, using: &generator))" }
  }

  /// Quotations of a few speakers: long ones, and cuts of seven words and more of them, in a random order.
  private func quotes(_ generator: inout SeededGenerator) -> [(original: Int, quote: UtteredQuote)] {
    var quotes: [(original: Int, quote: UtteredQuote)] = []
    for original in 0..<80 {
      let said = words(Int.random(in: 12...40, using: &generator), &generator)
      for copy in 0..<Int.random(in: 1...6, using: &generator) {
        let start = copy == 0 ? 0 : Int.random(in: 0...said.count - 7, using: &generator)
        let end = copy == 0 ? said.count : Int.random(in: start + 7...said.count, using: &generator)
        let article = quotes.count
        quotes.append(
          (
            original,
            UtteredQuote(
              said[start..<end].joined(separator: " "), by: original % 5, article: article, outlet: article % 9,
              on: "2024-0\(1 + copy)-01T0\(original % 10):\(10 + original / 10):00Z")
          ))
      }
    }
    return quotes.shuffled(using: &generator)
  }

  @Test(arguments: [UInt64(41), 42, 43])
  func orderOfTheInputDoesNotCount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var all = quotes(&generator)
    for _ in 0..<3 {
      all.shuffle(using: &generator)
      let found = try utterances(all.map(\.quote))
      #expect(found.all.count == 80, "seed \(seed)")
      for (place, number) in found.of.enumerated() {
        #expect(all[found.all[number].first].original == all[place].original, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [UInt64(51), 52])
  func figuresAreThoseOfTheQuotations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let all = quotes(&generator).map(\.quote)
    let found = try utterances(all)
    #expect(found.all.map(\.number) == Array(found.all.indices))
    var origins: [Int] = []
    for utterance in found.all {
      let members = all.indices.filter { found.of[$0] == utterance.number }
      origins.append(members.min() ?? -1)
      #expect(utterance.quotations == members.count)
      #expect(utterance.articles == Set(members.map { all[$0].article }).count)
      #expect(utterance.outlets == Set(members.map { all[$0].outlet }).count)
      #expect(utterance.variants == Set(members.map { all[$0].print.whole }).count)
      #expect(utterance.first == members.min { (all[$0].published, $0) < (all[$1].published, $1) })
      #expect(utterance.published == all[utterance.first].published)
      #expect(all[utterance.longest].words == members.map { all[$0].words }.max())
    }
    #expect(origins == origins.sorted(), "utterances are numbered as they appear; seed \(seed)")
    let spilled = try utterances(all, memory: 4 << 10)
    #expect(spilled.of == found.of)
    #expect(spilled.all == found.all)
  }

  /// How many comparisons it takes to cluster forms of one speaker that all share some fingerprints.
  private func comparisons(forms: Int, shared: Int, own: Int) -> Int {
    var generator = SeededGenerator(seed: 61)
    var quotes = SpeakerQuotes()
    for form in 0..<forms {
      quotes.beginForm(words: 20)
      var prints = (0..<shared).map { UInt32($0) }
      for _ in 0..<own { prints.append(UInt32.random(in: 1000 ... .max, using: &generator)) }
      for print in prints.sorted() { quotes.add(print) }
      quotes.add(
        SpeakerQuotes.Copy(
          published: .unknown, quote: UInt32(form), article: UInt32(form), story: UInt32(form), outlet: 0, kind: 0))
      quotes.endForm()
    }
    var clusters = FormClusters(similarity: 0.6)
    let heads = clusters.heads(of: quotes)
    #expect(heads.count == forms)
    return clusters.comparisons
  }

  @Test(arguments: [(1, 6), (3, 4), (6, 1), (200, 300)])
  func fingerprintsThatAllShareGiveFewComparisons(shared: Int, own: Int) {
    let (once, twice) = (
      comparisons(forms: 500, shared: shared, own: own), comparisons(forms: 1000, shared: shared, own: own)
    )
    #expect(once <= 8 * 500)
    #expect(twice <= 2 * once + 16)
  }

  @Test func sayingYesEveryDayTakesNoMoreThanSorting() throws {
    let all = (0..<20_000).map { UtteredQuote("Yes", article: $0, on: "20\(10 + $0 % 90)-0\(1 + $0 % 9)-01") }
    let found = try utterances(all)
    #expect(Set(found.of).count == 90)
  }
}
