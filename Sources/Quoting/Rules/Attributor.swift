import Corpus
import Text

/// Finds the attributions of one passage: cues first, then what is marked and has none.
struct Attributor {
  let passage: Passage
  let options: QuotingOptions
  var drafts: [Draft] = []
  /// Of each region: the place of the draft that has it, -1 where none does.
  var owners: [Int]
  /// The source that spoke last, and in which paragraph.
  var lastSource: (range: Range<Int>, paragraph: Int)?
  var paragraph = 0
  /// The draft with marked words that was kept last.
  var lastSpeech: Int?
  /// The source and cue of a paragraph that ended in a colon.
  var announced: (source: Range<Int>?, cue: Range<Int>?, paragraph: Int)?
  /// The first token of the stretch before.
  var formerStretch = 0
  /// The first draft of the stretch at work.
  var firstOfStretch = 0
  /// Whether marked words stand in the stretch at work.
  var hasSpeech = false
  /// The subject of the stretch that begins at a token, once it was asked for.
  var knownSubject: (start: Int, found: Range<Int>?)?

  init(_ passage: Passage, options: QuotingOptions) {
    self.passage = passage
    self.options = options
    drafts.reserveCapacity(16)
    owners = Array(repeating: -1, count: passage.regions.count)
  }

  func isTaken(_ region: Int) -> Bool { owners[region] >= 0 }

  mutating func run() {
    var sentence = 0
    let sentences = passage.text.sentences
    for (index, range) in passage.text.paragraphs.enumerated() {
      paragraph = index
      let isDone = attributeWhole(paragraph: range)
      while sentence < sentences.count, sentences[sentence].lowerBound < range.upperBound {
        let stretch = passage.stretch(from: &sentence, limit: range.upperBound)
        if !isDone { attribute(stretch, of: range) }
      }
    }
  }

  private mutating func attribute(_ stretch: Range<Int>, of range: Range<Int>) {
    firstOfStretch = drafts.count
    // Most stretches hold nothing that a rule begins with.
    let union = passage.union(of: stretch)
    hasSpeech = union.contains(.quoted)
    attributeAnnounced(in: stretch, of: range)
    if !union.isDisjoint(with: Self.cueKinds) { attributeCues(in: stretch) }
    if hasSpeech { attributeRest(of: stretch, in: range) }
    announce(from: stretch, of: range)
    formerStretch = stretch.lowerBound
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
    while !passage.regions.isEmpty, let place = passage.first(.quoted, in: token..<range.upperBound),
      let zone = passage.zone(place)
    {
      owners[zone] = draft
      token = min(passage.regionTokens[zone].upperBound, range.upperBound)
    }
  }

  /// What a cue may begin with.
  private static let cueKinds: WordClass = [.cue, .cueStart, .according]
  private static let cueOrQuoted: WordClass = [.cue, .cueStart, .according, .quoted]

  private mutating func attributeCues(in stretch: Range<Int>) {
    var floor = stretch.lowerBound
    var token = floor
    while let next = passage.first(Self.cueOrQuoted, in: min(token, stretch.upperBound)..<stretch.upperBound) {
      token = next
      if let zone = passage.zone(token) {
        token = passage.regionTokens[zone].upperBound
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
    let between = wordsBetweenSpeech(and: group, floor: floor)
    if let between, source.map({ !between.overlaps($0.range) }) ?? true, source?.place != .right {
      source = SourceCandidate(range: between, place: .left)
    }
    var unit = group.range
    if let source, source.place == .left || source.place == .aside {
      unit = source.range.lowerBound..<unit.upperBound
    } else if let source, source.place == .right {
      unit = unit.lowerBound..<source.range.upperBound
    }
    var draft = Draft(
      content: [], source: source?.range, cue: group.range, pattern: .leftSpeech)
    guard let end = fill(&draft, of: group, unit: unit, between, floor: floor, stretch) else { return nil }
    keep(draft)
    return end
  }

  private mutating func fill(
    _ draft: inout Draft, of group: CueGroup, unit: Range<Int>, _ between: Range<Int>?, floor: Int,
    _ stretch: Range<Int>
  ) -> Int? {
    if let left = leftSpeech(before: unit.lowerBound, group, floor: floor)
      ?? between.flatMap({ leftSpeech(before: $0.lowerBound, group, floor: floor) })
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
