internal import Learning
internal import Text

/// The stretches that may be the content of a cue, with their features.
struct ContentChoices {
  /// Where a stretch comes from.
  enum Origin: UInt32, CaseIterable {
    case linked, likely, even, faint, faintest, rules, first, sentence, region, alone
  }

  struct Candidate {
    var runs: [Range<Int>]
    var origin: Origin
    /// Of the link it belongs to, among those of the article; nil for drafts of the rules that have no cue.
    var link: Int?
    /// Of the rules' draft that it is, where it has no link.
    var draft: Int?

    /// Whose words it would be.
    func source(_ sources: [RoleAttributor.Chosen?], _ drafts: [Draft]) -> Range<Int>? {
      if let link { return sources[link]?.range }
      return draft.flatMap { drafts[$0].source }
    }
  }

  private let templates = ContentTemplates()
  private(set) var list = ContextList()
  private(set) var candidates: [Candidate] = []

  var count: UInt32 { templates.count }

  /// Takes the links of an article with their sources, and the rules' drafts that have no cue.
  mutating func read(
    _ links: [Link], _ sources: [RoleAttributor.Chosen?], _ passage: Passage, _ drafts: [Draft],
    _ tagger: borrowing RoleTagger
  ) {
    list.begin()
    candidates.removeAll(keepingCapacity: true)
    for (number, link) in links.enumerated() {
      add(
        link, number: number, passage, drafts, tagger, source: sources[number]?.range,
        sourceProbability: sources[number]?.probability ?? 0)
    }
    for (number, draft) in drafts.enumerated() { add(draft, number: number, passage, tagger) }
  }

  /// Adds the candidates of a link with its source, and how sure that is.
  private mutating func add(
    _ link: Link, number: Int, _ passage: Passage, _ drafts: [Draft], _ tagger: borrowing RoleTagger,
    source: Range<Int>?, sourceProbability: Float
  ) {
    let first = candidates.count
    func consider(_ runs: [Range<Int>], _ origin: Origin) {
      let runs = Self.trimmed(runs, link, passage, source, tagger)
      if runs.isEmpty || candidates[first...].contains(where: { $0.runs == runs }) { return }
      candidates.append(Candidate(runs: runs, origin: origin, link: number, draft: nil))
    }
    let start = link.window.lowerBound
    consider(link.contentRuns, .linked)
    consider(Runs.above(0.65, link.content, from: start, gap: 1), .likely)
    consider(Runs.above(0.4, link.content, from: start, gap: 1), .even)
    consider(Runs.above(0.2, link.content, from: start, gap: 2), .faint)
    consider(Runs.above(0.08, link.content, from: start, gap: 2), .faintest)
    if let draft = link.candidate.draft {
      consider(drafts[draft].content.map { $0.clamped(to: link.window) }.filter { !$0.isEmpty }, .rules)
    }
    for run in nearest(link, tagger) { consider([run], .first) }
    consider(rest(of: link, tagger.words), .sentence)
    let marked = regions(link, passage)
    for run in marked { consider([run], .region) }
    if marked.count == 2 { consider(marked, .region) }
    for index in first..<candidates.count {
      describe(candidates[index], link, passage, drafts, tagger, source, sourceProbability)
    }
  }

  /// Adds a draft of the rules that has no cue: a transcript's line, a signed quotation, marked words that are carried on.
  private mutating func add(_ draft: Draft, number: Int, _ passage: Passage, _ tagger: borrowing RoleTagger) {
    guard draft.cue == nil else { return }
    let runs = draft.content.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    guard !runs.isEmpty else { return }
    candidates.append(Candidate(runs: runs, origin: .alone, link: nil, draft: number))
    let t = templates
    let step = SourceChoices.step
    let pattern = UInt32(draft.pattern.rawValue)
    let count = Runs.count(runs)
    func mean(_ role: Role, _ runs: [Range<Int>]) -> UInt32 {
      var sum: Float = 0
      for run in runs { for token in run { sum += tagger.probability(role, token) } }
      return step(sum / Float(max(1, Runs.count(runs))))
    }
    var quoted = 0
    for run in runs { for token in run where passage.isQuoted(token) { quoted += 1 } }
    let share: UInt32 = quoted == 0 ? 0 : quoted * 20 >= count * 19 ? 2 : 1
    let content = mean(.content, runs)
    list.add(t.alone + pattern)
    list.add(t.aloneContent + pattern * 10 + content)
    list.add(t.aloneMarked + (pattern * 3 + share) * 8 + UInt32(RoleSurroundings.bucket(count / 2)))
    if let source = draft.source {
      list.add(t.aloneSource + pattern * 10 + mean(.source, [source]))
      list.add(t.aloneSources + mean(.source, [source]) * 10 + content)
    } else {
      list.add(t.aloneNobody + content)
    }
    list.endToken()
  }

