import GRDB

extension ResultsDatabase {
  /// The stories of most articles, then of most outlets; all of more than one article where `limit` is nil.
  public func stories(limit: Int? = nil) throws -> [StoryRow] {
    try read { database in
      try Row.fetchAll(database, sql: Self.storiesQuestion, arguments: [limit ?? -1]).map { StoryRow($0) }
    }
  }

  static let storiesQuestion = """
    SELECT articles.article, outlets.name AS outlet_name, title, url, first, last, story_articles, story_outlets
    FROM (SELECT id AS head, articles AS story_articles, outlets AS story_outlets, first, last FROM stories
        ORDER BY articles DESC, outlets DESC, id LIMIT ?)
      CROSS JOIN articles ON articles.id = head CROSS JOIN outlets ON outlets.id = articles.outlet
    ORDER BY story_articles DESC, story_outlets DESC, head
    """
}

extension StoryRow {
  init(_ row: Row) {
    article = row["article"]
    outlet = row["outlet_name"]
    title = row["title"]
    url = row["url"]
    first = row["first"]
    last = row["last"]
    articles = row["story_articles"]
    outlets = row["story_outlets"]
  }
}
