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

  /// More words, or as many and longer ones.
  private func isFuller(_ one: Range<Int>, than other: Range<Int>) -> Bool {
    one.count > other.count || one.count == other.count && text.span(of: one).count > text.span(of: other).count
  }

  /// The chains, which the builder then no longer holds, so that they are changed in place.
  mutating func takeChains() -> [Chain] {
    defer { chains = [] }
    return chains
  }

  // MARK: - People

  private mutating func personChain(_ index: Int) -> Int {
    let name = names[index]
    let person = PersonName(name, text)
    let exact = name.key &+ Self.personSalt
    if let found = found(.name, exact), fits(person, found) { return enrich(found, person) }
    if let found = namesake(of: person) {
      if person.given != 0 { memory.replace(.name, exact, found + 1) }
      return enrich(found, person)
    }
    if person.given == 0, person.honorific == .unknown, let found = found(.given, person.surname) { return found }
    var chain = Chain(kind: .person, name: name.tokens)
    chain.surname = person.surname
    chain.sameSurname = found(.surname, person.surname)
    chains.append(chain)
    let made = chains.count - 1
    memory.replace(.surname, person.surname, made + 1)
    memory.replace(.name, exact, made + 1)
    return enrich(made, person)
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

  private func fits(_ person: PersonName, _ index: Int) -> Bool {
    let gender = person.honorific != .unknown ? person.honorific : person.givenGender
    let known = chains[index].gender
    if gender != .unknown && known != .unknown && gender != known { return false }
    if person.suffix != 0 && chains[index].suffix != 0 && person.suffix != chains[index].suffix { return false }
    let given = chains[index].given
    guard person.given != 0 && given != 0 && person.given != given else { return true }
    return text.agree(person.givenToken, chains[index].name)
  }

  private mutating func enrich(_ index: Int, _ person: PersonName) -> Int {
    if person.suffix != 0 { chains[index].suffix = person.suffix }
    if person.honorific != .unknown { chains[index].honorific = person.honorific }
    if person.given != 0 {
      if chains[index].given == 0 || chains[index].givenGender == .unknown {
        chains[index].given = person.given
        chains[index].givenGender = person.givenGender
      }
      memory.replace(.given, person.given, index + 1)
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