  /// Takes regions in whole that are covered by half, and the cue and the source out.
  private static func trimmed(
    _ runs: [Range<Int>], _ link: Link, _ passage: Passage, _ source: Range<Int>?, _ tagger: borrowing RoleTagger
  ) -> [Range<Int>] {
    var result = Self.completed(runs, link, passage)
    for taken in [link.candidate.range, source].compactMap({ $0 }) { result = Runs.without(taken, result) }
    return result.filter { run in run.contains { passage.has($0, [.word, .number]) } }
  }

  /// The runs with every region in whole of which they cover half, and none of which they cover less, unless the cue stands
  /// in it: a cue introduces all between marks or nothing.
  private static func completed(_ runs: [Range<Int>], _ link: Link, _ passage: Passage) -> [Range<Int>] {
    guard !passage.regions.isEmpty else { return runs }
    var result = runs
    var last: Int?
    for run in runs {
      var token = run.lowerBound
      while token < run.upperBound, let place = passage.first(.quoted, in: token..<run.upperBound),
        let zone = passage.zone(place)
      {
        let region = passage.regionTokens[zone].clamped(to: link.window)
        token = max(place + 1, region.upperBound)
        if zone == last || region.overlaps(link.candidate.range) { continue }
        last = zone
        let isMost = Runs.common(runs, [region]) * 2 >= region.count
        result = isMost ? result + [region] : Runs.without(region, result)
      }
    }
    return Runs.united(result)
  }

  private func nearest(_ link: Link, _ tagger: borrowing RoleTagger) -> [Range<Int>] {
    let labels = tagger.labels
    let runs = Runs.of(.content, Array(labels[link.window]), from: link.window.lowerBound)
    let left = runs.last { $0.upperBound <= link.candidate.range.lowerBound }
    let right = runs.first { $0.lowerBound >= link.candidate.range.upperBound }
    return [left, right].compactMap { $0 }
  }

  /// From the cue to the end of its sentence, without the last mark.
  private func rest(of link: Link, _ words: borrowing RoleWords) -> [Range<Int>] {
    let shift = RoleWords.shift(ofSequence: link.candidate.sequence)
    var end = link.candidate.range.upperBound
    while end < link.window.upperBound, !words.opens[end + shift] { end += 1 }
    let last = end - 1 > link.candidate.range.upperBound && words.parts[end - 1 + shift] == 39 ? end - 1 : end
    return last > link.candidate.range.upperBound ? [link.candidate.range.upperBound..<last] : []
  }

  /// The marked words on either side of the cue.
  private func regions(_ link: Link, _ passage: Passage) -> [Range<Int>] {
    guard !passage.regions.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var token = link.candidate.range.lowerBound - 1
    while token >= max(link.window.lowerBound, link.candidate.range.lowerBound - 30), passage.zone(token) == nil {
      token -= 1
    }
    if token >= link.window.lowerBound, let zone = passage.zone(token) {
      found.append(passage.regionTokens[zone].clamped(to: link.window))
    }
    token = link.candidate.range.upperBound
    while token < min(link.window.upperBound, link.candidate.range.upperBound + 30), passage.zone(token) == nil {
      token += 1
    }
    if token < link.window.upperBound, let zone = passage.zone(token) {
      found.append(passage.regionTokens[zone].clamped(to: link.window))
    }
    return found
  }

