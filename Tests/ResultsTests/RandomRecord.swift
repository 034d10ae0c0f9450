import Aggregating
import Corpus
import Shards
import TestSupport

@testable import Results

/// Articles made from a seed, with many actors, for tests of size and order.
struct RandomRecord {
  private var generator: SeededGenerator

  init(_ generator: SeededGenerator) { self.generator = generator }

  private static let firsts = ["Ada", "Boris", "Chidi", "Dagmar", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas"]
  private static let lasts = ["Marlow", "Quint", "Vester", "Okonjo", "Thorpe", "Zielinski", "Yamada", "Brandt"]
  private static let tails = ["", " and not before", " whatever the weather", " as the council was told"]

  static func articles(_ count: Int, seed: UInt64) -> [QuotedArticle] {
    var made = Self(SeededGenerator(seed: seed))
    return (0..<count).map { made.article($0) }
  }

  /// Writes the results of a made record.
  @discardableResult
  static func write(
    articles count: Int, seed: UInt64, blocks: [Int]? = nil, memory: Int = 48 << 20, to folder: String
  ) throws -> [String: FileSum] {
    try MadeRecord.write(
      articles(count, seed: seed), blocks: blocks ?? [count / 3, count - count / 3], counts: [], memory: memory,
      to: folder)
  }

  /// Some are reprints: the text of one of a few wire stories, word for word.
  mutating func article(_ number: Int) -> QuotedArticle {
    let outlet = "Outlet \(number % 7)"
    let month = Int.random(in: 1...12, using: &generator)
    let day = Int.random(in: 1...28, using: &generator)
    let date = "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    guard Int.random(in: 0..<4, using: &generator) > 0 else {
      var wire = Self(SeededGenerator(seed: UInt64(Int.random(in: 0..<12, using: &generator))))
      return wire.article("id-\(number)", outlet, "2024-05-\(10 + number % 15)")
    }
    return article("id-\(number)", outlet, Int.random(in: 0..<20, using: &generator) == 0 ? "" : date)
  }

  private mutating func article(_ id: String, _ outlet: String, _ published: String) -> QuotedArticle {
    var text = ""
    var chains: [MadeRecord.Chain] = []
    var quotes: [MadeRecord.Quote] = []
    for chain in 0..<4 {
      let name = "\(pick(Self.firsts)) \(pick(Self.lasts))"
      guard !chains.contains(where: { $0.0 == name }) else { continue }
      let subject = Int.random(in: 0..<400, using: &generator)
      let about = chains.isEmpty ? "nobody" : chains[0].0
      let words = "“The \(subject) ships of \(about) shall sail on day \(chain)\(pick(Self.tails)),”"
      text += "\(words) \(name) said. "
      chains.append((name, .person, .unknown, [(name, .name)]))
      if chain > 0 { chains[0].3.append(("of \(about) shall sail on day \(chain)", .nominal)) }
      quotes.append((.direct, [words], chains.count - 1, ("said", "say"), chain == 2 ? 0 : nil, chain == 3))
    }
    return MadeRecord.article(id, outlet, published, text, chains, quotes)
  }

  private mutating func pick(_ values: [String]) -> String {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}
