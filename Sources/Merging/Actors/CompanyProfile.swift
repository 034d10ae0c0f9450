internal import Corpus

/// Where, when and with whom an actor is named.
struct CompanyProfile {
  /// How many chains it was made of.
  private(set) var articles = 0
  private(set) var company = SortedCounts()
  private(set) var outlets = SortedCounts()
  /// By the number of the week since 1970, with an offset.
  private(set) var weeks = SortedCounts()
  private var female = 0
  private var male = 0

  init() {}

  init(_ chains: some Sequence<ActorChain>) {
    var keys: [UInt32] = []
    var places: [UInt32] = []
    var times: [UInt32] = []
    for chain in chains {
      articles += 1
      keys += chain.company
      places.append(UInt32(chain.outlet))
      if let day = chain.day { times.append(Self.week(of: day)) }
      count(chain)
    }
    company = SortedCounts(keys)
    outlets = SortedCounts(places)
    weeks = SortedCounts(times)
  }

  static func week(of day: Int) -> UInt32 { UInt32(Swift.max(0, day / 7 + 200_000)) }

  mutating func merge(_ other: Self) {
    articles += other.articles
    company.merge(other.company)
    outlets.merge(other.outlets)
    weeks.merge(other.weeks)
    female += other.female
    male += other.male
  }

  /// Both were named within some two years, as far as days are known.
  func isNear(_ other: Self) -> Bool {
    guard let first = weeks.keys.first, let last = weeks.keys.last, let start = other.weeks.keys.first,
      let end = other.weeks.keys.last
    else { return true }
    return first <= end + 104 && start <= last + 104
  }

  /// Counts a chain's gender; an honorific is worth three guesses.
  mutating func count(_ chain: ActorChain) {
    switch chain.honorific == .unknown ? chain.gender : chain.honorific {
    case .female: female += chain.honorific == .unknown ? 1 : 3
    case .male: male += chain.honorific == .unknown ? 1 : 3
    case .unknown: break
    }
  }

  /// What most chains say, unknown where they are at odds.
  var gender: Entity.Gender {
    if female > 2 * male { return .female }
    if male > 2 * female { return .male }
    return .unknown
  }

  /// The gender where two or more chains say it.
  var supportedGender: Entity.Gender { Swift.max(female, male) >= 2 ? gender : .unknown }
}
