internal import Corpus
internal import Text

/// The roles that an article gave people, and who is what to whom.
struct RoleMemory {
  private struct Role {
    var phrase: Range<Int>
    var chain: Int
    /// The role before it with the same head.
    var last: Int
  }

  private var roles: [Role] = []
  /// By head: the last role with it, plus one.
  private var lastOf = WordTable()
  /// By possessor and head: the one so called, plus one.
  private var relations = WordTable()

  /// So many bearers of one head are looked at.
  private static let mostBearers = 8

  var isEmpty: Bool { roles.isEmpty }

  /// Learns that a person is what a phrase says, whose last word is `head`.
  mutating func learn(_ phrase: Range<Int>, head: UInt64, _ chain: Int) {
    let last = Int(lastOf[head])
    if last > 0, roles[last - 1].chain == chain, roles[last - 1].phrase.count >= phrase.count { return }
    roles.append(Role(phrase: phrase, chain: chain, last: last))
    lastOf.replace(head, UInt32(roles.count))
  }

  /// The people who bear the role that a phrase names: all its words are words of theirs (after "compatible modifiers" of
  /// Lee et al. 2013, "Deterministic coreference resolution based on entity-centric, precision-ranked rules").
  func bearers(of phrase: Range<Int>, head: UInt64, in text: AnnotatedText) -> [Int] {
    var found: [Int] = []
    var next = Int(lastOf[head])
    for _ in 0..<Self.mostBearers where next > 0 {
      let role = roles[next - 1]
      if !found.contains(role.chain), text.modifiers(of: phrase, standIn: role.phrase) { found.append(role.chain) }
      next = role.last
    }
    return found
  }

  /// Learns that somebody is another's wife, boss or friend.
  mutating func relate(_ possessor: Int, _ head: UInt64, to chain: Int) {
    relations.replace(Self.key(possessor, head), UInt32(chain + 1))
  }

  func relative(of possessor: Int, _ head: UInt64) -> Int? {
    let found = relations[Self.key(possessor, head)]
    return found == 0 ? nil : Int(found) - 1
  }

  private static func key(_ possessor: Int, _ head: UInt64) -> UInt64 {
    WordHash.phrase(head, UInt64(possessor) &* 0x9E37_79B9_7F4A_7C15)
  }
}

extension AnnotatedText {
  /// Whether each word before a phrase's head, but for determiners and those that any bearer may have, stands in another.
  fileprivate func modifiers(of phrase: Range<Int>, standIn other: Range<Int>) -> Bool {
    for token in phrase.dropLast() where tokens[token].shape.contains(.word) && parts[token].saysWhich {
      let hash = tokens[token].hash
      guard !words.passing.contains(hash), !words.definite.contains(hash) else { continue }
      guard other.contains(where: { tokens[$0].hash == hash }) else { return false }
    }
    return true
  }
}

extension PartOfSpeech {
  fileprivate var saysWhich: Bool {
    switch self {
    case .determiner, .possessiveEnding, .possessivePronoun, .adverb: false
    default: true
    }
  }
}
