/// How two given names with their middle names stand to each other, for people of one last name.
enum GivenNames {
  enum Relation: Int, Comparable {
    case same, middleInitial, middleName, nickname, initial, spelling, shortForm

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    var reason: String {
      switch self {
      case .same: "sameName"
      case .middleInitial: "middleInitial"
      case .middleName: "middleName"
      case .nickname: "nickname"
      case .initial: "initial"
      case .spelling: "spelling"
      case .shortForm: "shortForm"
      }
    }
  }

  /// Nil where they cannot be one person's.
  static func relation(_ one: [PersonName.Part], _ other: [PersonName.Part]) -> Relation? {
    guard let first = one.first, let second = other.first else { return nil }
    let firsts: Relation
    if first.isInitial || second.isInitial {
      guard first.word.utf8.first == second.word.utf8.first else { return nil }
      firsts = first.isInitial && second.isInitial ? .same : .initial
    } else if first.word == second.word {
      firsts = .same
    } else if Nickname.areAlike(first.word, second.word) {
      firsts = .nickname
    } else if areSpelledAlike(first.word, second.word) {
      firsts = .spelling
    } else {
      return endsAlike(one, other) ? .shortForm : nil
    }
    guard let middles = middles(one.dropFirst(), other.dropFirst()) else { return nil }
    return max(firsts, middles)
  }

  /// "Scott" in "Francis Scott" or "F. Scott".
  private static func endsAlike(_ one: [PersonName.Part], _ other: [PersonName.Part]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count < long.count && long[1...].map(\.word) == short.map(\.word)
  }

  private static func middles(_ one: ArraySlice<PersonName.Part>, _ other: ArraySlice<PersonName.Part>) -> Relation? {
    guard let first = one.first, let second = other.first else {
      guard let only = one.first ?? other.first else { return .same }
      return only.isInitial ? .middleInitial : .middleName
    }
    if first.word == second.word { return middles(one.dropFirst(), other.dropFirst()) }
    guard first.isInitial || second.isInitial, first.word.utf8.first == second.word.utf8.first else {
      return areSpelledAlike(first.word, second.word) ? .spelling : nil
    }
    return middles(one.dropFirst(), other.dropFirst()).map { max($0, .middleInitial) }
  }

  /// One sound, or one letter more, less or other in a name of five letters or more.
  static func areSpelledAlike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(NameSkeleton.of(one).utf8), Array(NameSkeleton.of(other).utf8))
    if first == second { return true }
    return Swift.min(first.count, second.count) >= 5 && first.first == second.first && isOneEdit(first, second)
  }

  private static func isOneEdit(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard abs(one.count - other.count) <= 1 else { return false }
    var start = 0
    while start < one.count, start < other.count, one[start] == other[start] { start += 1 }
    var end = 0
    let shorter = Swift.min(one.count, other.count)
    while end < shorter - start, one[one.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    return Swift.max(one.count, other.count) - start - end <= 1
  }
}
