import Text

/// Content before the cue: "…," she said; the plan is dead, she said.
extension Attributor {
  /// The speech that ends right before a token: the region, and the words of its clause before it.
  func leftSpeech(before token: Int, _ group: CueGroup, floor: Int) -> [Range<Int>]? {
    var last = token - 1
    guard hasSpeech, last >= floor else { return nil }
    let hasComma = passage.has(last, .comma)
    if hasComma || passage.has(last, .barrier) { last -= 1 }
    guard last >= floor, let region = passage.zone(last) else { return nil }
    guard !isTaken(region), group.form.frames.contains(.speech) || passage.endsInComma(region: region) else {
      return nil
    }
    let goesOn = hasComma || passage.isOpenEnded(region: region) || passage.isFinished(region: region)
    guard goesOn || passage.wordCount(region: region) >= options.minimumWords else { return nil }
    let range = passage.regionTokens[region]
    return [clauseStart(before: range.lowerBound, floor: floor)..<range.upperBound]
  }

  /// What stands between marked words that end in a comma and a cue: its subject, however it is built.
  func wordsBetweenSpeech(and group: CueGroup, floor: Int) -> Range<Int>? {
    guard hasSpeech else { return nil }
    var token = group.range.lowerBound - 1
    let bound = max(floor, token - Passage.longestAside)
    while token >= bound, !passage.has(token, [.quoted, .dismissed]) {
      if passage.has(token, [.stop, .colon, .barrier]) { return nil }
      token -= 1
    }
    guard token >= bound, let region = passage.zone(token), token + 1 < group.range.lowerBound else { return nil }
    var start = token + 1
    let hasComma = passage.has(start, .comma)
    if hasComma { start += 1 }
    guard !isTaken(region), hasComma || passage.endsInComma(region: region), start < group.range.lowerBound else {
      return nil
    }
    var end = group.range.lowerBound
    if passage.has(end - 1, .comma) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Where the paraphrase before a marked fragment begins; the fragment itself where nothing but a conjunction stands
  /// there.
  private func clauseStart(before region: Int, floor: Int) -> Int {
    var start = floor
    while start < region, passage.has(start, [.conjunction, .comma, .adverb, .barrier]) { start += 1 }
    if start < region, passage.isQuoted(start) { return start }
    // “But: "…"” and “At last, "…"”: no paraphrase.
    if region > floor, passage.has(region - 1, [.comma, .colon]) { return region }
    return region - start < 2 || isTakenAlready(start) ? region : start
  }

  private func isTakenAlready(_ token: Int) -> Bool { drafts.last?.content.contains { $0.contains(token) } ?? false }

  /// A clause without marks before ", she said": from the last border to the comma.
  func leftClause(before unit: Range<Int>, _ group: CueGroup, floor: Int, _ stretch: Range<Int>) -> Range<Int>? {
    guard group.form.frames.contains(.bareClause), group.form.form != .gerund, !group.isInfinitive, !group.isPassive,
      unit.lowerBound - 1 > floor, passage.has(unit.lowerBound - 1, .comma), isClauseEnd(unit.upperBound, stretch)
    else { return nil }
    var start = floor
    while start < unit.lowerBound, passage.has(start, [.conjunction, .comma]) { start += 1 }
    let end = unit.lowerBound - 1
    return end - start >= 3 || end > start && clauseContinuation(behind: unit.upperBound, stretch) != nil
      ? start..<end : nil
  }

  /// Whether nothing but an adjunct may follow at a token.
  private func isClauseEnd(_ token: Int, _ stretch: Range<Int>) -> Bool {
    token >= stretch.upperBound
      || passage.has(
        token, [.comma, .barrier, .preposition, .time, .conjunction, .subordinator, .adverb, .stop, .mark])
  }

  /// The second half of a clause that the unit cuts in two: "The plan, she said, is dead."
  func clauseContinuation(behind token: Int, _ stretch: Range<Int>) -> Range<Int>? {
    let bound = min(token + 9, stretch.upperBound - 2)
    guard
      let comma = passage.first([.comma, .barrier, .quoted], in: token..<max(token, bound)),
      !passage.isQuoted(comma), !endsContent(comma, stretch, isObject: false),
      !passage.has(comma + 1, [.gerund, .quoted]),
      !passage.has(comma + 1, .preposition) || passage.has(comma + 1, .subordinator)
    else { return nil }
    let end = contentEnd(from: comma + 1, stretch, isObject: false)
    return end - comma > 3 ? comma + 1..<end : nil
  }

  /// A region that goes on behind the unit: "A," she said, "B."
  func continuation(behind token: Int, _ stretch: Range<Int>) -> Range<Int>? {
    guard hasSpeech else { return nil }
    let bound = min(token + 14, stretch.upperBound)
    for place in token..<max(token, bound) {
      if let zone = passage.zone(place) {
        guard place > token, passage.has(place - 1, [.comma, .colon, .barrier, .stop]), !isTaken(zone) else {
          return nil
        }
        return passage.regionTokens[zone]
      }
      if passage.has(place, .saying), passage.has(place, [.past, .gerund]) { return nil }
    }
    return nil
  }
}
