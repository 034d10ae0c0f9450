public import Aggregating
import Corpus
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
      if let match = try Self.named(database, name, folded) { return match }
      return try Self.fragment(database, folded, asked: name)
    }
  }

  private static func match(
    _ database: Database, _ condition: String, _ arguments: StatementArguments, others: [ActorID] = []
  ) throws -> ActorMatch? {
    let row = try Row.fetchOne(database, sql: "SELECT * FROM actors WHERE \(condition)", arguments: arguments)
    return try row.map { ActorMatch(actor: try ActorRow($0), others: others, number: $0["id"]) }
  }

  /// The actors of a name or alias, the most mentioned by it first.
  private static func named(_ database: Database, _ name: String, _ folded: String) throws -> ActorMatch? {
    let ids = Entity.Kind.allCases.compactMap { ActorID($0, name: name)?.rawValue }
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH met(actor, count) AS (
          SELECT id, names - (SELECT coalesce(sum(count), 0) FROM aliases WHERE aliases.actor = actors.id)
            FROM actors WHERE actor IN (\(ids.map { _ in "?" }.joined(separator: ",")))
          UNION ALL SELECT actor, count FROM aliases WHERE folded = ?)
        SELECT actors.id, actors.actor FROM met JOIN actors ON actors.id = met.actor GROUP BY actors.id
        ORDER BY sum(met.count) DESC, mentions + quotations DESC, actors.actor LIMIT 11
        """, arguments: StatementArguments(ids) + [folded])
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
  ///
  /// Reads all names, which lie close together in two indexes.
  private static func beginnings(_ database: Database, _ folded: String) throws -> [String] {
    let words = folded.split(separator: " ").map(String.init).prefix(8)
    let conditions = words.map { _ in
      """
      SELECT id FROM (SELECT id FROM actors WHERE instr(actor, '/' || ?) > 0 OR instr(actor, '-' || ?) > 0
        UNION ALL SELECT actor FROM aliases WHERE instr(' ' || folded, ' ' || ?) > 0)
      """
    }
    var arguments: StatementArguments = []
    for word in words { arguments += [word, word, word] }
    return try mostMentioned(database, conditions.joined(separator: " INTERSECT "), arguments)
  }

  /// Actors with the fragment anywhere in a name: the last resort.
  private static func inside(_ database: Database, _ folded: String) throws -> [String] {
    try mostMentioned(
      database,
      """
      SELECT id FROM actors WHERE instr(substr(actor, instr(actor, '/')), ?) > 0
      UNION ALL SELECT actor FROM aliases WHERE instr(folded, ?) > 0
      """, [String(folded.map { $0 == " " ? "-" : $0 }), folded])
  }

  private static func mostMentioned(
    _ database: Database, _ numbers: String, _ arguments: StatementArguments
  ) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT actor FROM actors WHERE id IN (\(numbers)) ORDER BY mentions + quotations DESC, actor LIMIT 8
        """, arguments: arguments)
  }

  /// Actors with names like the one asked for: words that begin alike, nearest by edits, at most five.
  private static func neighbours(_ database: Database, _ folded: String) throws -> [String] {
    var nearest: [(distance: Int, mentions: Int, actor: String)] = []
    for word in folded.split(separator: " ").prefix(4) {
      let start = String(word.prefix(2))
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT actor, mentions FROM actors WHERE instr(actor, '/' || ?) > 0 OR instr(actor, '-' || ?) > 0 LIMIT 5000",
        arguments: [start, start])
      for row in rows {
        let actor: String = row["actor"]
        for known in actor.split(whereSeparator: { $0 == "/" || $0 == "-" }).dropFirst() where known.hasPrefix(start) {
          let distance = EditDistance.between(String(word), String(known))
          if distance <= max(1, word.count / 3) { nearest.append((distance, row["mentions"], actor)) }
        }
      }
    }
    nearest.sort { ($0.distance, $1.mentions, $0.actor) < ($1.distance, $0.mentions, $1.actor) }
    var seen: Set<String> = []
    return Array(nearest.map(\.actor).filter { seen.insert($0).inserted }.prefix(5))
  }

  static func listed(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}
