internal import Corpus
internal import Text

/// Joins the names of an article into chains, in text order, each by look-ups of its hashes.
struct ChainBuilder {
  let text: AnnotatedText
  let names: [Name]
  private var chains: [Chain] = []
  /// By name: its chain.
  private(set) var chainOf: [Int] = []

  private var memory: NameMemory

  /// So many chains with one surname are looked at before a new one is begun.
  private static let mostNamesakes = 8

  /// Longer names are not compared word by word.
  private static let longestRead = 12

  init(_ text: AnnotatedText, _ names: [Name]) {
    self.text = text
    self.names = names
    memory = NameMemory(names: names.count)
    chainOf.reserveCapacity(names.count)
    chains.reserveCapacity(names.count)
    let groups = NameGroups(names, in: text, &memory)
    for index in names.indices {
      let kind = groups.kind(of: names[index], at: index)
      let chain = kind == .person ? personChain(index) : thingChain(index, kind)
      chainOf.append(chain)
      join(index, to: chain)
    }
    joinAliases()
  }

  private mutating func join(_ index: Int, to chain: Int) {
    let name = names[index]
    if isFuller(name.tokens, than: chains[chain].name) { chains[chain].name = name.tokens }
    chains[chain].lastName = index
    chains[chain].mentions.append(Mention(text.span(of: name.tokens), .name))
    guard !name.titles.isEmpty, chains[chain].titles.count < Chain.mostTitles else { return }
    let key = text.key(of: name.titles)
    for known in chains[chain].titleKeys where known == key { return }
    chains[chain].titleKeys.append(key)
    chains[chain].titles.append(name.titles)
  }

  /// More words, or as many and longer ones; a name that runs on into other words is fuller than none.
  private func isFuller(_ one: Range<Int>, than other: Range<Int>) -> Bool {
    if one.count > 1, other.count > 1, max(one.count, other.count) <= Self.longestRead {
      let (isWhole, wasWhole) = (text.withoutHonors(one) == one, text.withoutHonors(other) == other)
      if isWhole != wasWhole { return isWhole }
    }
    return one.count > other.count || one.count == other.count && text.span(of: one).count > text.span(of: other).count
  }

  /// The chains, which the builder then no longer holds, so that they are changed in place.
  mutating func takeChains() -> [Chain] {
    defer { chains = [] }
    return chains
  }

  // MARK: - Other names

  /// "Anna Bell, also known as Nan Ostrander": both names' chains become one.
  private mutating func joinAliases() {
    var forward = Array(chains.indices)
    var isChanged = false
    var wasAlias = false
    for index in names.indices.dropFirst() {
      let isAlternative = text.isAlternative(names[index - 1], names[index])
      let isAnother = wasAlias && text.isSecond(names[index - 1], names[index])
      wasAlias = text.introducesAlias(names[index])
      guard isAlternative || isAnother || wasAlias, let known = bearer(before: index) else { continue }
      let (one, other) = (Self.root(of: chainOf[known], &forward), Self.root(of: chainOf[index], &forward))
      guard one != other, chains[one].kind == .person, chains[other].kind == .person, fits(chains[other].gender, one)
      else {
        continue
      }
      forward[max(one, other)] = min(one, other)
      isChanged = true
    }
    if isChanged { fold(&forward) }
  }

  /// The last name of a person before a name in its sentence.
  private func bearer(before index: Int) -> Int? {
    for known in (max(0, index - 2)..<index).reversed() where names[known].sentence == names[index].sentence {
      if chains[chainOf[known]].kind == .person { return known }
    }
    return nil
  }

  /// Halves the way as it goes (Tarjan & van Leeuwen 1984, "Worst-case analysis of set union algorithms").
  private static func root(of chain: Int, _ forward: inout [Int]) -> Int {
    var chain = chain
    while forward[chain] != chain {
      forward[chain] = forward[forward[chain]]
      chain = forward[chain]
    }
    return chain
  }

  /// Moves each chain's mentions to the one it belongs to, and closes the gaps.
  private mutating func fold(_ forward: inout [Int]) {
    var kept: [Chain] = []
    var places = [Int](repeating: 0, count: chains.count)
    for chain in chains.indices {
      let root = Self.root(of: chain, &forward)
      if root == chain {
        places[chain] = kept.count
        kept.append(chains[chain])
      } else {
        places[chain] = places[root]
        kept[places[root]].absorb(chains[chain])
      }
    }
    chains = kept
    for name in chainOf.indices { chainOf[name] = places[chainOf[name]] }
  }

  // MARK: - People

  private mutating func personChain(_ index: Int) -> Int {
    let name = names[index]
    let person = PersonName(name, text)
    let exact = name.key &+ Self.personSalt
    if person.given != 0, let found = found(.name, exact), fits(person, found) {
      // "Anna Bell", whom a headline named as "Anna Bell Beats Fargo", is known by "Bell" from here on.
      if memory[.surname, person.surname] == 0 { memory.replace(.surname, person.surname, found + 1) }
      return enrich(found, person)
    }
    if let found = namesake(of: person) {
      if person.given != 0 { memory.replace(.name, exact, found + 1) }
      return enrich(found, person)
    }
    // "Johann II" is somebody else than Johann, but an "I" may be who speaks.
    let isNumbered = person.suffix != 0 && !text.isMark(name.tokens.upperBound - 1, UInt8(ascii: "I"))
    if person.given == 0, !isNumbered, person.honorific == .unknown, let found = found(.given, person.surname) {
      return found
    }
    if let found = found(.name, otherForm(of: name)), fits(person.gender, found) { return found }
    if let found = found(.name, otherForm(of: name)), fits(person.gender, found) { return found }
    var chain = Chain(kind: .person, name: name.tokens)
    chain.surname = person.surname
    chain.sameSurname = found(.surname, person.surname)
    chains.append(chain)
    let made = chains.count - 1
    memory.replace(.surname, person.surname, made + 1)
    memory.replace(.name, exact, made + 1)
    keepForms(of: name, made)
    return enrich(made, person)
  }

