internal import Corpus

/// The people that were named last, for whom a pronoun may stand.
struct RecentPeople {
  struct Place {
    var sentence: Int
    var paragraph: Int
  }

  private struct Seen {
    var chain: Int
    var place: Place
    /// Whether the mention was the first of its sentence.
    var leads: Bool
    var count: Int
  }

  /// By last mention, the latest last; at most `memory`.
  private var people: [Seen] = []

  private static let memory = 8

  init() { people.reserveCapacity(Self.memory) }

  /// `isObject` says that the mention stands behind a preposition, and so leads nothing.
  mutating func see(_ chain: Int, at place: Place, isObject: Bool = false) {
    let leads = !isObject && !people.contains { $0.place.sentence == place.sentence && $0.leads }
    var seen = Seen(chain: chain, place: place, leads: leads, count: 1)
    if let old = people.firstIndex(where: { $0.chain == chain }) {
      let before = people.remove(at: old)
      seen.count = before.count + 1
      if before.place.sentence == place.sentence { seen.leads = before.leads || leads }
    }
    if people.count == Self.memory { people.removeFirst() }
    people.append(seen)
  }

  /// The person that a pronoun most likely stands for: near, named often, first in a sentence, known to be of the gender.
  func person(_ gender: Entity.Gender, at place: Place, besides speaker: Int?, _ chains: [Chain]) -> Int? {
    var best: (score: Int, chain: Int)?
    for (order, seen) in people.enumerated() {
      guard place.paragraph - seen.place.paragraph <= 1, seen.chain != speaker else { continue }
      let known = chains[seen.chain].gender
      guard known == gender || known == .unknown else { continue }
      var score = order - 4 * min(place.sentence - seen.place.sentence, 5) + min(seen.count, 4)
      if seen.leads { score += 4 }
      if known == gender { score += 3 }
      if score >= best?.score ?? Int.min { best = (score, seen.chain) }
    }
    return best?.chain
  }

  /// The people who were named in this sentence or the one before it, at most two of them.
  func near(_ place: Place) -> [Int] {
    var found: [Int] = []
    for seen in people where place.sentence - seen.place.sentence <= 1 && found.count < 2 { found.append(seen.chain) }
    return found
  }
}
