import Learning
import Text

/// Who a cue belongs to.
extension Attributor {
  /// How far to the left a source is looked for.
  private static let reach = 25

  mutating func chooseSource(of group: CueGroup, floor: Int, _ stretch: Range<Int>) -> SourceCandidate? {
    if group.isPassive {
      // "It was reported": by nobody, unless somebody is named.
      var ranking = SourceRanking(group, surroundings(of: group, stretch))
      if let agent = agent(behind: group.range.upperBound, stretch) { ranking.consider(agent, in: passage) }
      return ranking.best
    }
    let before = candidate(before: group.range.lowerBound, floor: floor)
    var around = surroundings(of: group, stretch)
    around.isBehindPhrase = before?.place == .left
    around.isBehindAside = before?.place == .aside
    var ranking = SourceRanking(group, around)
    if let before { ranking.consider(before, in: passage) }
    considerOthers(&ranking, stretch)
    return ranking.best
  }

  private func surroundings(of group: CueGroup, _ stretch: Range<Int>) -> CueSurroundings {
    var around = CueSurroundings()
    let before = group.range.lowerBound - 1
    guard before >= stretch.lowerBound else { return around }
    let hasComma = passage.has(before, .comma)
    around.isBehindSpeech =
      passage.isQuoted(before) || hasComma && before > stretch.lowerBound && passage.isQuoted(before - 1)
    around.isBehindComma = hasComma && !around.isBehindSpeech
    return around
  }

  private func candidate(before start: Int, floor: Int) -> SourceCandidate? {
    if let left = passage.phrase(endingBefore: start, floor: floor) {
      return SourceCandidate(range: left, place: .left)
    }
    if let aside = aside(before: start, floor: floor) { return SourceCandidate(range: aside, place: .aside) }
    return nearest(before: start, floor: floor).map { SourceCandidate(range: $0, place: .near) }
  }

  /// Considers what stands behind the cue, begins the stretch, or was a source before.
  private mutating func considerOthers(_ ranking: inout SourceRanking, _ stretch: Range<Int>) {
    let cue = ranking.group.range
    if ranking.group.form.frames.contains(.speech),
      let right = passage.phrase(startingAt: cue.upperBound, limit: stretch.upperBound, asides: true)
    {
      ranking.consider(SourceCandidate(range: right, place: .right), in: passage)
    }
    if let subject = subject(of: stretch), subject.upperBound <= cue.lowerBound {
      ranking.consider(SourceCandidate(range: subject, place: .subject), in: passage)
    }
    if firstOfStretch < drafts.count, let former = drafts[drafts.count - 1].source {
      ranking.consider(SourceCandidate(range: former, place: .former), in: passage)
    } else if let last = lastSource, last.paragraph == paragraph {
      ranking.consider(SourceCandidate(range: last.range, place: .carried), in: passage)
    }
  }

  /// "by the mayor", a few words behind a passive.
  func agent(behind token: Int, _ stretch: Range<Int>) -> SourceCandidate? {
    for place in token..<max(token, min(token + 12, stretch.upperBound)) {
      if passage.has(place, [.quoted, .stop]) { return nil }
      guard passage.has(place, .by) else { continue }
      return passage.phrase(startingAt: place + 1, limit: stretch.upperBound, asides: false)
        .map { SourceCandidate(range: $0, place: .agent) }
    }
    return nil
  }

  /// "Ann Lee, a baker from Ulm, said": the phrase before the attribute between commas, and the attribute.
  private func aside(before start: Int, floor: Int) -> Range<Int>? {
    guard start - 1 > floor, passage.has(start - 1, .comma) else { return nil }
    let bound = max(floor, start - Passage.longestAside)
    var token = start - 2
    var commas = 0
    var found: Range<Int>?
    while token > bound, commas < 4, !passage.has(token, [.quoted, .stop]) {
      if passage.has(token, .comma), let phrase = passage.phrase(endingBefore: token, floor: floor) {
        commas += 1
        let isName =
          passage.isCapital(phrase.upperBound - 1) || passage.has(phrase.lowerBound, [.determiner, .possessive])
        if isName, !passage.has(phrase.lowerBound - 1, .preposition) || found == nil {
          found = phrase.lowerBound..<start - 1
        }
        if phrase.lowerBound == floor { break }
      }
      token -= 1
    }
    return found
  }

  /// The nearest phrase to the left that is no object of a preposition.
  private func nearest(before start: Int, floor: Int) -> Range<Int>? {
    var token = start
    let bound = max(floor, start - Self.reach)
    while token > bound {
      if passage.isQuoted(token - 1) { return nil }
      if passage.isNominal(token - 1) || passage.isPronoun(token - 1),
        let phrase = passage.phrase(endingBefore: token, floor: floor)
      {
        let isObject = phrase.lowerBound > floor && passage.has(phrase.lowerBound - 1, [.preposition, .to])
        if !isObject { return phrase }
        token = phrase.lowerBound
      } else {
        token -= 1
      }
    }
    return nil
  }

  /// The first phrase of a stretch that no preposition stands before.
  mutating func subject(of stretch: Range<Int>) -> Range<Int>? {
    // Every cue of a stretch asks for it.
    if let known = knownSubject, known.start == stretch.lowerBound { return known.found }
    let found = findSubject(of: stretch)
    knownSubject = (stretch.lowerBound, found)
    return found
  }

  private func findSubject(of stretch: Range<Int>) -> Range<Int>? {
    var token = stretch.lowerBound
    var inAdjunct = false
    let bound = min(stretch.upperBound, token + Self.reach)
    while token < bound {
      if passage.isQuoted(token) { return nil }
      if passage.has(token, [.preposition, .subordinator, .gerund, .past]) {
        token = passage.first([.comma, .quoted], in: token..<bound) ?? bound
        inAdjunct = true
      } else if let phrase = passage.phrase(startingAt: token, limit: bound, asides: false) {
        // "In Ames, Iowa, on Sunday, she …": the adjunct goes on.
        if !inAdjunct || !passage.has(phrase.upperBound, .comma) { return phrase }
        token = phrase.upperBound - 1
      }
      token += 1
    }
    return nil
  }
}
