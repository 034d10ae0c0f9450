import Aggregating
import Corpus
import Shards
import TestSupport

@testable import Results

/// Articles made from a seed, with many actors, for tests of size and order.
struct RandomRecord {
  private var generator: SeededGenerator

  init(_ generator: SeededGenerator) { self.generator = generator }

  /// Writes the results of a made record.
  @discardableResult
  static func write(articles: Int, seed: UInt64, to folder: String) throws -> [String: FileSum] {
    var made = Self(SeededGenerator(seed: seed))
    let record = (0..<articles).map { made.article($0) }
    return try MadeRecord.write(record, blocks: [articles / 3, articles - articles / 3], counts: [], to: folder)
  }

  mutating func article(_ number: Int) -> QuotedArticle {
    var text = ""
    var chains: [MadeRecord.Chain] = []
    var quotes: [MadeRecord.Quote] = []
    let month = Int.random(in: 1...12, using: &generator)
    for chain in 0..<4 {
      let name = "Actor\(Int.random(in: 0..<40, using: &generator)) Nº\(chain)"
      let words = "“Words \(number) \(chain) of no weight,”"
      text += "\(words) \(name) said. "
      chains.append((name, .person, .unknown, [(name, .name)]))
      quotes.append((.direct, [words], chain, ("said", "say"), chain == 2 ? 0 : nil, chain == 3))
    }
    return MadeRecord.article(
      "id-\(number)", "Outlet \(number % 7)", "2024-\(month < 10 ? "0" : "")\(month)-11", text, chains, quotes)
  }
}
