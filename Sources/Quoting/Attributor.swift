import Corpus
import Text

/// Finds the attributions of one passage: cues first, then what is marked and has none.
struct Attributor {
  var passage: Passage
  let options: QuotingOptions
  /// Whether a token belongs to a mention of a person or an organization.
  let mentioned: [Bool]
  var drafts: [Draft] = []
  /// Of each region: the place of the draft that has it, -1 where none does.
  var owners: [Int]
  /// The source that spoke last, and in which paragraph.
  var lastSource: (range: Range<Int>, paragraph: Int)?
  var paragraph = 0
  /// The draft with marked words that was kept last.
  var lastSpeech: Int?
  /// The source and cue of a paragraph that ended in a colon.
  var announced: (source: Range<Int>?, cue: Range<Int>?, lemma: String, paragraph: Int)?
  /// The first token of the stretch before.
  var formerStretch = 0
  /// The first draft of the stretch at work.
  var firstOfStretch = 0

  init(_ passage: Passage, mentioned: [Bool], options: QuotingOptions) {
    self.passage = passage
    self.options = options
    self.mentioned = mentioned
    owners = Array(repeating: -1, count: passage.regions.count)
  }

  func isTaken(_ region: Int) -> Bool { owners[region] >= 0 }

  mutating func run() {
    var sentence = 0
    let sentences = passage.text.sentences
    for (index, range) in passage.text.paragraphs.enumerated() {
      paragraph = index
      let first = sentence
      while sentence < sentences.count, sentences[sentence].lowerBound < range.upperBound { sentence += 1 }
      if attributeWhole(paragraph: range) { continue }
      for stretch in passage.stretches(of: range, sentences: sentences[first..<sentence]) {
        firstOfStretch = drafts.count
        defer { formerStretch = stretch.lowerBound }
        attributeAnnounced(in: stretch, of: range)
        attributeCues(in: stretch)
        attributeRest(of: stretch, in: range)
        announce(from: stretch, of: range)
      }
    }
  }

  /// Keeps a draft, and takes its regions.
  mutating func keep(_ draft: Draft) {
    var draft = draft
    draft.paragraph = paragraph
    if draft.content.contains(where: holdsSpeech) { lastSpeech = drafts.count }
    for range in draft.content { take(regionsIn: range, for: drafts.count) }
    drafts.append(draft)
    if let source = draft.source { lastSource = (source, paragraph) }
  }

  mutating func take(regionsIn range: Range<Int>, for draft: Int) {
    var token = range.lowerBound
    while token < range.upperBound {
      let zone = Int(passage.zones[token])
      if zone >= 0 { owners[zone] = draft }
      token = zone >= 0 ? passage.regionTokens[zone].upperBound : token + 1
    }
  }

  private mutating func attributeCues(in stretch: Range<Int>) {
    var floor = stretch.lowerBound
    var token = floor
    while token < stretch.upperBound {
      if passage.zones[token] >= 0 {
        token = passage.regionTokens[Int(passage.zones[token])].upperBound
      } else if let end = attributeAccording(at: token, floor: floor, stretch) {
        (floor, token) = (end, end)
      } else if let group = passage.cueGroup(at: token, floor: floor, limit: stretch.upperBound) {
        let end = attribute(group, floor: floor, stretch)
        floor = end ?? floor
        token = max(end ?? 0, group.core.upperBound)
      } else {
        token += 1
      }
    }
  }

  /// The attribution of one cue; the end of what it took, nil where it takes nothing.
  private mutating func attribute(_ group: CueGroup, floor: Int, _ stretch: Range<Int>) -> Int? {
    if group.isNoun { return attributeNoun(group, floor: floor, stretch) }
    if group.isFronted { return attributeFronted(group, stretch) }
    var source = chooseSource(of: group, floor: floor, stretch)
    if group.isPassive, source == nil, group.form.frames.isDisjoint(with: [.speech, .clause]) { return nil }
    if let between = wordsBetweenSpeech(and: group, floor: floor),
      source.map({ !between.overlaps($0.candidate.range) }) ?? true,
      source?.candidate.place != .right
    {
      source = (SourceCandidate(range: between, place: .left), 0.8)
    }
    var unit = group.range
    if let source, source.candidate.place == .left || source.candidate.place == .aside {
      unit = source.candidate.range.lowerBound..<unit.upperBound
    } else if let source, source.candidate.place == .right {
      unit = unit.lowerBound..<source.candidate.range.upperBound
    }
    var draft = Draft(
      content: [], source: source?.candidate.range, cue: group.range, lemma: passage.cues.lemmas[group.form.lemma],
      pattern: .leftSpeech,
      sourceConfidence: source?.confidence ?? 1)
    guard let end = fill(&draft, of: group, unit: unit, floor: floor, stretch) else { return nil }
    keep(draft)
    return end
  }

  private mutating func fill(
    _ draft: inout Draft, of group: CueGroup, unit: Range<Int>, floor: Int, _ stretch: Range<Int>
  ) -> Int? {
    if let left = leftSpeech(before: unit.lowerBound, group, floor: floor)
      ?? wordsBetweenSpeech(and: group, floor: floor).flatMap({ leftSpeech(before: $0.lowerBound, group, floor: floor) }
      )
    {
      draft.content = left
      let more = continuation(behind: unit.upperBound, stretch)
      draft.content += more.map { [$0] } ?? []
      return more?.upperBound ?? unit.upperBound
    }
    let isInverted = unit.upperBound > group.range.upperBound
    if let right = rightContent(of: group, from: unit.upperBound, stretch),
      !isInverted || right.pattern == .rightSpeech || right.pattern == .colon,
      !group.isPassive || draft.source != nil || right.pattern == .clause
    {
      guard options.indirect || right.hasSpeech else { return nil }
      draft.content = [right.range]
      draft.pattern = right.pattern
      draft.hearer = right.hearer
      return right.range.upperBound
    }
    guard options.indirect, let left = leftClause(before: unit, group, floor: floor, stretch) else { return nil }
    draft.content = [left]
    draft.pattern = .leftClause
    if let more = clauseContinuation(behind: unit.upperBound, stretch) {
      draft.content.append(more)
      return more.upperBound
    }
    return unit.upperBound
  }
}
