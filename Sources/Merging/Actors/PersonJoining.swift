internal import Corpus

/// Joins the names of a block of people that are one person's.
///
/// Names of more articles lead; each later one goes to the best of the people that it fits, or is one of its own. Whom
/// it could fit is looked up by what names share, so that work is linear in the names but for people of one last name
/// and one first letter, of whom only those of most articles are looked at.
struct PersonJoining {
  private let units: [NameUnit]
  private let fit: CompanyFit
  private var people: [Person] = []
  private var index: [String: [Int]] = [:]

  /// So many people are looked at under each thing that names share.
  private static let candidateLimit = 24
  /// So many names of each of them.
  private static let nameLimit = 12

  private struct Person {
    var units: [Int]
    var entry: Int?
    var reasons: [JoinedUnits.Reason] = []
    var profile: CompanyProfile
    var split: JoinedUnits.Reason?
  }

  private struct Match {
    var person: Int
    var relation: GivenNames.Relation
    var kinship: CompanyFit.Kinship
    var reason: String
  }

  init(_ units: [NameUnit], _ frequencies: NameFrequencies) {
    self.units = units
    fit = CompanyFit(frequencies: frequencies)
  }

  consuming func joined() -> [JoinedUnits] {
    var order = Array(units.indices)
    order.sort { precedes($0, $1) }
    for unit in order { place(unit) }
    for person in people.indices {
      let leading = units[people[person].units[0]]
      guard let namesake = leading.namesake else { continue }
      people[person].split = JoinedUnits.Reason(unit: namesake, reason: leading.splitReason, evidence: apart(leading))
    }
    return people.map { JoinedUnits(units: $0.units, entry: $0.entry, reasons: $0.reasons, split: $0.split) }
  }

  /// What tells one of several people of a name.
  private func apart(_ unit: NameUnit) -> String {
    let named = fit.evidence(fit.kinship(unit.profile, unit.profile), of: unit.profile)
    return named.isEmpty ? "" : "of this one's, " + named
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (units[left], units[right])
    if (one.entry == nil) != (other.entry == nil) { return one.entry != nil }
    return (other.articles, one.slug, one.firstArticle) < (one.articles, other.slug, other.firstArticle)
  }

  private mutating func place(_ unit: Int) {
    if let match = bestMatch(of: unit) {
      let evidence = fit.evidence(match.kinship, of: units[unit].profile)
      people[match.person].units.append(unit)
      people[match.person].profile.merge(units[unit].profile)
      people[match.person].reasons.append(JoinedUnits.Reason(unit: unit, reason: match.reason, evidence: evidence))
      note(unit, as: match.person)
    } else {
      people.append(Person(units: [unit], entry: units[unit].entry, profile: units[unit].profile))
      note(unit, as: people.count - 1)
    }
  }

  // MARK: Who is looked at

  private mutating func note(_ unit: Int, as person: Int) {
    for key in keys(of: units[unit]) {
      var known = index[key] ?? []
      guard known.last != person, known.count < Self.candidateLimit else { continue }
      index[key] = nil
      known.append(person)
      index[key] = known
    }
  }

  /// Last name and first letter; the name itself; and for three words or more what may be left of them.
  private func keys(of unit: NameUnit) -> [String] {
    let name = unit.parsed
    guard let first = name.given.first else { return unit.entry.map { ["e/\($0)"] } ?? [] }
    let last = unit.last
    var keys = ["n/\(last)/\(first.word)"]
    if first.isInitial {
      keys.append("i/\(last)/\(first.word)")
    } else {
      for full in Nickname.fullForms(of: first.word) {
        keys.append("k/\(last)/\(full)")
        keys.append("i/\(last)/\(full.prefix(1))")
      }
      keys.append("s/\(last)/\(NameSkeleton.of(first.word).prefix(3))")
    }
    for part in name.given.dropFirst() where !part.isInitial { keys.append("n/\(last)/\(part.word)") }
    if let entry = unit.entry { keys.append("e/\(entry)") }
    return keys
  }

