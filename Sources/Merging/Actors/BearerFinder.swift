internal import Corpus

/// Finds whose a last name is among the actors of its block.
///
/// By Bayes' rule: how often each bearer is named in full, and how much likelier the chain's company, outlet and days
/// are with it than with anyone. Honorifics and known genders must not contradict.
struct BearerFinder {
  enum Finding {
    case found(actor: Int, reason: String, evidence: String)
    /// The reason is nil where nobody bears the name.
    case unknown(reason: String?, evidence: String)
  }

  private let kind: Entity.Kind
  private let actors: [BlockActors.Actor]
  private let routes: NameRoutes
  private let fit: CompanyFit
  /// The actors that may bear a last name, by its skeleton, those of most articles first.
  private var bearers: [String: [Int]] = [:]
  /// Of names with many bearers, those that a name in the company speaks for.
  private var byCompany: [UInt32: [Int]] = [:]
  /// The skeletons of the units' last names.
  private let lasts: [String]
  /// How many last names each was found for, as who is known by the last name alone is more often so.
  private var found: [Double]
  private var byUnit: [String: Int] = [:]

  /// So many bearers are weighed by their number of articles, and as many more by the company they share.
  private static let limit = 24
  /// The best must be so many times likelier than all others together.
  private static let odds = 3.0

  init(_ block: BlockActors, _ frequencies: NameFrequencies, _ routes: NameRoutes) {
    kind = block.kind
    actors = block.actors
    found = Array(repeating: 0, count: block.actors.count)
    self.routes = routes
    fit = CompanyFit(frequencies: frequencies)
    let units = block.units
    guard kind == .person else {
      lasts = []
      for (place, actor) in actors.enumerated() {
        for unit in actor.units { byUnit[OrganizationName.core(of: units[unit].slug)] = place }
        byUnit[OrganizationName.core(of: actor.slug)] = place
      }
      return
    }
    lasts = units.map(\.last)
    for (place, actor) in actors.enumerated() {
      byUnit[actor.slug] = place
      if actor.entry != nil { bearers[NameSkeleton.of(PersonName(actor.name).last), default: []].append(place) }
      for unit in actor.units {
        byUnit[units[unit].slug] = place
        let last = lasts[unit]
        if bearers[last]?.last != place { bearers[last, default: []].append(place) }
      }
    }
    for list in bearers.values where list.count > Self.limit { index(list[Self.limit...]) }
  }

  private mutating func index(_ others: ArraySlice<Int>) {
    for place in others {
      for key in actors[place].profile.company.keys where !fit.isCommon(key) {
        if byCompany[key]?.count ?? 0 < Self.limit { byCompany[key, default: []].append(place) }
      }
    }
  }

  mutating func bearer(of chain: ActorChain, target: String) -> Finding {
    if kind != .person { return fullName(of: chain) }
    if !target.isEmpty, let actor = byUnit[target] { return .found(actor: actor, reason: "shortForm", evidence: "") }
    let last = NameSkeleton.of(PersonName(chain.name).last)
    let scored = candidates(last, chain).filter { agrees(actors[$0], chain) }.map { ($0, score(chain, $0)) }
    guard let best = scored.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { return .unknown(reason: nil, evidence: "") }
    let others = scored.reduce(0) { $0 + ($1.0 == best.0 ? 0 : Exponential.of($1.1 - best.1)) }
    guard others * Self.odds < 1 else {
      return .unknown(reason: "ambiguous", evidence: evidence(scored))
    }
    found[best.0] += 1
    return .found(actor: best.0, reason: "surname", evidence: "")
  }

  /// What a short name of an organization or place stands for: how often it does so within articles is what speaks for
  /// each, and company, outlet and days.
  private func fullName(of chain: ActorChain) -> Finding {
    var scored: [(Int, Double)] = []
    for full in routes.fulls(of: chain.slug, kind) {
      guard let actor = byUnit[full.core], !scored.contains(where: { $0.0 == actor }) else { continue }
      let score = Logarithm.of(Double(full.count)) + fit.gain(of: chain, by: actors[actor].profile)
      scored.append((actor, score))
    }
    guard let best = scored.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { return .unknown(reason: nil, evidence: "") }
    let others = scored.reduce(0) { $0 + ($1.0 == best.0 ? 0 : Exponential.of($1.1 - best.1)) }
    guard others < 1 else { return .unknown(reason: "ambiguous", evidence: evidence(scored)) }
    return .found(actor: best.0, reason: "shortForm", evidence: "")
  }

  private func candidates(_ last: String, _ chain: ActorChain) -> [Int] {
    guard let known = bearers[last] else { return [] }
    var found = Array(known.prefix(Self.limit))
    guard known.count > Self.limit else { return found }
    var more: Set<Int> = []
    for key in chain.company { more.formUnion(byCompany[key] ?? []) }
    found += more.sorted().prefix(4 * Self.limit).filter { bears($0, last) }
    return found
  }

  private func bears(_ actor: Int, _ last: String) -> Bool {
    actors[actor].units.prefix(Self.limit).contains { lasts[$0] == last }
  }

  private func agrees(_ actor: BlockActors.Actor, _ chain: ActorChain) -> Bool {
    let gender = actor.profile.gender
    return chain.honorific == .unknown || gender == .unknown || chain.honorific == gender
  }

  private func score(_ chain: ActorChain, _ place: Int) -> Double {
    let actor = actors[place]
    var score =
      Logarithm.of(Double(actor.profile.articles) + 0.5 * found[place] + 0.5) + fit.gain(of: chain, by: actor.profile)
    let gender = actor.profile.gender
    if chain.gender != .unknown, gender != .unknown, chain.gender != gender { score -= 3 }
    return score
  }

  private func evidence(_ scored: [(Int, Double)]) -> String {
    let first = scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3)
    return "could be " + first.map { actors[$0.0].name }.joined(separator: " or ")
  }
}
