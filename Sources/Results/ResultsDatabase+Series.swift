import GRDB

extension ResultsDatabase {
  /// An actor's figures by time, the earliest first and unknown dates last, or by outlet, most articles first.
  public func series(of match: ActorMatch, by step: SeriesStep) throws -> [SeriesRow] {
    try read { database in
      let question = Self.seriesQuestion(step, of: match.number)
      return try Row.fetchAll(database, sql: question.sql, arguments: question.arguments).map { SeriesRow($0) }
    }
  }

  /// Articles are counted from where the actor appears, quotations from what it says: a speaker always appears.
  static func seriesQuestion(_ step: SeriesStep, of actor: Int) -> SQLQuestion {
    let sql = """
      WITH met AS (
          SELECT \(step.key("articles")) AS step, count(DISTINCT appearances.article) AS articles, count(DISTINCT story) AS stories,
            sum(names + nominals + pronouns) AS mentions
          FROM appearances CROSS JOIN articles ON articles.id = appearances.article WHERE actor = ?1 GROUP BY 1),
        said AS (
          SELECT \(step.key(step == .outlet ? "articles" : "quotes")) AS step, count(*) AS quotations,
            sum(kind = 'direct') AS direct, sum(kind = 'mixed') AS mixed, sum(kind = 'indirect') AS indirect,
            count(DISTINCT utterance) AS utterances, sum(words) AS words
          FROM quotes \(step == .outlet ? "CROSS JOIN articles ON articles.id = quotes.article" : "")
          WHERE speaker = ?1 AND utterance IS NOT NULL GROUP BY 1)
      SELECT \(step.label) AS label, articles, stories, mentions, coalesce(quotations, 0) AS quotations,
        coalesce(direct, 0) AS direct, coalesce(mixed, 0) AS mixed, coalesce(indirect, 0) AS indirect,
        coalesce(utterances, 0) AS utterances, coalesce(words, 0) AS words
      FROM met LEFT JOIN said USING(step)
      ORDER BY \(step == .outlet ? "articles DESC, label" : "step = '', step")
      """
    return SQLQuestion(sql: sql, arguments: [actor])
  }
}

extension SeriesStep {
  /// What rows are grouped by; the empty text for dates that do not tell it.
  fileprivate func key(_ table: String) -> String {
    switch self {
    case .day: "iif(length(\(table).published) >= 10, substr(\(table).published, 1, 10), '')"
    case .month: "iif(length(\(table).published) >= 7, substr(\(table).published, 1, 7), '')"
    // The week's Thursday, whose year is that of the week.
    case .week: "coalesce(date(substr(\(table).published, 1, 10), '-3 days', 'weekday 4'), '')"
    case .outlet: "\(table).outlet"
    }
  }

  /// The key as it is shown.
  fileprivate var label: String {
    switch self {
    case .day, .month: "step"
    case .week:
      "iif(step = '', '', strftime('%Y-W', step) || printf('%02d', (strftime('%j', step) + 6) / 7))"
    case .outlet: "(SELECT name FROM outlets WHERE id = step)"
    }
  }
}

extension SeriesRow {
  init(_ row: Row) {
    step = row["label"]
    articles = row["articles"]
    stories = row["stories"]
    mentions = row["mentions"]
    quotations = row["quotations"]
    direct = row["direct"]
    mixed = row["mixed"]
    indirect = row["indirect"]
    utterances = row["utterances"]
    words = row["words"]
  }
}
