import Aggregating
import Corpus
import TestSupport

@testable import Merging

/// A small made corpus whose chains are settled.
struct ActorCorpus {
  /// A chain as it is written in tests: the name, after an optional title in brackets; organizations end in "*", places in
  /// "+"; more names of the chain follow after "|".
  struct Article {
    var chains: [String]
    var day = "2024-03-05"
    var outlet = 0
  }

  struct Settled {
    var ids: [[String?]]
    var actors: [SettledActor]

    func actor(_ id: String) -> SettledActor? { actors.first { $0.reference.id.rawValue == id } }
  }

  static func settle(
    _ articles: [Article], register: ActorRegister = .none, memory: Int = 1 << 20
  ) throws -> Settled {
    let folder = try TemporaryFolder()
    var settling = ActorSettling(path: folder.file("actors"), register: register, memory: memory)
    for (number, article) in articles.enumerated() {
      try settling.add(
        article: number, outlet: article.outlet, published: article.day, chains: article.chains.map(chain))
    }
    var settled = try settling.settle()
    var ids: [[String?]] = []
    for (number, article) in articles.enumerated() {
      ids.append(try settled.actors(ofArticle: number, chains: article.chains.count).map { $0?.id.rawValue })
    }
    var actors: [SettledActor] = []
    while let actor = try settled.nextActor() { actors.append(actor) }
    return Settled(ids: ids, actors: actors)
  }

  private static let genders: [String: Entity.Gender] = ["Mr.": .male, "Mrs.": .female]

  static func chain(_ words: String) -> ChainFacts {
    var names = words.split(separator: "|").map(String.init)
    var titles: [String] = []
    if names[0].hasPrefix("["), let end = names[0].firstIndex(of: "]") {
      titles = [String(names[0][..<end].dropFirst())]
      names[0] = String(names[0][end...].dropFirst())
    }
    let kind: Entity.Kind = names[0].hasSuffix("*") ? .organization : names[0].hasSuffix("+") ? .place : .person
    if kind != .person { names[0].removeLast() }
    var counts = Counts()
    for name in names where name != "-" { counts.add(1, to: name) }
    let gender = titles.first.flatMap { genders[$0] } ?? .unknown
    return ChainFacts(kind: kind, name: names[0], gender: gender, titles: titles, names: counts)
  }
}
