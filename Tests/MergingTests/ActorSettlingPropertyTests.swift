import Aggregating
import Corpus
import TestSupport
import Testing

@testable import Merging

struct ActorSettlingPropertyTests {
  /// Articles of people and companies of few names, so that all rules meet.
  private static func corpus(_ seed: UInt64, articles: Int) -> [ActorCorpus.Article] {
    var random = SeededGenerator(seed: seed)
    let given = ["Ana", "Bo", "Robert", "Bob", "R.", "J. K.", "Sergei", "Sergey", ""]
    let last = ["Bell", "Zarensky", "Zarenskiy", "Holm", "Holm Jr.", "Krog"]
    let others = ["Elmouth Harbour Board*|EHB", "EHB*", "Bellwood Inc*", "Bellwood*", "Elmouth+", "Holm*", "USDA*"]
    return (0..<articles).map { number in
      var chains: [String] = []
      for _ in 0...Int.random(in: 0...4, using: &random) {
        let name = "\(given.randomElement(using: &random) ?? "") \(last.randomElement(using: &random) ?? "")"
        chains.append(name.trimmingPrefix(" ").description)
      }
      chains.append(others.randomElement(using: &random) ?? "")
      let day = "2024-01-\(10 + number % 20)"
      return ActorCorpus.Article(chains: chains, day: day, outlet: Int.random(in: 0...3, using: &random))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func givesTheSameWhateverTheMemory(seed: UInt64) throws {
    let articles = Self.corpus(seed, articles: 300)
    let whole = try ActorCorpus.settle(articles)
    let spilled = try ActorCorpus.settle(articles, memory: 4096)
    #expect(whole.ids == spilled.ids, "seed \(seed)")
    #expect(whole.actors == spilled.actors, "seed \(seed)")
  }

  @Test(arguments: [4, 5] as [UInt64])
  func numbersAreRisingAndIDsUnique(seed: UInt64) throws {
    let articles = Self.corpus(seed, articles: 300)
    let settled = try ActorCorpus.settle(articles)
    #expect(settled.actors.map(\.reference.number) == Array(settled.actors.indices), "seed \(seed)")
    let ids = Set(settled.actors.map(\.reference.id.rawValue))
    #expect(ids.count == settled.actors.count, "seed \(seed)")
    #expect(settled.ids.joined().allSatisfy { $0.map(ids.contains) == true }, "seed \(seed)")
  }

  @Test func staysBoundedWithOneNameInAllArticles() throws {
    let articles = (0..<5_000).map { ActorCorpus.Article(chains: [$0 % 3 == 0 ? "Bell" : "Ana Bell"]) }
    let settled = try ActorCorpus.settle(articles)
    #expect(settled.actors.map(\.reference.id.rawValue) == ["person/ana-bell"])
  }

  @Test func staysBoundedWithAllNamesInOneBlock() throws {
    func word(_ number: Int) -> String {
      String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 49) }))
    }
    let articles = (0..<5_000).map { number in
      ActorCorpus.Article(chains: [number % 10 == 0 ? "Bell" : "x\(word(number)) Bell", "y\(word(number / 7)) Holm"])
    }
    let settled = try ActorCorpus.settle(articles)
    // Of 5,215 names, some that differ in a letter are taken for one.
    #expect(settled.actors.count > 4_000)
  }
}
