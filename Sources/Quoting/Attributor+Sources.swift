import Learning
import Text

/// Who a cue belongs to.
extension Attributor {
  /// How far to the left a source is looked for.
  private static let reach = 25

  func chooseSource(
    of group: CueGroup, floor: Int, _ stretch: Range<Int>
  ) -> (candidate: SourceCandidate, confidence: Double)? {
    let candidates = candidates(of: group, floor: floor, stretch)
    var features: [Double] = []
    features.reserveCapacity(candidates.count * SourceRanker.ranker.weights.count)
    var around = surroundings(of: group, stretch)
    around.isBehindPhrase = candidates.first?.place == .left
    around.isBehindAside = candidates.first?.place == .aside
    for candidate in candidates {
      SourceRanker.describe(
        candidate, of: group, around, in: passage,
        isMention: candidate.range.prefix(Passage.longestPhrase).contains { mentioned[$0] }, to: &features)
    }
    //DUMP
    guard let choice = SourceRanker.ranker.best(of: features) else { return nil }
    return (candidates[choice.index], choice.confidence)
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

  private func candidates(of group: CueGroup, floor: Int, _ stretch: Range<Int>) -> [SourceCandidate] {
    var found: [SourceCandidate] = []
    let start = group.range.lowerBound
    if group.isPassive {
      // "It was reported": by nobody, unless somebody is named.
      if let agent = agent(behind: group.range.upperBound, stretch) { found.append(agent) }
      return found
    }
    if let left = passage.phrase(endingBefore: start, floor: floor) {
      found.append(SourceCandidate(range: left, place: .left))
    } else if let aside = aside(before: start, floor: floor) {
      found.append(SourceCandidate(range: aside, place: .aside))
    } else if let near = nearest(before: start, floor: floor) {
      found.append(SourceCandidate(range: near, place: .near))
    }
    if group.form.frames.contains(.speech),
      let right = passage.phrase(startingAt: group.range.upperBound, limit: stretch.upperBound, asides: true)
    {
      found.append(SourceCandidate(range: right, place: .right))
    }
    if let subject = subject(of: stretch), subject.upperBound <= start {
      found.append(SourceCandidate(range: subject, place: .subject))
    }
    if firstOfStretch < drafts.count, let former = drafts[drafts.count - 1].source {
      found.append(SourceCandidate(range: former, place: .former))
    } else if let last = lastSource, last.paragraph == paragraph {
      found.append(SourceCandidate(range: last.range, place: .carried))
    }
    return found
  }

  /// "by the mayor", a few words behind a passive.
  func agent(behind token: Int, _ stretch: Range<Int>) -> SourceCandidate? {
    for place in token..<max(token, min(token + 12, stretch.upperBound)) {
      if passage.isQuoted(place) || passage.isStop(place) { return nil }
      guard passage.text.tokens[place].hash == Self.by else { continue }
      return passage.phrase(startingAt: place + 1, limit: stretch.upperBound, asides: false)
        .map { SourceCandidate(range: $0, place: .agent) }
    }
    return nil
  }

  private static let by = WordHash.of("by")

  /// "Ann Lee, a baker from Ulm, said": the phrase before the attribute between commas, and the attribute.
  private func aside(before start: Int, floor: Int) -> Range<Int>? {
    guard start - 1 > floor, passage.has(start - 1, .comma) else { return nil }
    let bound = max(floor, start - Passage.longestAside)
    var token = start - 2
    var commas = 0
    var found: Range<Int>?
    while token > bound, commas < 4, !passage.isQuoted(token), !passage.isStop(token) {
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

  /// A capital word in -ing or -ed that is a cue: the first of its stretch.
  private func isParticiple(_ token: Int) -> Bool {
    guard let form = passage.form(token) else { return false }
    return form.form == .gerund || form.form == .past
  }

  /// The first phrase of a stretch that no preposition stands before.
  func subject(of stretch: Range<Int>) -> Range<Int>? {
    var token = stretch.lowerBound
    var inAdjunct = false
    let bound = min(stretch.upperBound, token + Self.reach)
    while token < bound {
      if passage.isQuoted(token) { return nil }
      let isAdjunct = passage.has(token, [.preposition, .subordinator]) || isParticiple(token)
      if isAdjunct {
        while token < bound, !passage.has(token, .comma), !passage.isQuoted(token) { token += 1 }
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
