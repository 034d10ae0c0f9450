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
    for group in groups where group.core.count > 1 && group.kind == .person {
      guard let first = group.core.first, let last = group.core.last else { continue }
      memory.replace(.part, text.wordKey(last), 1)
      memory.replace(.part, text.wordKey(first), 1)
      hasPeople = true
    }
    guard hasPeople else { return }
    for index in groups.indices where groups[index].core.count == 1 && groups[index].kind != .person {
      let token = groups[index].core.lowerBound
      guard memory[.part, text.wordKey(token)] != 0, text.classes[token].isDisjoint(with: .surePlace) else { continue }
      groups[index].counts[Int(Kind.person.rawValue)] = .max
    }
  }
}