  /// The key of a name of two words the other way round ("Higuchi Ichiyo"), 0 for others.
  private func otherForm(of name: Name) -> UInt64 {
    let core = text.withoutHonors(name.core)
    guard core.count == 2 else { return 0 }
    let (first, last) = (text.wordKey(core.lowerBound), text.wordKey(core.lowerBound + 1))
    return WordHash.phrase(last, first) &+ Self.personSalt
  }

  /// "Anna Maria" is she who was named as "Anna Maria Bell".
  private mutating func keepForms(of name: Name, _ chain: Int) {
    let core = text.withoutHonors(name.core)
    guard core.count > 2, !text.isInitial(core.lowerBound + 1) else { return }
    let key = text.key(of: core.prefix(2)) &+ Self.personSalt
    if memory[.name, key] == 0 { memory.replace(.name, key, chain + 1) }
  }

  private static let personSalt: UInt64 = 0x5851_F42D_4C95_7F2D

  private func found(_ topic: NameMemory.Topic, _ key: UInt64) -> Int? {
    let value = memory[topic, key]
    return value == 0 ? nil : Int(value) - 1
  }

  /// Of the chains with this surname that fit, the one named most often, of equal ones the last.
  private func namesake(of person: PersonName) -> Int? {
    var best: Int?
    var next = found(.surname, person.surname)
    for _ in 0..<Self.mostNamesakes {
      guard let chain = next else { break }
      if fits(person, chain), best.map({ isNearer(chain, than: $0) }) ?? true { best = chain }
      next = chains[chain].sameSurname
    }
    return best
  }

  private func isNearer(_ left: Int, than right: Int) -> Bool {
    // Counted in place, as chains are too large to be copied.
    let (one, other) = (chains[left].mentions.count, chains[right].mentions.count)
    return one > other || one == other && chains[left].lastName > chains[right].lastName
  }

  private func fits(_ gender: Entity.Gender, _ index: Int) -> Bool {
    let known = chains[index].gender
    return gender == .unknown || known == .unknown || gender == known
  }

  private func fits(_ person: PersonName, _ index: Int) -> Bool {
    guard fits(person.gender, index) else { return false }
    if person.suffix != 0 && chains[index].suffix != 0 && person.suffix != chains[index].suffix { return false }
    let given = chains[index].given
    guard person.given != 0 && given != 0 && person.given != given else { return true }
    return text.agree(person.givenToken, chains[index].name) || person.others.contains(given)
      || Nicknames.shared.agree(person.given, given)
  }

  private mutating func enrich(_ index: Int, _ person: PersonName) -> Int {
    if person.suffix != 0 { chains[index].suffix = person.suffix }
    if person.honorific != .unknown { chains[index].honorific = person.honorific }
    if person.given != 0 {
      if chains[index].given == 0 || chains[index].givenGender == .unknown {
        chains[index].given = person.given
        chains[index].givenGender = person.givenGender
      }
      // A given name alone is of the one named most.
      let known = found(.given, person.given)
      if known.map({ chains[$0].mentions.count <= chains[index].mentions.count }) ?? true {
        memory.replace(.given, person.given, index + 1)
      }
    }
    return index
  }

  // MARK: - Organizations and places

  private mutating func thingChain(_ index: Int, _ kind: Kind) -> Int {
    let name = names[index]
    let key = text.thingKey(of: name.tokens) &+ UInt64(kind.rawValue)
    if let found = found(.name, key) { return found }
    if kind == .organization, let found = longForm(of: name) { return found }
    let initials = kind == .organization ? text.initials(of: name.tokens) : nil
    if let initials, let found = found(.name, initials &+ UInt64(kind.rawValue)) {
      memory.replace(.name, key, found + 1)
      return found
    }
    chains.append(Chain(kind: kind, name: name.tokens))
    let made = chains.count - 1
    memory.replace(.name, key, made + 1)
    if let initials { memory.replace(.acronym, initials, made + 1) }
    if kind == .organization, name.tokens.count > 1 {
      memory.replace(.firstWord, text.wordKey(name.tokens.lowerBound), made + 1)
    }
    return made
  }

  /// The chain whose acronym or first word a short name is.
  private func longForm(of name: Name) -> Int? {
    guard name.tokens.count == 1 else { return nil }
    let token = name.tokens.lowerBound
    let key = text.wordKey(token)
    if text.tokens[token].shape.contains(.upper), let found = found(.acronym, key) { return found }
    guard text.classes[token].isDisjoint(with: [.surePlace, .english, .plain, .demonym]) else {
      return nil
    }
    return found(.firstWord, key)
  }
}
