internal import Learning
internal import Text

/// The context features of the second role model, which finds the content and source of one cue: where a token stands to
/// the cue, what lies between, and what the first model and the rules say of it.
struct LinkContexts {
  private let templates = LinkTemplates()
  private(set) var list = ContextList()
  /// By place: how many there are before it in the article.
  private var sentences: [Int32] = []
  private var commas: [Int32] = []
  private var heads: [Int32] = []
  private var verbs: [Int32] = []
  private var borders: [Int32] = []
  private var cues: [Int32] = []
  /// By place, what the first model says: content and source in five steps each.
  private var contents: [UInt8] = []
  private var sources: [UInt8] = []

  var count: UInt32 { templates.count }

  /// Counts what lies between; to be called once an article.
  mutating func begin(_ tagger: borrowing RoleTagger, _ passage: Passage, _ candidates: [CueCandidate]) {
    let words = tagger.words
    for path in [\Self.sentences, \.commas, \.heads, \.verbs, \.borders, \.cues] {
      self[keyPath: path].removeAll(keepingCapacity: true)
      self[keyPath: path].append(0)
    }
    contents.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    var place = 0
    var next = 0
    func step(_ value: Float) -> UInt8 { value < 0.02 ? 0 : value < 0.15 ? 1 : value < 0.5 ? 2 : value < 0.85 ? 3 : 4 }
    func pass(_ token: Int?) {
      while next < candidates.count, let token, candidates[next].range.upperBound <= token { next += 1 }
      let isCue = token.map { next < candidates.count && candidates[next].range.lowerBound == $0 } ?? false
      let part = words.parts[place]
      sentences.append(sentences[place] + (words.opens[place] && token != nil ? 1 : 0))
      let isComma = token.map { passage.has($0, [.comma, .barrier, .colon]) } ?? false
      commas.append(commas[place] + (isComma ? 1 : 0))
      heads.append(heads[place] + (words.phrases[place] == PhraseCode.head ? 1 : 0))
      verbs.append(verbs[place] + (part >= 26 && part <= 31 ? 1 : 0))
      let state = words.states[place]
      borders.append(borders[place] + (state == 1 || state == 5 ? 1 : 0))
      cues.append(cues[place] + (isCue ? 1 : 0))
      contents.append(token.map { step(tagger.probability(.content, $0)) } ?? 5)
      sources.append(token.map { step(tagger.probability(.source, $0)) } ?? 5)
      place += 1
    }
    for _ in 0..<RoleWords.margin { pass(nil) }
    for sequence in words.sequences {
      for token in sequence { pass(token) }
      for _ in 0..<RoleWords.margin { pass(nil) }
    }
  }

  mutating func beginList() { list.begin() }

  /// The tokens that may be of a cue's attribution: its sentence and those beside it, in its sequence and within `reach`;
  /// sentences do not end between marks. Windows begin and end in the order of their cues.
  static func window(of candidate: CueCandidate, _ words: borrowing RoleWords) -> Range<Int> {
    let sequence = words.sequences[candidate.sequence]
    let shift = RoleWords.shift(ofSequence: candidate.sequence)
    var start = candidate.range.lowerBound
    var left = 2
    while start > max(sequence.lowerBound, candidate.range.lowerBound - reach) {
      if words.opens(sentence: start + shift) { left -= 1 }
      if left == 0 { break }
      start -= 1
    }
    var end = candidate.range.upperBound
    var right = 2
    while end < min(sequence.upperBound, candidate.range.upperBound + reach) {
      if words.opens(sentence: end + shift) { right -= 1 }
      if right == 0 { break }
      end += 1
    }
    return start..<end
  }

  static let reach = 160

  /// Adds the contexts of the tokens of a window. `rules` are labels of `Role.labels` by its tokens: what the rules' draft of
  /// this cue says.
  mutating func read(
    _ candidate: CueCandidate, _ window: Range<Int>, _ tagger: borrowing RoleTagger, rules: [UInt8]
  ) {
    let words = tagger.words
    let shift = RoleWords.shift(ofSequence: candidate.sequence)
    let cue = Cue(candidate, shift, words)
    for token in window {
      let place = token + shift
      let relation = relation(place, cue)
      addRelation(place, relation, cue, words)
      addFirst(token, place, window, relation, tagger)
      addRules(token, place, window, relation, candidate, rules, words)
      addParts(place, relation, cue, words)
      list.endToken()
    }
  }

