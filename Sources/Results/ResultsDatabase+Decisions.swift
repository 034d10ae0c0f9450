import Aggregating
import GRDB

extension ResultsDatabase {
  /// The joins and splits that made an actor, in the order of the merge, then the splits that kept others apart from it.
  public func decisions(of match: ActorMatch) throws -> [DecisionRow] {
    try read { database in
      try Row.fetchAll(database, sql: Self.decisionQuestion, arguments: [match.number, match.actor.id.rawValue])
        .map { DecisionRow($0) }
    }
  }

  static let decisionQuestion = """
    SELECT actors.actor AS actor_id, act, decisions.name, reason, evidence, decisions.articles, other
      FROM decisions CROSS JOIN actors ON actors.id = decisions.actor WHERE decisions.actor = ?1
    UNION ALL SELECT actors.actor, act, decisions.name, reason, evidence, decisions.articles, other
      FROM decisions CROSS JOIN actors ON actors.id = decisions.actor WHERE other = ?2 AND decisions.actor <> ?1
    """
}

extension DecisionRow {
  init(_ row: Row) {
    actor = ActorID(rawValue: row["actor_id"])
    act = row["act"]
    name = row["name"]
    reason = row["reason"]
    evidence = row["evidence"]
    articles = row["articles"]
    other = (row["other"] as String?).map { ActorID(rawValue: $0) }
  }
}
