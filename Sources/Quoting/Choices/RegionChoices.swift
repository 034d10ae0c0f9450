internal import Learning

/// The marked regions of an article with the features by which a ranker tells speech from other words between marks.
struct RegionChoices {
  private let templates = RegionTemplates()
  private(set) var list = ContextList()
  /// Those that may be speech, outermost ones.
  private(set) var regions: [Int] = []

  var count: UInt32 { templates.count }

  mutating func read(_ passage: Passage, _ links: [Link], _ drafts: [Draft], _ tagger: borrowing RoleTagger) {
    list.begin()
    regions.removeAll(keepingCapacity: true)
    guard !passage.regions.isEmpty else { return }
    let facts = RegionClassifier.facts(of: passage)
    let shares = Self.shares(passage, links)
    let patterns = Self.patterns(passage, drafts)
    for region in passage.regions.indices where !passage.regionTokens[region].isEmpty {
      regions.append(region)
      describe(region, passage, facts[region], shares[region], patterns[region], tagger)
    }
  }

  /// Of each region how much of it the likeliest link takes for content.
  private static func shares(_ passage: Passage, _ links: [Link]) -> [Float] {
    var shares = [Float](repeating: 0, count: passage.regions.count)
    for link in links {
      var token = link.window.lowerBound
      while let place = passage.first(.quoted, in: token..<link.window.upperBound), let zone = passage.zone(place) {
        let range = passage.regionTokens[zone].clamped(to: link.window)
        shares[zone] = max(shares[zone], link.meanContent([range]))
        token = max(range.upperBound, place + 1)
      }
    }
    return shares
  }

  /// Of each region the pattern of the rules' draft that has it, counted from 1.
  private static func patterns(_ passage: Passage, _ drafts: [Draft]) -> [UInt32] {
    var patterns = [UInt32](repeating: 0, count: passage.regions.count)
    for draft in drafts {
      for run in draft.content {
        for token in run { if let zone = passage.zone(token) { patterns[zone] = UInt32(draft.pattern.rawValue) + 1 } }
      }
    }
    return patterns
  }

  private mutating func describe(
    _ region: Int, _ passage: Passage, _ facts: RegionFacts, _ share: Float, _ pattern: UInt32,
    _ tagger: borrowing RoleTagger
  ) {
    let t = templates
    let range = passage.regionTokens[region]
    let mean = range.reduce(Float(0)) { $0 + tagger.probability(.content, $1) } / Float(range.count)
    let words = UInt32(min(passage.wordCount(region: region), 11))
    let (content, linked) = (SourceChoices.step(mean), SourceChoices.step(share))
    list.add(t.bias)
    list.add(t.words + words)
    list.add(t.content + content)
    list.add(t.linked + linked)
    list.add(t.both + content * 10 + linked)
    list.add(t.contentWords + content * 12 + words)
    list.add(t.linkedWords + linked * 12 + words)
    list.add(t.pattern + pattern)
    list.add(t.patternLinked + pattern * 10 + linked)
    var bits = facts.rawValue
    while bits != 0 {
      let bit = UInt32(bits.trailingZeroBitCount)
      list.add(t.fact + bit)
      list.add(t.factContent + bit * 10 + content)
      bits &= bits - 1
    }
    list.endToken()
  }
}
