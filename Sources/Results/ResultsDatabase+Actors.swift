public import Aggregating
public import Corpus
import GRDB

/// By what actors are sorted: most first, even ones by quotations, then mentions, then id; names from A, where neither
/// case nor diacritics count.
public enum ActorSort: String, CaseIterable, Sendable {
  case quotes, mentions, articles, words, name

  /// The parts that make up the list, one behind the other: which actors, in which order.
  fileprivate var parts: [(condition: String?, order: String)] {
    switch self {
    case .quotes: [(nil, "rank")]
    case .mentions: [("mentions > 1", "mentions DESC, rank"), ("mentions <= 1", "rank")]
    case .articles: [("articles > 1", "articles DESC, rank"), ("articles <= 1", "rank")]
    case .words: [("words > 0", "words DESC, rank"), ("words <= 0", "rank")]
    case .name: []
    }
  }
}

extension ResultsDatabase {
  /// The first actors of an order; all where `top` is nil.
  public func actors(
    top: Int? = nil, type: Entity.Kind? = nil, sort: ActorSort = .quotes
  ) throws -> [ActorRow] {
    try read { database in
      if sort == .name { return try Self.byName(database, top: top, type: type) }
      var actors: [ActorRow] = []
      for question in Self.actorQuestions(type: type, sort: sort) {
        let rows = try Row.fetchCursor(database, sql: question.sql, arguments: question.arguments)
        while actors.count < top ?? .max, let row = try rows.next() { actors.append(try ActorRow(row)) }
      }
      return actors
    }
  }

  /// The questions whose answers make up the list; rows are read as far as they are wanted.
  static func actorQuestions(type: Entity.Kind?, sort: ActorSort) -> [SQLQuestion] {
    if sort == .name { return (type.map { [$0] } ?? Entity.Kind.allCases).map { byName($0) } }
    return sort.parts.map { part in
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

  /// An actor's figures by month and outlet, by rising month, then outlet.
  public func timeline(of actor: ActorID) throws -> [(place: MonthInOutlet, figures: MonthFigures)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT month, outlets.name AS outlet, articles, mentions, quotations
          FROM mentions JOIN outlets ON outlets.id = mentions.outlet
          WHERE actor = (SELECT id FROM actors WHERE actor = ?) ORDER BY month, outlets.name
          """, arguments: [actor.rawValue]
      ).map { row in
        (
          MonthInOutlet(month: row["month"], outlet: row["outlet"]),
          MonthFigures(articles: row["articles"], mentions: row["mentions"], quotations: row["quotations"])
        )
      }
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
    articles = row["articles"]
    mentions = MentionFigures(name: row["names"], nominal: row["nominals"], pronoun: row["pronouns"])
    quotations = QuotationFigures(direct: row["direct"], mixed: row["mixed"], indirect: row["indirect"])
    unsaid = row["unsaid"]
    thoughts = row["thoughts"]
    words = row["words"]
    addressed = row["addressed"]
    first = row["first"]
    last = row["last"]
  }
}
