internal import Learning
internal import Text

/// The phrases that may be the source of a cue, with their features.
struct SourceChoices {
  /// Where a phrase comes from.
  enum Origin: UInt32, CaseIterable { case linked, likely, faint, rules, first, former }

  struct Candidate {
    var range: Range<Int>
    var origin: Origin
  }

  /// More phrases are seldom worth a look.
  static let mostOfLink = 48

  private let templates = SourceTemplates()
  private(set) var list = ContextList()
  private(set) var candidates: [Candidate] = []
  /// How many sources of the article end in a word, by its hash.
  private var ends: [UInt32: Int] = [:]

  var count: UInt32 { templates.count }

  /// Begins an article.
  mutating func begin(_ tagger: borrowing RoleTagger) {
    ends.removeAll(keepingCapacity: true)
    let words = tagger.words
    for (number, sequence) in words.sequences.enumerated() {
      let shift = RoleWords.shift(ofSequence: number)
      for token in sequence where Role.of(tagger.labels[token]) == .source && !Runs.goesOn(tagger.labels[token]) {
        ends[words.hashes[token + shift], default: 0] += 1
      }
    }
    list.begin()
    candidates.removeAll(keepingCapacity: true)
  }

  /// Adds the candidates of a link; `former` is the source of the attribution before it in the sequence.
  mutating func add(
    _ link: Link, _ passage: Passage, _ drafts: [Draft], _ tagger: borrowing RoleTagger, former: Range<Int>?
  ) {
    let first = candidates.count
    func consider(_ range: Range<Int>, _ origin: Origin) {
      if range.isEmpty || range.overlaps(link.candidate.range) && range != link.candidate.range { return }
      if candidates.count - first == Self.mostOfLink { return }
      if candidates[first...].contains(where: { $0.range == range }) { return }
      candidates.append(Candidate(range: range, origin: origin))
    }
    for run in link.sourceRuns { consider(run, .linked) }
    for run in Runs.above(0.3, link.source, from: link.window.lowerBound) { consider(run, .likely) }
    for run in Runs.above(0.04, link.source, from: link.window.lowerBound) { consider(run, .faint) }
    if let source = link.candidate.draft.flatMap({ drafts[$0].source }) { consider(source, .rules) }
    for run in nearest(link, tagger) { consider(run, .first) }
    if let former { consider(former, .former) }
    for index in first..<candidates.count { describe(candidates[index], link, passage, drafts, tagger, former) }
  }

  /// The sources by the first model on either side of the cue.
  private func nearest(_ link: Link, _ tagger: borrowing RoleTagger) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let labels = tagger.labels
    var token = link.candidate.range.lowerBound
    while token > link.window.lowerBound, Role.of(labels[token - 1]) != .source { token -= 1 }
    if token > link.window.lowerBound {
      var start = token - 1
      while start > link.window.lowerBound, Role.of(labels[start - 1]) == .source, Runs.goesOn(labels[start - 1]) {
        start -= 1
      }
      found.append(start..<token)
    }
    token = link.candidate.range.upperBound
    while token < link.window.upperBound, Role.of(labels[token]) != .source { token += 1 }
    if token < link.window.upperBound {
      var end = token + 1
      while end < link.window.upperBound, Runs.goesOn(labels[end - 1]) { end += 1 }
      found.append(token..<end)
    }
    return found
  }

  private mutating func describe(
    _ candidate: Candidate, _ link: Link, _ passage: Passage, _ drafts: [Draft], _ tagger: borrowing RoleTagger,
    _ former: Range<Int>?
  ) {
    let t = templates
    let words = tagger.words
    let shift = RoleWords.shift(ofSequence: link.candidate.sequence)
    let (range, cue) = (candidate.range, link.candidate.range)
    let isNear = range.lowerBound >= link.window.lowerBound && range.upperBound <= link.window.upperBound
    list.add(t.bias)
    list.add(t.origin + candidate.origin.rawValue)
    let side: UInt32 = range.upperBound <= cue.lowerBound ? 0 : range.lowerBound >= cue.upperBound ? 1 : 2
    let gap = side == 0 ? cue.lowerBound - range.upperBound : side == 1 ? range.lowerBound - cue.upperBound : 0
    let distance = side * 8 + UInt32(RoleSurroundings.bucket(gap))
    list.add(t.distance + distance)
    let mean = isNear ? link.meanSource(range) : 0
    let best = isNear ? range.map { link.source[$0 - link.window.lowerBound] }.max() ?? 0 : 0
    list.add(t.mean + Self.step(mean))
    list.add(t.best + Self.step(best))
    list.add(t.meanOrigin + Self.step(mean) * 6 + candidate.origin.rawValue)
    let firstMean = range.reduce(Float(0)) { $0 + tagger.probability(.source, $1) } / Float(range.count)
    list.add(t.firstMean + Self.step(firstMean))
    list.add(t.means + Self.step(mean) * 10 + Self.step(firstMean))
    let others =
      isNear
      ? link.source.enumerated().reduce(Float(0)) {
        range.contains($1.offset + link.window.lowerBound) ? $0 : max($0, $1.element)
      } : 1
    list.add(t.others + Self.step(others) * 10 + Self.step(mean))
    let ruled = link.candidate.draft.map { drafts[$0].source }
    let agreement: UInt32
    switch ruled {
    case nil: agreement = 0
    case .some(nil): agreement = 1
    case .some(.some(let source)): agreement = source == range ? 4 : source.overlaps(range) ? 3 : 2
    }
    list.add(t.rules + agreement * 10 + Self.step(mean))
    let inSequence = words.sequences[link.candidate.sequence].contains(range.lowerBound)
    if inSequence {
      let last = range.upperBound - 1 + shift
      let head = cue.upperBound - 1 + shift
      list.add(t.part + UInt32(words.parts[last]))
      list.add(
        t.agreement + (UInt32(words.parts[last]) * RoleWords.partCount + UInt32(words.parts[head])) * 2 + side % 2)
      list.add(t.before + (distance * RegionState.count + UInt32(words.states[cue.lowerBound - 1 + shift])))
      list.add(t.word + RoleContexts.mixed(words.hashes[range.lowerBound + shift], UInt32(min(range.count, 2))) % 4096)
      list.add(t.repeated + repeated(words.hashes[last]) * 10 + Self.step(mean))
      list.add(t.mention + UInt32(words.mentions[range.upperBound - 1 + shift]) * 3 + side)
      list.add(t.firstPart + UInt32(words.parts[range.lowerBound + shift]))
      list.add(t.states + UInt32(words.states[range.lowerBound + shift]) * 3 + side)
    }
    list.add(t.length + UInt32(RoleSurroundings.bucket(range.count)))
    list.add(t.former + (former == nil ? 0 : former == range ? 2 : 1) * 10 + Self.step(mean))
    list.endToken()
  }

  /// How many sources of the article by the first model end in the same word, up to three.
  private func repeated(_ hash: UInt32) -> UInt32 {
    min(3, ends[hash].map { UInt32($0) } ?? 0)
  }

  /// Probabilities in ten steps.
  static func step(_ value: Float) -> UInt32 {
    switch value {
    case ..<0.01: 0
    case ..<0.03: 1
    case ..<0.08: 2
    case ..<0.18: 3
    case ..<0.32: 4
    case ..<0.5: 5
    case ..<0.7: 6
    case ..<0.85: 7
    case ..<0.95: 8
    default: 9
    }
  }
}
