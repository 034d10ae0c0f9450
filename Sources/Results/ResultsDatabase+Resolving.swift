public import Aggregating
import GRDB

/// The actor that a name was taken for.
public struct ActorMatch: Sendable, Equatable {
  public var actor: ActorRow
  /// Other actors of exactly that name or alias, the most mentioned first; at most ten.
  public var others: [ActorID]
  let number: Int
}

extension ResultsDatabase {
  /// Finds the actor that a user means: by id, else by a name or alias (case and diacritics do not matter), else by a
  /// part of one that fits a single actor.
  ///
  /// Of several actors with that very name the one most mentioned by it is taken and the others are told.
  public func resolve(_ name: String) throws -> ActorMatch {
    try read { database in
      if let match = try Self.match(database, "actor = ?", [name]) { return match }
      let folded = NameFolder.folded(name)
      guard !folded.isEmpty else { throw ResultsError(.noSuchActor, "an actor's name must not be empty") }
      if let match = try Self.named(database, folded) { return match }
      return try Self.fragment(database, folded, asked: name)
    }
  }

  private static func match(
    _ database: Database, _ condition: String, _ arguments: StatementArguments, others: [ActorID] = []
  ) throws -> ActorMatch? {
    let row = try Row.fetchOne(database, sql: "SELECT * FROM actors WHERE \(condition)", arguments: arguments)
    return try row.map { ActorMatch(actor: try ActorRow($0), others: others, number: $0["id"]) }
  }

  private static func named(_ database: Database, _ folded: String) throws -> ActorMatch? {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT actors.id, actors.actor FROM names JOIN actors ON actors.id = names.actor
        WHERE names.name = ? AND met IS NOT NULL
        ORDER BY met DESC, mentions + quotations DESC, actors.actor LIMIT 11
        """, arguments: [folded])
    guard let first = rows.first else { return nil }
    let number: Int = first["id"]
    return try match(database, "id = ?", [number], others: rows.dropFirst().map { ActorID(rawValue: $0["actor"]) })
  }

  private static func fragment(_ database: Database, _ folded: String, asked name: String) throws -> ActorMatch {
    var found = try beginnings(database, folded)
    if found.isEmpty { found = try inside(database, folded) }
    if found.count == 1 {
      if let match = try match(database, "actor = ?", [found[0]]) { return match }
    }
    if found.isEmpty {
      let near = try neighbours(database, folded)
      throw ResultsError(
        .noSuchActor, "no actor is called '\(name)'" + (near.isEmpty ? "" : "; did you mean \(listed(near))?"),
        candidates: near)
    }
    throw ResultsError(
      .manyActors, "'\(name)' fits several actors; name one of them: \(listed(found))", candidates: found)
  }

  /// Actors of which each word of the fragment begins a word, the most mentioned first; at most eight.
  private static func beginnings(_ database: Database, _ folded: String) throws -> [String] {
    let words = folded.split(separator: " ").map(String.init).prefix(8)
    let conditions = words.map { _ in "SELECT actor FROM names WHERE name >= ? AND name < ?" }
    var arguments: StatementArguments = []
    for word in words { arguments += [word, word + "\u{10FFFF}"] }
    return try String.fetchAll(
      database,
      sql: """
        SELECT actor FROM actors WHERE id IN (\(conditions.joined(separator: " INTERSECT ")))
        ORDER BY mentions + quotations DESC, actor LIMIT 8
        """, arguments: arguments)
  }

  /// Actors with the fragment anywhere in a name: the last resort, as it reads all names.
  private static func inside(_ database: Database, _ folded: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT actor FROM actors WHERE id IN (SELECT actor FROM names WHERE instr(name, ?) > 0)
        ORDER BY mentions + quotations DESC, actor LIMIT 8
        """, arguments: [folded])
  }

  /// Actors with names like the one asked for: words that begin alike, nearest by edits, at most five.
  private static func neighbours(_ database: Database, _ folded: String) throws -> [String] {
    var nearest: [(distance: Int, mentions: Int, actor: String)] = []
    for word in folded.split(separator: " ").prefix(4) {
      let start = String(word.prefix(2))
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT actors.actor, names.name, mentions FROM names JOIN actors ON actors.id = names.actor
          WHERE names.name >= ? AND names.name < ? LIMIT 5000
          """, arguments: [start, start + "\u{10FFFF}"])
      for row in rows {
        let known = (row["name"] as String).prefix { $0 != " " }
        let distance = EditDistance.between(String(word), String(known))
        if distance <= max(1, word.count / 3) { nearest.append((distance, row["mentions"], row["actor"])) }
      }
    }
    nearest.sort { ($0.distance, $1.mentions, $0.actor) < ($1.distance, $0.mentions, $1.actor) }
    var seen: Set<String> = []
    return Array(nearest.map(\.actor).filter { seen.insert($0).inserted }.prefix(5))
  }

  static func listed(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}
