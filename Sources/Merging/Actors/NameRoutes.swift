internal import Corpus

/// Which names are read as another type, and which are short for others: the few that are, of all names.
struct NameRoutes {
  struct Full: Equatable {
    /// The core of the fuller name; for people its folded name.
    var core: String
    /// How often the short name stood for it.
    var count: Int
  }

  /// By the order of types: the type that a name is read as instead.
  private var types: [[String: Entity.Kind]] = Array(repeating: [:], count: Entity.Kind.allCases.count)
  /// By the order of types: what a name may be short for, by falling counts.
  private var shorts: [[String: [Full]]] = Array(repeating: [:], count: Entity.Kind.allCases.count)
  /// By the order of types: cores that some name may both be short for, to the one that their block is named after.
  private var joined: [[String: String]] = Array(repeating: [:], count: Entity.Kind.allCases.count)

  /// A word that may be short for more names is no name.
  private static let fullLimit = 24

  init() {}

  init(_ groups: consuming NameGroups) throws {
    var stems = NameStems()
    while let group = try groups.next() {
      guard let kind = settleKind(group) else { continue }
      let fulls = kind == .person ? Self.person(meantBy: group) : Self.fulls(of: group, kind)
      if !fulls.isEmpty { shorts[Int(kind.order)][group.name] = fulls }
      if kind == .organization { stems.add(group.name, count: group.kinds[1]) }
    }
    for (name, full) in stems.shorts() where shorts[1][name] == nil { shorts[1][name] = [full] }
    for kind in Entity.Kind.allCases where kind != .person { settle(kind) }
  }

  /// The type that a chain is read as; titled persons stay what they are.
  func kind(_ kind: Entity.Kind, _ name: String, isTitled: Bool) -> Entity.Kind {
    isTitled ? kind : types[Int(kind.order)][name] ?? kind
  }

  /// What a name may be short for, by falling counts; empty for a name of its own.
  func fulls(of name: String, _ kind: Entity.Kind) -> [Full] { shorts[Int(kind.order)][name] ?? [] }

  /// The key of the block of a core.
  func block(of core: String, _ kind: Entity.Kind) -> String {
    var core = core
    while let next = joined[Int(kind.order)][core] { core = next }
    return core
  }

  // MARK: Types

  /// The type that most chains of the name have; those of the others become it, where they are few.
  private mutating func settleKind(_ group: NameGroup) -> Entity.Kind? {
    var counts = group.kinds
    counts[0] += counts[Int(NameCounts.titled)]
    let total = counts[..<4].reduce(0, +)
    guard let most = counts[..<4].max(), most > 0, let place = counts.firstIndex(of: most) else {
      // Never the fullest name in an article; the type of those that have it.
      let all = group.fulls[..<4].map { $0.reduce(0) { $0 + $1.count } }
      return all.max().flatMap { most in all.firstIndex(of: most) }.map { Entity.Kind(order: UInt8($0)) }
    }
    let kind = Entity.Kind(order: UInt8(place))
    let hasWords = group.name.utf8.contains(UInt8(ascii: "-"))
    for other in 0..<4 where other != place && counts[other] > 0 {
      let isOdd = counts[other] * 10 <= total || counts[other] < 5 && hasWords
      if isOdd { types[other][group.name] = kind }
    }
    return kind
  }

  // MARK: Short names

  /// The person whom a single name, which is no last name, nearly always stands for ("Hillary").
  private static func person(meantBy group: NameGroup) -> [Full] {
    let fulls = group.fulls[0]
    guard !group.name.utf8.contains(UInt8(ascii: "-")),
      let best = fulls.max(by: { ($0.count, $1.name) < ($1.count, $0.name) }), best.count >= 3
    else { return [] }
    let all = fulls.reduce(0) { $0 + $1.count }
    guard best.count * 5 >= all * 4, best.count * 4 >= group.kinds[0] else { return [] }
    return [Full(core: best.name, count: best.count)]
  }

  private static func fulls(of group: NameGroup, _ kind: Entity.Kind) -> [Full] {
    let own = OrganizationName.core(of: group.name)
    if let known = KnownName.full(of: group.name, isPlace: kind == .place), kind != .other {
      return [Full(core: OrganizationName.core(of: known), count: group.kinds[Int(kind.order)] + 1)]
    }
    var counts: [String: Int] = [:]
    for full in group.fulls[Int(kind.order)] {
      let core = OrganizationName.core(of: full.name)
      if core != own { counts[core, default: 0] += full.count }
    }
    let alone = group.kinds[Int(kind.order)]
    dropParts(of: own, alone, &counts)
    let all = counts.values.reduce(0, +)
    guard all * (kind == .organization ? 50 : 3) >= alone else { return [] }
    let fulls = counts.map { Full(core: $0.key, count: $0.value) }.filter { $0.count * 50 >= all }
      .sorted { ($1.count, $0.core) < ($0.count, $1.core) }
    return fulls.count <= fullLimit ? fulls : []
  }

  /// Longer names that begin or end with the name may be parts of what it names ("BBC World Service"): only one that
  /// nearly all of them are, and that comes up as often as the short one, is the same.
  private static func dropParts(of own: String, _ alone: Int, _ counts: inout [String: Int]) {
    let longer = counts.filter { "-\($0.key)-".contains("-\(own)-") }
    let all = longer.values.reduce(0, +)
    for (core, count) in longer {
      let isTrimmed = OrganizationName.stem(of: core) == own
      if count * 5 < all * 4 || count * (isTrimmed ? 20 : 3) < alone { counts[core] = nil }
    }
  }

  /// Replaces what is short itself by what it is short for, and puts into one block what one name may be short for.
  private mutating func settle(_ kind: Entity.Kind) {
    let place = Int(kind.order)
    let names = shorts[place].keys.sorted()
    var byCore: [String: [Full]] = [:]
    for name in names { byCore[OrganizationName.core(of: name)] = shorts[place][name] }
    for name in names {
      guard let fulls = shorts[place][name] else { continue }
      let own = OrganizationName.core(of: name)
      shorts[place][name] = Self.resolved(fulls, of: own, byCore)
    }
    for name in names {
      guard let fulls = shorts[place][name], let first = fulls.first else { continue }
      for full in fulls.dropFirst() { join(first.core, full.core, kind) }
    }
  }

  private static func resolved(_ fulls: [Full], of own: String, _ byCore: [String: [Full]]) -> [Full] {
    var counts: [String: Int] = [:]
    for full in fulls {
      var core = full.core
      // Four steps, as there could be a circle.
      for _ in 0..<4 {
        guard let next = byCore[core]?.first, next.core != own, byCore[core]?.count == 1 else { break }
        core = next.core
      }
      if core != own { counts[core, default: 0] += full.count }
    }
    return counts.map { Full(core: $0.key, count: $0.value) }.sorted { ($1.count, $0.core) < ($0.count, $1.core) }
  }

  private mutating func join(_ one: String, _ other: String, _ kind: Entity.Kind) {
    let (first, second) = (block(of: one, kind), block(of: other, kind))
    for core in [one, other] where core != block(of: core, kind) {
      joined[Int(kind.order)][core] = Swift.min(first, second)
    }
    guard first != second else { return }
    joined[Int(kind.order)][Swift.max(first, second)] = Swift.min(first, second)
  }
}
