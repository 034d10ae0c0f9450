internal import Text

/// The names of an article by their words: all mentions of a name have one kind, decided from what speaks for each.
struct NameGroups {
  private var groups: [Group] = []
  /// By name: its group.
  private(set) var groupOf: [Int] = []

  private struct Group {
    var scores = Scores()
    var count: Int32 = 0
    var tokens: Range<Int>
    var words: Int
  }

  private enum Part {
    static let surname: UInt32 = 1
    static let given: UInt32 = 2
    static let organization: UInt32 = 4
  }

  init(_ names: [Name], in text: AnnotatedText, _ memory: inout NameMemory) {
    groups.reserveCapacity(names.count)
    groupOf.reserveCapacity(names.count)
    for name in names { add(name, &memory) }
    lendToShortForms(text, &memory)
  }

  /// The kind of a name; a place that has a score in a table is its team.
  func kind(of name: Name, at index: Int) -> Kind {
    let kind = groups[groupOf[index]].scores.best
    return name.isTeam && kind != .person ? .organization : kind
  }

  private mutating func add(_ name: Name, _ memory: inout NameMemory) {
    var index = Int(memory[.group, name.key]) - 1
    if index < 0 {
      index = groups.count
      memory.replace(.group, name.key, index + 1)
      groups.append(Group(tokens: name.core, words: name.core.count))
    }
    groups[index].scores += name.scores
    groups[index].count += 1
    groupOf.append(index)
  }

  /// A single word that is the surname of a person named in full is most likely that person.
  private mutating func lendToShortForms(_ text: AnnotatedText, _ memory: inout NameMemory) {
    var hasParts = false
    for group in groups where group.words > 1 {
      guard let first = group.tokens.first, let last = group.tokens.last else { continue }
      switch group.scores.best {
      case .person:
        memory.insert(.part, text.wordKey(last), Part.surname)
        memory.insert(.part, text.wordKey(first), Part.given)
      case .organization: memory.insert(.part, text.wordKey(first), Part.organization)
      case .place, .other: continue
      }
      hasParts = true
    }
    guard hasParts else { return }
    for index in groups.indices where groups[index].words == 1 {
      let token = groups[index].tokens.lowerBound
      let part = memory[.part, text.wordKey(token)]
      guard part != 0 else { continue }
      let count = groups[index].count
      let isPlace = !text.classes[token].isDisjoint(with: .surePlace)
      if part & Part.surname != 0 { groups[index].scores.person &+= (isPlace ? 3 : 7) &* count }
      if part & Part.given != 0 { groups[index].scores.person &+= (isPlace ? 0 : 3) &* count }
      if part & Part.organization != 0, !isPlace { groups[index].scores.organization &+= 3 &* count }
    }
  }
}