  private mutating func describe(
    _ candidate: Candidate, _ link: Link, _ passage: Passage, _ drafts: [Draft], _ tagger: borrowing RoleTagger,
    _ source: Range<Int>?, _ sourceProbability: Float
  ) {
    let t = templates
    let words = tagger.words
    let shift = RoleWords.shift(ofSequence: link.candidate.sequence)
    let cue = link.candidate.range
    let runs = candidate.runs
    let step = SourceChoices.step
    list.add(t.bias)
    list.add(t.origin + candidate.origin.rawValue)
    let cueStep = step(link.candidate.probability)
    list.add(t.cue + cueStep)
    let mean = step(link.meanContent(runs))
    list.add(t.mean + mean)
    list.add(t.meanCue + mean * 10 + cueStep)
    list.add(t.meanOrigin + mean * 10 + candidate.origin.rawValue)
    // What is left outside, in tokens' worth.
    let count = Runs.count(runs)
    let all = link.content.reduce(0, +)
    let outside = max(0, all - link.meanContent(runs) * Float(count)) / Float(count + 1)
    list.add(t.outside + step(outside) * 10 + mean)
    // The share of content in common with what the link's model expects.
    let inside = link.meanContent(runs) * Float(count)
    let expected = UInt32(min(19, 20 * inside / (Float(count) + max(0, all - inside))))
    list.add(t.expected + expected)
    list.add(t.expectedCue + expected * 10 + cueStep)
    list.add(t.expectedSource + expected * 10 + (source == nil ? 0 : step(sourceProbability)))
    var firstSum: Float = 0
    for run in runs { for token in run { firstSum += tagger.probability(.content, token) } }
    let first = step(firstSum / Float(count))
    list.add(t.first + first * 10 + mean)
    let likely = Runs.similarity(runs, link.contentRuns)
    list.add(t.linked + step(likely) * 2 + (link.contentRuns.isEmpty ? 0 : 1))
    let ruled = link.candidate.draft.map { Runs.similarity(runs, drafts[$0].content) }
    list.add(t.rules + (ruled.map { 1 + step($0) } ?? 0))
    if let draft = link.candidate.draft {
      list.add(t.pattern + UInt32(drafts[draft].pattern.rawValue) * 10 + step(ruled ?? 0))
    }
    list.add(t.source + step(sourceProbability) * 2 + (source == nil ? 0 : 1))
    list.add(t.length + UInt32(RoleSurroundings.bucket(count / 2)) * 10 + mean)
    list.add(t.runs + UInt32(min(runs.count, 4)))
    let start = runs[0].lowerBound
    let end = runs[runs.count - 1].upperBound
    let side: UInt32 = start >= cue.upperBound ? 0 : end <= cue.lowerBound ? 1 : 2
    let gap = side == 0 ? start - cue.upperBound : side == 1 ? cue.lowerBound - end : 0
    list.add(t.distance + side * 8 + UInt32(RoleSurroundings.bucket(gap)))
    var quoted = 0
    for run in runs { for token in run where passage.isQuoted(token) { quoted += 1 } }
    let share: UInt32 = quoted == 0 ? 0 : quoted * 20 >= count * 19 ? 2 : 1
    list.add(t.quoted + (share * 3 + side) * 10 + mean)
    list.add(t.firstPart + UInt32(words.parts[start + shift]) * 3 + side)
    list.add(t.lastPart + UInt32(words.parts[end - 1 + shift]) * 3 + side)
    list.add(t.nextPart + UInt32(words.parts[end + shift]) * 3 + side)
    list.add(t.beforePart + UInt32(words.parts[start - 1 + shift]) * 3 + side)
    var head = cue.upperBound - 1
    for token in cue where words.lemmas[token + shift] > 0 { head = token }
    list.add(t.lemma + UInt32(words.lemmas[head + shift]))
    list.add(t.frames + UInt32(words.uses[head + shift]) * 9 + share * 3 + side)
    list.add(t.cluster + UInt32(words.clusters[head + shift]))
    list.add(t.cuePart + UInt32(words.parts[head + shift]) * 3 + side)
    list.add(t.cueLength + UInt32(min(cue.count, 5)) * 10 + cueStep)
    var sentences: UInt32 = 0
    for token in start..<end where words.opens[token + shift] && token > start { sentences += 1 }
    list.add(t.sentences + min(sentences, 4) * 3 + share)
    list.endToken()
  }
}
