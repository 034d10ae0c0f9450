internal import Aggregating
internal import Corpus

extension ActorChain {
  /// Takes over what an article says of a chain; all but its register entry and its company.
  mutating func read(_ fact: ChainFacts, slug: String) {
    kind = fact.kind
    gender = fact.gender
    mentions = fact.mentions
    self.slug = slug
    name = fact.name
    honorific = .unknown
    isTitled = false
    roles.removeAll(keepingCapacity: true)
    roleTitles.removeAll(keepingCapacity: true)
    guard fact.kind == .person else { return }
    for title in fact.titles { read(title: title) }
  }

  private mutating func read(title: String) {
    let folded = NameFolder.folded(title)
    isTitled = true
    switch Honorific.gender(of: folded) {
    case .some(let gender): if gender != .unknown { honorific = gender }
    case .none:
      guard roles.count < Self.roleLimit else { return }
      roles.append(NameHash.ofRole(folded))
      roleTitles.append(title)
    }
  }
}
