import Aggregating
import GRDB

extension ResultsDatabase {
  /// The article with an id, else the only one whose id begins so. Of articles with one id the first is given.
  public func article(_ id: String) throws -> ArticleRow {
    try read { database in
      let rows = try Row.fetchAll(database, sql: Self.articleQuestion, arguments: [id, id + "\u{10FFFF}"])
        .map { ArticleRow($0) }
      guard let first = rows.first, !id.isEmpty else {
        throw ResultsError(.noSuchArticle, "no article has the id '\(id)', or one that begins so")
      }
      let ids = Set(rows.map(\.id))
      if first.id == id || ids.count == 1 { return first }
      let candidates = rows.prefix(5).map(\.id)
      throw ResultsError(
        .manyArticles, "'\(id)' begins the ids of several articles: \(Self.listed(candidates))", candidates: candidates)
    }
  }

  static let articleQuestion = """
    SELECT articles.*, outlets.name AS outlet_name FROM articles JOIN outlets ON outlets.id = articles.outlet
    WHERE article >= ? AND article < ? ORDER BY article, articles.id LIMIT 6
    """

  /// The outlet of a name, else the only one with that part in its name; case does not matter.
  func outlet(_ name: String) throws -> (number: Int, name: String) {
    try read { database in
      let outlets = try Row.fetchAll(database, sql: "SELECT id, name FROM outlets ORDER BY name")
        .map { (number: $0["id"] as Int, name: $0["name"] as String) }
      if let exact = outlets.first(where: { $0.name == name }) { return exact }
      let folded = NameFolder.folded(name)
      if let alike = outlets.first(where: { NameFolder.folded($0.name) == folded }) { return alike }
      let fitting = outlets.filter { !folded.isEmpty && NameFolder.folded($0.name).contains(folded) }
      if fitting.count == 1 { return fitting[0] }
      throw Self.noOutlet(
        name, fitting.isEmpty ? outlets.map(\.name) : fitting.map(\.name), isAmbiguous: !fitting.isEmpty)
    }
  }

  private static func noOutlet(_ name: String, _ candidates: [String], isAmbiguous: Bool) -> ResultsError {
    let shown = listed(Array(candidates.prefix(8))) + (candidates.count > 8 ? " and \(candidates.count - 8) more" : "")
    let message =
      isAmbiguous ? "'\(name)' fits several outlets: \(shown)" : "no outlet is called '\(name)'; there are \(shown)"
    return ResultsError(.noSuchOutlet, message, candidates: candidates)
  }
}

extension ArticleRow {
  init(_ row: Row) {
    number = row["id"]
    id = row["article"]
    outlet = row["outlet_name"]
    url = row["url"]
    published = row["published"]
    title = row["title"]
    story = row["story"]
    shard = row["shard"]
    line = row["line"]
  }
}
