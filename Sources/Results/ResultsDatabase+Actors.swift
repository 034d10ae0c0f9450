public import Aggregating
public import Corpus
import GRDB

/// By what actors are sorted: most first, names from A.
public enum ActorSort: String, CaseIterable, Sendable {
  case quotes, mentions, articles, words, name

  var order: String {
    switch self {
    case .quotes: "quotations DESC, mentions DESC, actor"
    case .mentions: "mentions DESC, quotations DESC, actor"
    case .articles: "articles DESC, mentions DESC, actor"
    case .words: "words DESC, quotations DESC, actor"
    case .name: "name, actor"
    }
  }
}

extension ResultsDatabase {
  /// The first actors of an order; all where `top` is nil.
  public func actors(
    top: Int? = nil, type: Entity.Kind? = nil, sort: ActorSort = .quotes
  ) throws -> [ActorRow] {
    let question = Self.actorQuestion(top: top, type: type, sort: sort)
    return try read { database in
      try Row.fetchAll(database, sql: question.sql, arguments: question.arguments).map { try ActorRow($0) }
    }
  }

  static func actorQuestion(top: Int?, type: Entity.Kind?, sort: ActorSort) -> SQLQuestion {
    // A type is told row by row on the way through the order: all types but the rarest come up often.
    let filter = type == nil ? "" : "WHERE +type = ?"
    var arguments: StatementArguments = []
    if let type { arguments += [type.rawValue] }
    arguments += [top ?? -1]
    return SQLQuestion(
      sql: "SELECT * FROM actors \(filter) ORDER BY \(sort.order) LIMIT ?", arguments: arguments)
  }

  /// The names under which an actor was met, most frequent first.
  public func aliases(of actor: ActorID) throws -> [(alias: String, count: Int)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT alias, count FROM aliases WHERE actor = (SELECT id FROM actors WHERE actor = ?)
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
    words = row["words"]
    addressed = row["addressed"]
    first = row["first"]
    last = row["last"]
  }
}
