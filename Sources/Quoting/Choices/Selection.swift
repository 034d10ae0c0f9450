internal import Learning
internal import Text

/// Chooses among candidates of content those that go together: the likeliest first, no two over the same words, one a cue;
/// then gives marked words that are left to whom they most likely belong.
struct Selection {
  private let passage: Passage
  private let options: QuotingOptions
  private let links: [Link]
  private let sources: [RoleAttributor.Chosen?]
  private let rules: [Draft]
  /// By token the draft whose content it is; -1 where it is of none.
  private var takers: [Int32]
  /// By link, its draft.
  private var owners: [Int?]
  private var drafts: [Draft] = []

  init(
    _ passage: Passage, _ options: QuotingOptions, _ links: [Link], _ sources: [RoleAttributor.Chosen?],
    _ rules: [Draft]
  ) {
    self.passage = passage
    self.options = options
    self.links = links
    self.sources = sources
    self.rules = rules
    takers = Array(repeating: -1, count: passage.tokens.count)
    owners = Array(repeating: nil, count: links.count)
  }

  /// The attributions, by their first token.
  mutating func drafts(
    _ candidates: [ContentChoices.Candidate], _ probabilities: [Float], _ regions: [Int], _ speech: [Float]
  ) -> [Draft] {
    let order = candidates.indices
      .filter { Double(probabilities[$0]) > options.minimumLikelihood && isWanted(candidates[$0]) }
      .sorted { (probabilities[$0], $1) > (probabilities[$1], $0) }
    for index in order { take(candidates[index], probabilities[index]) }
    giveRest(zip(regions, speech).filter { $0.1 > Self.leastSpeech }.map(\.0))
    return drafts.sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
  }

  /// Whether the options permit an attribution with such content.
  private func isWanted(_ candidate: ContentChoices.Candidate) -> Bool {
    let isMarked = candidate.runs.contains { passage.first(.quoted, in: $0) != nil }
    if !isMarked { return options.indirect }
    return candidate.link != nil || passage.wordCount(in: candidate.runs) >= options.minimumWords
  }

  private mutating func take(_ candidate: ContentChoices.Candidate, _ probability: Float) {
    if candidate.runs.contains(where: { $0.contains { takers[$0] >= 0 } }) { return }
    guard let number = candidate.link else {
      guard let rule = candidate.draft else { return }
      var draft = rules[rule]
      draft.probability = Double(probability)
      return keep(draft)
    }
    if owners[number] != nil { return }
    let rule = links[number].candidate.draft.map { rules[$0] }
    var draft = Draft(
      content: candidate.runs.map(bare), source: sources[number]?.range, cue: links[number].candidate.range,
      hearer: rule?.hearer, pattern: rule?.pattern ?? .clause)
    draft.probability = Double(probability)
    owners[number] = drafts.count
    keep(draft)
  }

  /// A run without the commas and colons at its ends, unless they stand between marks: "According to her|, it is safe|, but".
  private func bare(_ run: Range<Int>) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end - 1, isLoose(start) { start += 1 }
    while end - 1 > start, isLoose(end - 1) { end -= 1 }
    return start..<end
  }

  private func isLoose(_ token: Int) -> Bool { passage.has(token, [.comma, .colon]) && !passage.isQuoted(token) }

  private mutating func keep(_ draft: Draft) {
    for run in draft.content { take(run, for: drafts.count) }
    drafts.append(draft)
    clear(drafts.count - 1)
  }

  /// Takes out of a draft what stands in its own content: a cue or hearer of the rules.
  private mutating func clear(_ number: Int) {
    let content = drafts[number].content
    if let cue = drafts[number].cue, content.contains(where: cue.overlaps) { drafts[number].cue = nil }
    if let hearer = drafts[number].hearer, content.contains(where: hearer.overlaps) { drafts[number].hearer = nil }
  }

  /// Marked words that are less likely speech are left out, unless a draft has them.
  private static let leastSpeech: Float = 0.5
  /// Below it a link's model says nothing of marked words.
  private static let leastShare: Float = 0.3

  private mutating func take(_ run: Range<Int>, for draft: Int) {
    for token in run { takers[token] = Int32(draft) }
  }

  /// Gives marked words that no draft has to others, by ascending regions.
  private mutating func giveRest(_ regions: [Int]) {
    guard !regions.isEmpty else { return }
    var rest = Rest(passage, rules, drafts)
    for region in regions { giveRest(region, &rest) }
  }

  /// Gives the words of a region to the link that finds them likeliest; else to whom the rules give them.
  private mutating func giveRest(_ region: Int, _ rest: inout Rest) {
    let range = passage.regionTokens[region]
    guard !range.isEmpty, passage.wordCount(region: region) >= options.minimumWords,
      range.count(where: { takers[$0] >= 0 }) * 2 < range.count
    else { return }
    let free = free(of: range)
    guard !free.isEmpty else { return }
    if let earlier = passage.regions[region].continued, let owner = owner(ofRegion: earlier) {
      var draft = drafts[owner]
      draft.content = free
      keep(draft)
      rest.note(draft)
    } else if let (number, share) = likeliest(range), share > Self.leastShare {
      if let owner = owners[number] {
        drafts[owner].content += free
        drafts[owner].content.sort { $0.lowerBound < $1.lowerBound }
        for run in free { take(run, for: owner) }
        clear(owner)
      } else {
        owners[number] = drafts.count
        var draft = Draft(
          content: free, source: sources[number]?.range, cue: links[number].candidate.range, pattern: .rightSpeech)
        draft.probability = Double(share)
        keep(draft)
        rest.note(draft)
      }
    } else if let number = rest.rule(ofRegion: region) {
      var rule = rules[number]
      rule.content = free
      if rule.source.map({ $0.overlaps(range) }) ?? true { rule.source = rest.carried(to: range) }
      keep(rule)
      rest.note(rule)
    }
  }

  /// The runs of a range that no draft has, with a word in each.
  private func free(of range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var token = range.lowerBound
    while token < range.upperBound {
      var end = token
      while end < range.upperBound, takers[end] < 0 { end += 1 }
      if passage.wordCount(in: [token..<end]) > 0 { runs.append(token..<end) }
      token = end + 1
    }
    return runs
  }

  /// The draft that has most of a region, where it has a source.
  private func owner(ofRegion region: Int) -> Int? {
    let range = passage.regionTokens[region]
    // Whoever has more than half of the tokens is left over when different ones are struck out in pairs.
    var (owner, votes): (Int32, Int) = (-1, 0)
    for taker in takers[range] {
      if votes == 0 { owner = taker }
      votes += taker == owner ? 1 : -1
    }
    guard owner >= 0, takers[range].count(where: { $0 == owner }) * 2 > range.count else { return nil }
    return drafts[Int(owner)].source == nil ? nil : Int(owner)
  }

  /// The link that takes a range for content with the highest mean, and the mean.
  private func likeliest(_ range: Range<Int>) -> (Int, Float)? {
    var best: (Int, Float)?
    // Windows begin and end in the order of the links: those that hold the range stand together.
    var number = links.firstIndexSorted { $0.window.upperBound >= range.upperBound }
    while number < links.count, links[number].window.lowerBound <= range.lowerBound {
      defer { number += 1 }
      if range.overlaps(links[number].candidate.range) { continue }
      let share = links[number].meanContent([range])
      if share > best?.1 ?? 0 { best = (number, share) }
    }
    return best
  }
}
