internal import Corpus

/// Tells people of one name apart by the company they keep.
///
/// Two means: the chains are parted around the name in their company that says most, and moved to the part that is the
/// likelier one for them until none moves. The parts are people of their own where next to none of their chains share
/// people or organizations with the other part in the same years (over the years, one person's company changes), and
/// each has a role that the other has not, or else more support. Then each part is looked at again.
struct HomonymSplit {
  /// Some of the chains of a name.
  struct Part {
    /// Rising.
    var chains: [Int]
    /// Why it is kept apart from the first part; empty for that.
    var reason = ""
  }

  private let fit: CompanyFit
  private let chains: [ActorChain]
  /// The uncommon names in each chain's company, each by its number, and how much each of them says.
  private var keys: [[Int]] = []
  private var weights: [Double] = []
  /// The people and organizations among them.
  private var partners: [[Int]] = []

  /// A part needs chains of so many weeks, as reprints of one story say no more than one.
  private static let support = 3
  /// Where roles do not tell them apart, so many.
  private static let strongSupport = 6
  private static let rounds = 8

  init(_ chains: [ActorChain], _ fit: CompanyFit) {
    self.chains = chains
    self.fit = fit
    var numbers: [UInt32: Int] = [:]
    for chain in chains {
      var own: [Int] = []
      var partners: [Int] = []
      for (place, key) in chain.company.enumerated() where !fit.isCommon(key) {
        if numbers[key] == nil {
          numbers[key] = weights.count
          weights.append(-Logarithm.of(fit.frequencies.share(key)))
        }
        guard let number = numbers[key] else { continue }
        own.append(number)
        let isPartner = place < chain.company.count - chain.roles.count && chain.places >> UInt32(place) & 1 == 0
        if isPartner { partners.append(number) }
      }
      keys.append(own)
      self.partners.append(partners)
    }
  }

  /// The largest part first; one for a name of one person.
  func parts() -> [Part] {
    var parts: [Part] = []
    var waiting = [Part(chains: Array(chains.indices))]
    while let part = waiting.popLast() {
      if parts.count + waiting.count < 8, let (one, other, reason) = split(part.chains) {
        waiting.append(Part(chains: one, reason: reason))
        waiting.append(Part(chains: other, reason: reason))
      } else {
        parts.append(part)
      }
    }
    return parts.sorted { ($1.chains.count, $0.chains[0]) < ($0.chains.count, $1.chains[0]) }
  }

  private func split(_ part: [Int]) -> ([Int], [Int], String)? {
    guard part.count >= 2 * Self.support, let (one, other) = byCompany(part) else { return nil }
    let size = Swift.min(weeks(one), weeks(other))
    guard size >= Self.support, areAtOneTime(one, other), areApart(one, other), areApart(other, one) else { return nil }
    if haveOtherRoles(one, other) { return (one, other, "role") }
    // Who is a guest in other company now and then is no other one.
    let isLopsided = Swift.min(one.count, other.count) * 4 < part.count
    return size >= Self.strongSupport && !isLopsided ? (one, other, "company") : nil
  }

  // MARK: Ways to part

  private func byCompany(_ part: [Int]) -> ([Int], [Int])? {
    var counts: [Int: Int] = [:]
    for chain in part { for key in keys[chain] { counts[key, default: 0] += 1 } }
    let told = counts.filter { $0.value > 1 && $0.value < part.count }
    guard let seed = told.max(by: { precedes($0, $1) })?.key else { return nil }
    var isFirst = part.map { keys[$0].contains(seed) }
    for _ in 0..<Self.rounds {
      let next = moved(part, isFirst)
      if next == isFirst { break }
      isFirst = next
    }
    let one = part.indices.filter { isFirst[$0] }.map { part[$0] }
    let other = part.indices.filter { !isFirst[$0] }.map { part[$0] }
    return one.isEmpty || other.isEmpty ? nil : (one, other)
  }

  private func precedes(_ left: (key: Int, value: Int), _ right: (key: Int, value: Int)) -> Bool {
    let (one, other) = (Double(left.value) * weights[left.key], Double(right.value) * weights[right.key])
    return (one, right.key) < (other, left.key)
  }

  /// Each chain to the part whose chains have more of its company; those without a sign stay.
  private func moved(_ part: [Int], _ isFirst: [Bool]) -> [Bool] {
    var first: [Int: Double] = [:]
    var second: [Int: Double] = [:]
    for (place, chain) in part.enumerated() {
      for key in keys[chain] {
        if isFirst[place] { first[key, default: 0] += 1 } else { second[key, default: 0] += 1 }
      }
    }
    let sizes = (Double(isFirst.count { $0 }) + 1, Double(isFirst.count { !$0 }) + 1)
    return part.indices.map { place in
      var sign = 0.0
      for key in keys[part[place]] {
        // Without the chain itself, so that it does not hold itself back.
        let one = (first[key] ?? 0) - (isFirst[place] ? 1 : 0)
        let other = (second[key] ?? 0) - (isFirst[place] ? 0 : 1)
        if one == other && one == 0 { continue }
        sign += weights[key] * (one / sizes.0 - other / sizes.1)
      }
      return sign == 0 ? isFirst[place] : sign > 0
    }
  }

  // MARK: What parts are like

  /// Nearly all chains of a part share people or organizations with another one of it, and next to none with the other.
  private func areApart(_ part: [Int], _ other: [Int]) -> Bool {
    var counts: [Int: Int] = [:]
    for chain in part { for key in partners[chain] { counts[key, default: 0] += 1 } }
    let tied = part.count { chain in partners[chain].contains { (counts[$0] ?? 0) > 1 } }
    guard tied * 10 >= part.count * 8 else { return false }
    return other.count { chain in partners[chain].contains { counts[$0] != nil } } * 12 <= other.count
  }

  /// Each has chains between the first and the last day of the other.
  private func areAtOneTime(_ one: [Int], _ other: [Int]) -> Bool {
    let (first, second) = (days(one), days(other))
    guard let start = first.first, let end = first.last, let begin = second.first, let close = second.last else {
      return true
    }
    return start <= close + Self.month && begin <= end + Self.month
  }

  private static let month = 31

  /// In how many weeks there are chains; chains without a day count each.
  private func weeks(_ part: [Int]) -> Int {
    Set(part.compactMap { chains[$0].day.map { $0 / 7 } }).count + part.count { chains[$0].day == nil }
  }

  private func days(_ part: [Int]) -> [Int] { part.compactMap { chains[$0].day }.sorted() }

  /// Each has a role that most of its chains with roles have, and the other's next to none.
  private func haveOtherRoles(_ one: [Int], _ other: [Int]) -> Bool {
    guard let first = mainRole(one), let second = mainRole(other), first != second else { return false }
    return isRare(first, in: other) && isRare(second, in: one)
  }

  private func mainRole(_ part: [Int]) -> UInt32? {
    var counts: [UInt32: Int] = [:]
    var titled = 0
    for chain in part where !chains[chain].roles.isEmpty {
      titled += 1
      for role in chains[chain].roles { counts[role, default: 0] += 1 }
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return most.value >= 2 && most.value * 10 >= titled * 7 && titled * 3 >= part.count ? most.key : nil
  }

  private func isRare(_ role: UInt32, in part: [Int]) -> Bool {
    part.count { chains[$0].roles.contains(role) } * 20 <= part.count
  }
}
