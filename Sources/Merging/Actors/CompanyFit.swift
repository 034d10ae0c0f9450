internal import Corpus

/// How well company, outlets and days speak for two being one.
struct CompanyFit {
  let frequencies: NameFrequencies

  /// Names in a larger share of the articles than this link nobody ("United States"); in a small corpus, names of more
  /// than so many articles.
  private static let commonShare = 0.02
  private static let commonArticles = 30.0

  /// What two profiles share.
  struct Kinship {
    /// Uncommon names of both, those that say most first.
    var shared: [UInt32] = []
    /// The share of the smaller one's chains that have one of them, at least.
    var share = 0.0
  }

  func isCommon(_ key: UInt32) -> Bool {
    let articles = Double(frequencies.articles)
    return frequencies.share(key) > Swift.max(Self.commonShare, Self.commonArticles / Swift.max(1, articles))
  }

  func kinship(_ one: CompanyProfile, _ other: CompanyProfile) -> Kinship {
    let (small, large) = one.articles <= other.articles ? (one, other) : (other, one)
    var found: [(key: UInt32, weight: Double, share: Double)] = []
    for (place, key) in small.company.keys.enumerated() {
      let there = large.company[key]
      guard there > 0, !isCommon(key) else { continue }
      let share = Double(small.company.counts[place]) / Double(small.articles)
      let inBoth = Swift.min(share, Double(there) / Double(large.articles))
      found.append((key, inBoth * -Logarithm.of(frequencies.share(key)), share))
    }
    found.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
    return Kinship(shared: found.map(\.key), share: found.map(\.share).max() ?? 0)
  }

  /// What two shared, in words for people: "12 of 14 articles share Treasury, Reagan".
  func evidence(_ kinship: Kinship, of profile: CompanyProfile) -> String {
    let names = kinship.shared.prefix(3).compactMap { frequencies.name(of: $0) }
    guard !names.isEmpty else { return kinship.shared.isEmpty ? "" : "shares \(kinship.shared.count) other names" }
    let articles = Int((kinship.share * Double(profile.articles)).rounded())
    return "\(articles) of \(profile.articles) articles share \(names.joined(separator: ", "))"
  }

  /// How many times likelier, as a logarithm, a chain is the profile's than any other's of the corpus.
  func gain(of chain: ActorChain, by profile: CompanyProfile) -> Double {
    let count = Double(Swift.max(1, profile.articles))
    var gain = 0.0
    for key in chain.company {
      let share = frequencies.share(key)
      gain += Logarithm.of(0.5 + 0.5 * Double(profile.company[key]) / count / share)
    }
    // Names come together, so that they do not count in full.
    gain *= 0.6
    let outlets = Double(Swift.max(1, frequencies.outlets))
    gain += Logarithm.of(0.5 + 0.5 * Double(profile.outlets[UInt32(chain.outlet)]) / count * outlets) * 0.5
    if let day = chain.day {
      let week = CompanyProfile.week(of: day)
      // Some 60 days, as weeks on both sides.
      let near = (Int(week) - 8...Int(week) + 8).reduce(0) { $0 + profile.weeks[UInt32(Swift.max(0, $1))] }
      gain += near > 0 ? 0.5 : -0.5
    }
    return gain
  }
}