  private func candidates(for unit: NameUnit) -> [Int] {
    var found: [Int] = []
    for key in keys(of: unit) {
      for person in index[key] ?? [] where !found.contains(person) { found.append(person) }
    }
    return found
  }

  // MARK: Whom it fits

  private func bestMatch(of unit: Int) -> Match? {
    var matches: [Match] = []
    for person in candidates(for: units[unit]) {
      if let match = match(unit, person) { matches.append(match) }
    }
    guard let best = matches.min(by: { isBetter($0, $1) }) else { return nil }
    // Initials fit anyone of the letter: only one may.
    if best.relation == .initial, matches.count(where: { $0.relation == .initial }) > 1, best.kinship.shared.isEmpty {
      return nil
    }
    return best
  }

  private func isBetter(_ left: Match, _ right: Match) -> Bool {
    let (one, other) = (left.relation.rawValue, right.relation.rawValue)
    return (one, -left.kinship.share, left.person) < (other, -right.kinship.share, right.person)
  }

  private func match(_ unit: Int, _ person: Int) -> Match? {
    let name = units[unit]
    if let entry = name.entry, let other = people[person].entry {
      guard entry == other else { return nil }
      return Match(person: person, relation: .same, kinship: CompanyFit.Kinship(), reason: "register")
    }
    guard let relation = relation(name, person) else { return nil }
    let profile = people[person].profile
    let genders = (name.profile.supportedGender, profile.supportedGender)
    guard genders.0 == .unknown || genders.1 == .unknown || genders.0 == genders.1 else { return nil }
    guard !areTogether(unit, person) else { return nil }
    let kinship = fit.kinship(name.profile, profile)
    guard isSupported(relation, name, profile, kinship) else { return nil }
    let isRespelled = units[people[person].units[0]].parsed.last != name.parsed.last
    let reason =
      relation < .initial && isRespelled
      ? "spelling"
      : name.parsed.title.isEmpty || relation != .same
        ? relation.reason : "titleInName"
    return Match(person: person, relation: relation, kinship: kinship, reason: reason)
  }

  /// What the name is to all names of a person: the closest relation, nil where one of them is at odds.
  private func relation(_ name: NameUnit, _ person: Int) -> GivenNames.Relation? {
    var closest: GivenNames.Relation?
    for other in people[person].units.prefix(Self.nameLimit) {
      let known = units[other]
      if known.slug == name.slug { return nil }
      guard known.parsed.suffix == name.parsed.suffix || saysSuffixOnly(known.parsed, name.parsed),
        known.last == name.last,
        let relation = GivenNames.relation(known.parsed.given, name.parsed.given)
      else { return nil }
      closest = Swift.min(closest ?? relation, relation)
    }
    return closest
  }

  /// "Martin Luther King" and "Martin Luther King Jr.": a middle name in full tells fathers from sons.
  private func saysSuffixOnly(_ one: PersonName, _ other: PersonName) -> Bool {
    one.suffix.isEmpty != other.suffix.isEmpty && one.given == other.given && one.given.count > 1
      && one.given.allSatisfy { !$0.isInitial }
  }

  /// Both are named in one article, more often than chains of one article are torn apart.
  private func areTogether(_ unit: Int, _ person: Int) -> Bool {
    let name = units[unit]
    for other in people[person].units.prefix(Self.nameLimit) {
      let known = units[other]
      let times = Swift.max(name.profile.company[known.hash], known.profile.company[name.hash])
      if times > 0, times * 10 > Swift.min(name.articles, known.articles) { return true }
    }
    return false
  }

  private func isSupported(
    _ relation: GivenNames.Relation, _ name: NameUnit, _ profile: CompanyProfile, _ kinship: CompanyFit.Kinship
  ) -> Bool {
    let isKin = !kinship.shared.isEmpty
    let isRare = name.articles < 3
    switch relation {
    case .same, .middleInitial, .middleName: return isKin || isRare && name.profile.isNear(profile)
    case .nickname: return isKin || name.articles == 1 && name.profile.isNear(profile)
    case .initial: return isKin
    case .spelling: return isKin && (kinship.share >= 0.25 || name.articles * 5 <= profile.articles)
    case .shortForm: return isKin
    }
  }
}
