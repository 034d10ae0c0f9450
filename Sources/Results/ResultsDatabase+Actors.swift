public import Aggregating
public import Corpus
import GRDB

extension ResultsDatabase {
  /// The first actors of an order; all where `top` is nil.
  ///
  /// - Parameter overStories: sorted by the figures over the earliest article of each story alone.
  public func actors(
    top: Int? = nil, type: Entity.Kind? = nil, sort: ActorSort = .quotes, overStories: Bool = false
  ) throws -> [ActorRow] {
    try read { database in
      if sort == .name { return try Self.byName(database, top: top, type: type) }
      var actors: [ActorRow] = []
      for question in Self.actorQuestions(type: type, sort: sort, overStories: overStories) {
        let rows = try Row.fetchCursor(database, sql: question.sql, arguments: question.arguments)
        while actors.count < top ?? .max, let row = try rows.next() { actors.append(try ActorRow(row)) }
      }
      return actors
    }
  }

  /// The questions whose answers make up the list; rows are read as far as they are wanted.
  static func actorQuestions(type: Entity.Kind?, sort: ActorSort, overStories: Bool = false) -> [SQLQuestion] {
    if sort == .name { return (type.map { [$0] } ?? Entity.Kind.allCases).flatMap { [byName($0), registered($0)] } }
    return sort.parts(overStories: overStories).map { part in
      // A type is told row by row on the way through the order: all types but the rarest come up often.
      let conditions = [part.condition, type.map { _ in "+type = ?" }].compactMap(\.self)
      let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
      return SQLQuestion(
        sql: "SELECT * FROM actors \(filter) ORDER BY \(part.order)", arguments: type.map { [$0.rawValue] } ?? [])
    }
  }

  /// The actors of a type from A: ids of a type begin with it, then comes the folded name.
  private static func byName(_ type: Entity.Kind) -> SQLQuestion {
    SQLQuestion(
      sql: "SELECT * FROM actors WHERE actor >= ? AND actor < ? ORDER BY actor",
      arguments: [type.rawValue + "/", type.rawValue + "0"])
  }

  /// The actors of a type from A by ids that a register gave them, which begin with no type.
  private static func registered(_ type: Entity.Kind) -> SQLQuestion {
    SQLQuestion(
      sql: """
        SELECT * FROM actors
        WHERE registered IS NOT NULL AND type = ?1 AND (actor < ?1 || '/' OR actor >= ?1 || '0') ORDER BY actor
        """, arguments: [type.rawValue])
  }

  /// Merges the types' lists.
  private static func byName(_ database: Database, top: Int?, type: Entity.Kind?) throws -> [ActorRow] {
    let cursors = try actorQuestions(type: type, sort: .name)
      .map { try Row.fetchCursor(database, sql: $0.sql, arguments: $0.arguments) }
    var heads = try cursors.map { try $0.next().map { try ActorRow($0) } }
    var actors: [ActorRow] = []
    while actors.count < top ?? .max {
      let first = heads.indices.filter { heads[$0] != nil }
        .min { (heads[$0]?.id.slug ?? "", $0) < (heads[$1]?.id.slug ?? "", $1) }
      guard let first, let actor = heads[first] else { break }
      actors.append(actor)
      heads[first] = try cursors[first].next().map { try ActorRow($0) }
    }
    return actors
  }

  /// The names under which an actor was met, most frequent first.
  public func aliases(of actor: ActorID) throws -> [(alias: String, count: Int)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          WITH asked AS (SELECT id, name, names FROM actors WHERE actor = ?1),
            others AS (SELECT alias, count FROM aliases WHERE actor = (SELECT id FROM asked))
          SELECT alias, count FROM others
          UNION ALL SELECT name, names - (SELECT coalesce(sum(count), 0) FROM others) AS own FROM asked WHERE own > 0
          ORDER BY count DESC, alias
          """, arguments: [actor.rawValue]
      ).map { ($0["alias"], $0["count"]) }
    }
  }
}

extension ActorRow {
  init(_ row: Row) throws {
    let slug: String = row["actor"]
    guard let kind = Entity.Kind(rawValue: row["type"]), let gender = Entity.Gender(rawValue: row["gender"]) else {
      throw ResultsError(.database, "the actor '\(slug)' has a type or gender that is not known")
    }
    id = ActorID(rawValue: slug)
    self.kind = kind
    name = row["name"]
    self.gender = gender
    stories = row["stories"]
    utterances = QuotationFigures(
      direct: row["direct_utterances"], mixed: row["mixed_utterances"], indirect: row["indirect_utterances"])
    figures = ActorFigures(row)
    heads = ActorHeads(row)
    first = row["first"]
    last = row["last"]
  }
}

extension ActorFigures {
  fileprivate init(_ row: Row) {
    self.init()
    articles = row["articles"]
    mentions = MentionFigures(name: row["names"], nominal: row["nominals"], pronoun: row["pronouns"])
    quotations = QuotationFigures(direct: row["direct"], mixed: row["mixed"], indirect: row["indirect"])
    anonymous = row["anonymous"]
    unsaid = row["unsaid"]
    thoughts = row["thoughts"]
    words = row["words"]
    addressed = row["addressed"]
  }
}

extension ActorHeads {
  fileprivate init(_ row: Row) {
    articles = row["story_articles"]
    mentions = row["story_mentions"]
    quotations = row["story_quotations"]
    words = row["story_words"]
  }
}