  /// The cue at work, in places.
  private struct Cue {
    let start: Int
    let end: Int
    /// Its last verb or noun: lemma, frames, cluster, hash, part.
    let lemma: UInt32
    let frames: UInt32
    let cluster: UInt32
    let hash: UInt32
    let part: UInt32
    let sure: UInt32
    let length: UInt32

    init(_ candidate: CueCandidate, _ shift: Int, _ words: RoleWords) {
      start = candidate.range.lowerBound + shift
      end = candidate.range.upperBound + shift
      var head = end - 1
      for place in start..<end where words.lemmas[place] > 0 { head = place }
      if words.lemmas[head] == 0 {
        for place in start..<end where words.parts[place] >= 26 && words.parts[place] <= 31 { head = place }
      }
      lemma = UInt32(words.lemmas[head])
      frames = UInt32(words.uses[head])
      cluster = UInt32(words.clusters[head])
      hash = words.hashes[head]
      part = UInt32(words.parts[head])
      let p = candidate.probability
      sure = p < 0.25 ? 0 : p < 0.5 ? 1 : p < 0.75 ? 2 : p < 0.95 ? 3 : 4
      length = UInt32(min(end - start, 4) - 1)
    }
  }

  /// Where a token stands to the cue.
  private struct Relation {
    /// 0 before, 1 in, 2 behind.
    var side: UInt32
    /// Side and distance: 0 to 16.
    var distance: UInt32
    var sentences: UInt32
    var commas: UInt32
    var heads: UInt32
    var verbs: UInt32
    var borders: UInt32
    var cues: UInt32
  }

  @inline(__always)
  private func relation(_ place: Int, _ cue: Cue) -> Relation {
    if place >= cue.start && place < cue.end {
      return Relation(side: 1, distance: 16, sentences: 0, commas: 0, heads: 0, verbs: 0, borders: 0, cues: 0)
    }
    let isBefore = place < cue.start
    let (from, to) = isBefore ? (place + 1, cue.start) : (cue.end, place)
    func between(_ counts: [Int32], _ most: Int32) -> UInt32 { UInt32(min(counts[to] - counts[from], most)) }
    let distance = UInt32(RoleSurroundings.bucket(to - from))
    // A sentence's beginning counts for the place itself: behind the cue its own counts, before it the cue's.
    let opened = isBefore ? sentences[cue.start + 1] - sentences[place + 1] : sentences[place + 1] - sentences[cue.end]
    return Relation(
      side: isBefore ? 0 : 2, distance: (isBefore ? 0 : 8) + distance, sentences: UInt32(min(opened, 3)),
      commas: between(commas, 3), heads: between(heads, 3), verbs: between(verbs, 2), borders: between(borders, 3),
      cues: between(cues, 2))
  }

  @inline(__always)
  private mutating func addRelation(_ place: Int, _ r: Relation, _ cue: Cue, _ words: RoleWords) {
    let t = templates
    let state = UInt32(words.states[place])
    let n = RegionState.count
    list.add(t.distance + r.distance)
    list.add(t.distanceState + r.distance * n + state)
    list.add(t.sentences + ((r.side * 4 + r.sentences) * 4 + r.borders) * n + state)
    list.add(t.commas + ((r.side * 4 + r.commas) * 3 + r.verbs) * 4 + r.borders)
    list.add(t.heads + (r.side * 4 + r.heads) * PhraseCode.count + UInt32(words.phrases[place]))
    list.add(t.cues + ((r.side * 3 + r.cues) * 4 + r.sentences) * 3 + r.verbs)
    list.add(t.lemma + (cue.lemma * 3 + r.side) * 2 + (state == 0 ? 0 : 1))
    list.add(t.frames + ((cue.frames * 17 + r.distance) * 2 + (state == 0 ? 0 : 1)))
    list.add(t.cluster + cue.cluster * 17 + r.distance)
    list.add(t.cuePart + (cue.part * 17 + r.distance) * 4 + r.commas)
    list.add(t.sure + ((cue.sure * 4 + cue.length) * 3 + r.side) * n + state)
    let many = LinkTemplates.hashed
    list.add(t.cueWord + RoleContexts.mixed(cue.hash, (r.distance * 4 + r.commas) * 2 + (state == 0 ? 0 : 1)) % many)
    list.add(
      t.frameHeads + RoleContexts.mixed(
        cue.frames, ((r.side * 4 + r.heads) * 4 + r.commas) * 5 + UInt32(words.phrases[place])) % many)
  }

