internal import Aggregating
internal import Corpus

/// Units of a block that were found to be one actor.
struct JoinedUnits {
  struct Reason {
    var unit: Int
    var reason: String
    var evidence = ""
  }

  /// Whose name the others were joined to, first.
  var units: [Int]
  var entry: Int?
  var reasons: [Reason] = []
  /// The first unit of the actor of the same name that it is kept apart from, and why.
  var split: Reason?
}

/// The actors of a block, with their names and the decisions about them.
struct BlockActors {
  struct Actor {
    var number = 0
    var id = ActorID(rawValue: "")
    var entry: Int?
    var name = ""
    var slug = ""
    var units: [Int] = []
    var target = ""
    var firstArticle = 0
    var profile = CompanyProfile()
    var decisions = DecisionTally()
  }

  let kind: Entity.Kind
  private let register: ActorRegister
  let units: [NameUnit]
  private(set) var actors: [Actor] = []
  private var actorOfUnit: [Int]
  private var ids: Set<String> = []
  /// The actors of names for which no bearer was found.
  private var owners: [String: Int] = [:]

  init(_ kind: Entity.Kind, _ units: [NameUnit], _ register: ActorRegister) {
    self.kind = kind
    self.register = register
    self.units = units
    actorOfUnit = Array(repeating: 0, count: units.count)
  }

  func actor(ofUnit unit: Int) -> Actor { actors[actorOfUnit[unit]] }

  /// Makes the actors, those of most articles first, and gives them ids.
  mutating func join(_ joined: [JoinedUnits], number: () -> Int) {
    var splits: [(actor: Int, split: JoinedUnits.Reason)] = []
    let made = joined.map { (joined: $0, actor: actor(of: $0)) }.sorted { Self.precedes($0.actor, $1.actor) }
    for (joined, actor) in made {
      for unit in joined.units { actorOfUnit[unit] = actors.count }
      if let split = joined.split { splits.append((actors.count, split)) }
      actors.append(actor)
      name(actors.count - 1, number())
    }
    for (actor, split) in splits {
      actors[actor].decisions.add(
        ActorDecision(
          .split, name: actors[actor].name, reason: split.reason, evidence: split.evidence,
          articles: actors[actor].profile.articles, other: actors[actorOfUnit[split.unit]].id))
    }
  }

  private static func precedes(_ left: Actor, _ right: Actor) -> Bool {
    if (left.entry == nil) != (right.entry == nil) { return left.entry != nil }
    return (right.profile.articles, left.firstArticle, left.slug) < (
      left.profile.articles, right.firstArticle, right.slug
    )
  }

  private func actor(of joined: JoinedUnits) -> Actor {
    let leading = leadingUnit(of: joined.units)
    var actor = Actor(entry: joined.entry, name: leading.name, slug: leading.slug, units: joined.units)
    if let entry = joined.entry {
      actor.name = register.entries[entry].names[0]
      actor.slug = NameFolder.slug(of: actor.name, withoutTitles: kind == .person)
    }
    actor.firstArticle = Int.max
    for unit in joined.units {
      actor.profile.merge(units[unit].profile)
      actor.firstArticle = Swift.min(actor.firstArticle, units[unit].firstArticle)
    }
    for reason in joined.reasons {
      // Where the name that was joined became the actor's, the other one is what was joined to it.
      let unit = units[units[reason.unit].slug == leading.slug ? joined.units[0] : reason.unit]
      actor.decisions.add(
        ActorDecision(
          .joined, name: unit.name, reason: reason.reason, evidence: reason.evidence, articles: unit.articles))
    }
    return actor
  }

  /// The name that an actor goes by: the most frequent of those in full, unless a short one is far more frequent; of
  /// equal ones the longest.
  private func leadingUnit(of joined: [Int]) -> NameUnit {
    var best = units[joined[0]]
    for unit in joined.dropFirst().map({ units[$0] }) {
      if (unit.articles > 4 * best.articles || best.articles > 4 * unit.articles) && !unit.isAbbreviated(as: kind) {
        if unit.articles > best.articles { best = unit }
        continue
      }
      if unit.isAbbreviated(as: kind) != best.isAbbreviated(as: kind) {
        if best.isAbbreviated(as: kind) { best = unit }
        continue
      }
      if (best.articles, best.name.utf8.count, unit.slug) < (unit.articles, unit.name.utf8.count, best.slug) {
        best = unit
      }
    }
    return best
  }

  private mutating func name(_ place: Int, _ number: Int) {
    actors[place].number = number
    guard let entry = actors[place].entry else {
      actors[place].id = freeID(of: actors[place].slug)
      return
    }
    actors[place].id = ActorID(rawValue: register.entries[entry].id)
  }

  /// Ids are unique over all blocks, as equal slugs of a type stand in one block.
  private mutating func freeID(of slug: String) -> ActorID {
    let stem = "\(kind.rawValue)/\(slug)"
    var id = stem
    var next = 2
    while register.ids.contains(id) || ids.contains(id) {
      id = "\(stem)-\(next)"
      next += 1
    }
    ids.insert(id)
    return ActorID(rawValue: id)
  }

  // MARK: Names that need a bearer

  /// Adds a chain to the actor that was found for it.
  mutating func add(_ chain: ActorChain, to actor: Int, _ reason: String, _ evidence: String) {
    actors[actor].profile.count(chain)
    actors[actor].decisions.add(
      ActorDecision(.joined, name: chain.name, reason: reason, evidence: evidence, articles: 1))
  }

  /// The actor of a name whose bearer is not known, made when it is first asked for.
  mutating func own(_ chain: ActorChain, _ reason: String?, _ evidence: String, number: () -> Int) -> Int {
    let place: Int
    if let known = owners[chain.slug] {
      place = known
      // One slug has names with titles and without.
      if Self.words(chain.name) < Self.words(actors[known].name) { actors[known].name = chain.name }
    } else {
      place = actors.count
      owners[chain.slug] = place
      actors.append(Actor(name: chain.name, slug: chain.slug, firstArticle: chain.article))
      name(place, number())
    }
    actors[place].profile.count(chain)
    if let reason {
      actors[place].decisions.add(
        ActorDecision(.split, name: chain.name, reason: reason, evidence: evidence, articles: 1))
    }
    return place
  }

  private static func words(_ name: String) -> Int { name.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

  /// All actors as they are told.
  var settled: [(actor: SettledActor, entry: Int?)] {
    actors.map { actor in
      let reference = ActorReference(
        number: actor.number, id: actor.id, gender: kind == .person ? actor.profile.gender : .unknown)
      return (
        SettledActor(reference: reference, kind: kind, name: actor.name, decisions: actor.decisions.sorted), actor.entry
      )
    }
  }
}
