internal import Aggregating
internal import Corpus

/// The user's own actors: ids with the names that stand for them. What it says always wins.
///
/// JSON Lines, an actor a line: `{"id":"trump-sr","names":["Donald Trump"],"aliases":["The Donald"],"roles":["president"],
/// "type":"person"}`. Only `id` and one name are needed; all other fields are carried through as they stand. A name of two
/// actors is told apart by their roles. Names match when they differ in case, diacritics, titles and punctuation only.
public struct ActorRegister: Sendable {
  struct Entry: Sendable {
    var id: String
    /// Names, then aliases, as they are written.
    var names: [String] = []
    /// How many of them are names.
    var nameCount = 0
    /// Folded.
    var roles: [String] = []
    var kind: Entity.Kind?
    var line: [UInt8] = []
    var lineNumber = 0
  }

  /// In the order of the file.
  var entries: [Entry] = []
  /// The actors of a folded name.
  var bearers: [String: [Int]] = [:]
  var ids: Set<String> = []

  /// No actors.
  public static let none = ActorRegister()

  private init() {}

  /// Reads a register.
  ///
  /// Empty lines are passed over.
  /// - Parameters:
  ///   - jsonLines: the bytes of the file.
  ///   - path: names the file in errors.
  public init(jsonLines: [UInt8], path: String) throws(RegisterError) {
    var number = 0
    for line in jsonLines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let entry = try RegisterLine(Array(line), path: path, number: number).entry()
      guard ids.insert(entry.id).inserted else {
        throw RegisterError(
          .duplicateID, path: path, line: number, "the id '\(entry.id)' stands twice; put all names in one line")
      }
      entries.append(entry)
    }
    try index(path)
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// The actor that a chain's full form names; nil where it names none, or one of several that its titles do not tell.
  ///
  /// Of several actors the one whose roles the titles name; where they name none or several of them, the first in the
  /// file that has no roles, as it is who is meant when nothing else is said.
  func entry(of name: String, folded: String, titles: [String]) -> Int? {
    guard let found = bearers[folded] else { return nil }
    guard found.count > 1 else { return found[0] }
    let told = titles.map { NameFolder.folded($0) }
    let fitting = found.filter { bearer in
      entries[bearer].roles.contains { role in told.contains { Self.names($0, role) } }
    }
    return fitting.count == 1 ? fitting[0] : found.first { entries[$0].roles.isEmpty } ?? fitting.first ?? found[0]
  }

  /// The type of each actor: as it is written, as its id says, or as most of its chains have it.
  func kinds(counted: [[Int]]) -> [Entity.Kind] {
    entries.indices.map { place in
      let most = counted[place].max() ?? 0
      let counted = Entity.Kind(order: UInt8(counted[place].firstIndex(of: most) ?? 0))
      return entries[place].kind ?? ActorID(rawValue: entries[place].id).kind ?? counted
    }
  }

  /// One holds the words of the other: "finance minister" and "French finance minister".
  private static func names(_ title: String, _ role: String) -> Bool {
    let (long, short) = title.utf8.count > role.utf8.count ? (title, role) : (role, title)
    return " \(long) ".contains(" \(short) ")
  }

  private mutating func index(_ path: String) throws(RegisterError) {
    for place in entries.indices {
      for name in entries[place].names {
        for folded in Self.foldings(of: name, entries[place].kind) where bearers[folded]?.contains(place) != true {
          bearers[folded, default: []].append(place)
        }
      }
    }
    for place in entries.indices {
      for name in entries[place].names {
        for folded in Self.foldings(of: name, entries[place].kind) {
          guard let first = bearers[folded]?.first(where: { $0 != place && cannotBeTold($0, place) }) else { continue }
          throw RegisterError(
            .undecidedName, path: path, line: entries[Swift.max(first, place)].lineNumber,
            "'\(name)' is a name of '\(entries[first].id)' and of '\(entries[place].id)'; give each its roles, "
              + "or take the name from one of them")
        }
      }
    }
  }

  private func cannotBeTold(_ one: Int, _ other: Int) -> Bool {
    entries[one].roles.isEmpty && entries[other].roles.isEmpty
      || !entries[one].roles.isEmpty
        && Set(entries[one].roles) == Set(entries[other].roles)
  }

  /// A name as chains of people have it and as those of others have it.
  private static func foldings(of name: String, _ kind: Entity.Kind?) -> [String] {
    let whole = NameFolder.slug(of: name)
    let bare = NameFolder.slug(of: name, withoutTitles: true)
    return whole == bare ? [whole] : [whole, bare]
  }
}