  @inline(__always)
  private mutating func addFirst(
    _ token: Int, _ place: Int, _ window: Range<Int>, _ r: Relation, _ tagger: borrowing RoleTagger
  ) {
    let t = templates
    func content(_ offset: Int) -> UInt32 { UInt32(contents[place + offset]) }
    func source(_ offset: Int) -> UInt32 { UInt32(sources[place + offset]) }
    let here = content(0) * 6 + source(0)
    list.add(t.first + (here * 3 + r.side) * 3 + r.cues)
    list.add(t.firstDistance + here * 17 + r.distance)
    list.add(t.contents + ((content(-1) * 6 + content(0)) * 6 + content(1)) * 3 + r.side)
    list.add(t.sources + ((source(-1) * 6 + source(0)) * 6 + source(1)) * 3 + r.side)
    let label = UInt32(tagger.labels[token])
    let left = token > window.lowerBound ? UInt32(tagger.labels[token - 1]) : 13
    let right = token + 1 < window.upperBound ? UInt32(tagger.labels[token + 1]) : 13
    list.add(t.labels + ((left * 14 + label) * 14 + right) * 3 + r.side)
    list.add(t.labelCues + ((label * 3 + r.cues) * 4 + r.sentences) * 3 + r.side)
    list.add(t.labelBorders + ((label * 4 + r.borders) * 4 + r.heads) * 3 + r.side)
  }

  @inline(__always)
  private mutating func addRules(
    _ token: Int, _ place: Int, _ window: Range<Int>, _ r: Relation, _ candidate: CueCandidate, _ rules: [UInt8],
    _ words: RoleWords
  ) {
    let t = templates
    if candidate.draft != nil {
      let index = token - window.lowerBound
      let here = UInt32(rules[index])
      let left = index > 0 ? UInt32(rules[index - 1]) : 13
      let right = index + 1 < rules.count ? UInt32(rules[index + 1]) : 13
      list.add(t.rules + (left * 14 + here) * 14 + right)
      list.add(t.ruleFirst + (here * 6 + UInt32(contents[place])) * 6 + UInt32(sources[place]))
      // What the rules give to another cue.
      if here == 0 { list.add(t.otherRules + UInt32(words.rules[place])) }
    } else {
      list.add(t.noRules + UInt32(words.rules[place]) * 3 + r.side)
    }
  }

  @inline(__always)
  private mutating func addParts(_ place: Int, _ r: Relation, _ cue: Cue, _ words: RoleWords) {
    let t = templates
    let n = RoleWords.partCount
    func part(_ offset: Int) -> UInt32 { UInt32(words.parts[place + offset]) }
    let here = part(0)
    list.add(t.part + here * 3 + r.side)
    list.add(t.partDistance + here * 17 + r.distance)
    list.add(t.leftPart + (part(-1) * n + here) * 3 + r.side)
    list.add(t.rightPart + (here * n + part(1)) * 3 + r.side)
    list.add(t.outerPart + (part(-1) * n + part(1)) * 3 + r.side)
    list.add(t.mention + ((UInt32(words.mentions[place]) * 3 + r.side) * 4 + r.heads) * 3 + r.cues)
    func state(_ offset: Int) -> UInt32 { UInt32(words.states[place + offset]) }
    list.add(t.states + ((state(-1) * 8 + state(0)) * 8 + state(1)) * 3 + r.side)
    let many = LinkTemplates.hashed
    list.add(t.frameWord + RoleContexts.mixed(cue.frames * 3 + r.side, words.hashes[place]) % (4 * many))
    list.add(t.framePart + RoleContexts.mixed(cue.frames * 17 + r.distance, here) % many)
    list.add(t.pairs + RoleContexts.mixed(words.hashes[place] &* 3 &+ r.side, words.hashes[place + 1]) % (4 * many))
  }
}
