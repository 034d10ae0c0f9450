internal import Text

/// The names of an article by their words: all mentions of a name have one kind, the one that most of them were given.
///
/// A single word that is the surname or given name of a person named in full is that person, too, unless it is a place that
/// everybody knows.
struct NameGroups {
  private var groups: [Group] = []
  /// By name: its group.
  private var groupOf: [Int] = []

  private struct Group {
    /// How many mentions each kind has.
    var counts = SIMD4<UInt16>()
    var core: Range<Int>

    /// The kind of most mentions, of equal ones the first.
    var kind: Kind {
      var best = Kind.person
      for kind in [Kind.organization, .place, .other] where counts[Int(kind.rawValue)] > counts[Int(best.rawValue)] {
        best = kind
      }
      return best
    }

    /// Takes away that it is a person; what most mentions else say it is stays, or what its last word says.
    mutating func makeThing(_ text: AnnotatedText) {
      counts[Int(Kind.person.rawValue)] = 0
      guard let last = core.last, counts.max() == 0 else { return }
      let known = text.classes[last]
      let isPlace = known.contains(.placeTail)
      let kind: Kind = known.contains(.organizationHead) ? .organization : isPlace ? .place : .other
      counts[Int(kind.rawValue)] = 1
    }
  }

  init(_ names: [Name], in text: AnnotatedText, _ memory: inout NameMemory) {
    groups.reserveCapacity(names.count)
    groupOf.reserveCapacity(names.count)
    for name in names { add(name, &memory) }
    lendToShortForms(text, &memory)
  }

  /// The kind of a name; where two have as many mentions its own.
  func kind(of name: Name, at index: Int) -> Kind {
    let group = groups[groupOf[index]]
    let best = group.kind
    return group.counts[Int(best.rawValue)] > group.counts[Int(name.kind.rawValue)] ? best : name.kind
  }

  private mutating func add(_ name: Name, _ memory: inout NameMemory) {
    var index = Int(memory[.group, name.key]) - 1
    if index < 0 {
      index = groups.count
      memory.replace(.group, name.key, index + 1)
      groups.append(Group(core: name.core))
    }
    let kind = Int(name.kind.rawValue)
    if groups[index].counts[kind] < .max { groups[index].counts[kind] += 1 }
    groupOf.append(index)
  }

  private mutating func lendToShortForms(_ text: AnnotatedText, _ memory: inout NameMemory) {
    var hasPeople = false
    for group in groups where group.core.count > 1 && group.kind == .person && !text.endsLikeThing(group.core) {
      keepParts(of: group.core, text, &memory)
      hasPeople = true
    }
    for index in groups.indices where groups[index].kind == .person && text.endsLikeThing(groups[index].core) {
      if isThing(groups[index].core, text, memory) {
        groups[index].makeThing(text)
      } else {
        keepParts(of: groups[index].core, text, &memory)
        hasPeople = true
      }
    }
    guard hasPeople else { return }
    for index in groups.indices where (2...3).contains(groups[index].core.count) && groups[index].kind != .person {
      guard isFullName(groups[index], text, memory) else { continue }
      groups[index].counts[Int(Kind.person.rawValue)] = .max
      keepParts(of: groups[index].core, text, &memory)
    }
    for index in groups.indices where groups[index].core.count == 1 {
      let token = groups[index].core.lowerBound
      guard memory[.part, text.wordKey(token)] != 0, text.classes[token].isDisjoint(with: .surePlace) else { continue }
      groups[index].counts[Int(Kind.person.rawValue)] = .max
    }
  }

  /// What a word is in the name of a person, as bits.
  private static let (isFirst, isLast) = (1, 2)

  private func keepParts(of core: Range<Int>, _ text: AnnotatedText, _ memory: inout NameMemory) {
    guard let first = core.first, let last = core.last else { return }
    for (token, bit) in [(first, Self.isFirst), (last, Self.isLast)] {
      let key = text.wordKey(token)
      memory.replace(.part, key, Int(memory[.part, key]) | bit)
    }
  }

  /// Whether what ends like a thing is one: "Jenna Podcast"; of "Park" and "Bridge", which are surnames, too, where the
  /// word before is the surname of a person, and nobody's given name.
  private func isThing(_ core: Range<Int>, _ text: AnnotatedText, _ memory: NameMemory) -> Bool {
    guard let first = core.first, let last = core.last else { return false }
    if text.classes[last].isDisjoint(with: .anySurname) { return true }
    return Int(memory[.part, text.wordKey(first)]) == Self.isLast && !text.isInitial(first)
  }

  /// A given name or initials and the surname of a person: no place, whatever the models say.
  private func isFullName(_ group: Group, _ text: AnnotatedText, _ memory: NameMemory) -> Bool {
    guard let first = group.core.first, let last = group.core.last else { return false }
    let other: WordClasses = [.anyPlace, .english, .plain, .title, .role, .demonym, .organizationHead, .placeLead]
    let known = text.classes[first]
    let isGiven = text.isCapital(first) && known.isDisjoint(with: other)
    // Many a firm is named like a person: of these only where the article has one with this surname.
    let part = Int(memory[.part, text.wordKey(last)])
    let isFirm = group.kind == .organization && (part & Self.isLast == 0 || known.isDisjoint(with: .anyFirst))
    guard isGiven && !isFirm || text.isInitial(first), part != 0 else { return false }
    return text.classes[last].isDisjoint(with: [
      .anyPlace, .placeTail, .organizationHead, .organizationSuffix, .english,
    ])
  }
}
