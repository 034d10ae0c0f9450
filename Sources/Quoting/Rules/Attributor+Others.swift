import Text

/// According to …, nouns as cues, and paragraphs that are one attribution as a whole.
extension Attributor {
  func isAccording(_ token: Int, _ stretch: Range<Int>) -> Bool {
    passage.has(token, .according) && token + 2 < stretch.upperBound && passage.has(token + 1, .to)
  }

  /// "According to X, …" and "…, according to X"; the end of what it took.
  mutating func attributeAccording(at token: Int, floor: Int, _ stretch: Range<Int>) -> Int? {
    guard isAccording(token, stretch), let end = endOfSource(from: token + 2, stretch) else { return nil }
    var draft = Draft(
      content: [], source: token + 2..<end, cue: token..<token + 2, pattern: .accordingTo)
    let leads = token == floor || token == floor + 1 && passage.has(floor, [.conjunction, .comma])
    if leads {
      guard end + 3 < stretch.upperBound, passage.has(end, .comma) else { return nil }
      draft.content = [end + 1..<contentEnd(from: end + 1, stretch, isObject: false)]
    } else {
      var start = floor
      var last = token
      while last > floor, passage.has(last - 1, .comma) { last -= 1 }
      while start < last, passage.has(start, [.conjunction, .comma]) { start += 1 }
      guard last - start > 1 else { return nil }
      draft.content = [start..<last]
    }
    let content = draft.content[0]
    guard options.indirect || passage.first(.quoted, in: content) != nil else { return nil }
    keep(draft)
    return max(end, content.upperBound)
  }

  /// The source behind "according to" goes on to a comma, a quoted region or the end.
  private func endOfSource(from start: Int, _ stretch: Range<Int>) -> Int? {
    var end = start
    while end < min(stretch.upperBound, start + Passage.longestAside),
      !passage.has(end, [.comma, .colon, .barrier, .quoted]), !(passage.isStop(end) && end == stretch.upperBound - 1)
    {
      end += 1
    }
    return end > start ? end : nil
  }

  /// "his claim that …": the noun, its owner, and a clause with "that".
  mutating func attributeNoun(_ group: CueGroup, floor: Int, _ stretch: Range<Int>) -> Int? {
    let behind = group.core.upperBound
    guard options.indirect, behind + 2 < stretch.upperBound, passage.has(behind, .that), !passage.has(behind + 1, .verb)
    else { return nil }
    let content = behind..<contentEnd(from: behind, stretch, isObject: false)
    guard content.count > 2 else { return nil }
    let source =
      owner(of: group, floor: floor)
      ?? subject(of: stretch).flatMap { $0.upperBound <= group.core.lowerBound ? $0 : nil }
    keep(
      Draft(
        content: [content], source: source, cue: group.range, pattern: .noun))
    return content.upperBound
  }

  /// "his claim", "the mayor's claim".
  private func owner(of group: CueGroup, floor: Int) -> Range<Int>? {
    let bound = max(floor, group.core.lowerBound - 4)
    var token = group.core.lowerBound - 1
    while token >= bound, !passage.isQuoted(token) {
      if passage.isGenitive(token) { return passage.phrase(endingBefore: token, floor: floor) }
      if passage.has(token, .possessive) { return token..<token + 1 }
      guard passage.isNominal(token) else { return nil }
      token -= 1
    }
    return nil
  }

  /// Before the colon of a transcript, in tokens.
  private static let longestName = 7

  /// A paragraph that is one attribution: a line of a transcript, or a quotation with a signature.
  mutating func attributeWhole(paragraph range: Range<Int>) -> Bool {
    let bound = min(range.upperBound, range.lowerBound + Self.longestName)
    let mayBe = passage.isQuoted(range.lowerBound) || passage.first(.colon, in: range.lowerBound..<bound) != nil
    guard mayBe, let draft = transcript(range) ?? signature(range) else { return false }
    keep(draft)
    return true
  }

  /// NAME: text, Name Name: "text", "NAME: text".
  private func transcript(_ range: Range<Int>) -> Draft? {
    if passage.has(range.lowerBound, .mark), range.count > 3, passage.isQuoted(range.lowerBound) {
      return quotedTranscript(range.lowerBound + 1..<range.upperBound)
    }
    let bound = min(range.upperBound, range.lowerBound + Self.longestName)
    guard let colon = passage.first(.colon, in: range.lowerBound..<bound), colon > range.lowerBound,
      colon + 1 < range.upperBound
    else { return nil }
    let name = range.lowerBound..<colon
    guard name.allSatisfy({ !passage.isQuoted($0) && isNamePart($0) }), passage.isWord(name.lowerBound) else {
      return nil
    }
    let isSpeech = passage.isQuoted(colon + 1)
    let isUpper = name.contains {
      passage.has($0, .upper) && passage.tokens[$0].end - passage.tokens[$0].start > 3
    }
    guard isSpeech || isUpper && range.count - name.count > 4 || passage.first(.mentioned, in: name) != nil else {
      return nil
    }
    guard !passage.has(name.upperBound - 1, .work) else { return nil }
    var end = range.upperBound
    if let zone = passage.zone(colon + 1) { end = passage.regionTokens[zone].upperBound }
    guard !isSpeech || range.upperBound - end < 2 else { return nil }
    return Draft(
      content: [colon + 1..<end], source: name, cue: colon..<colon + 1, pattern: isUpper ? .transcript : .colon)
  }

  /// A line of a transcript that stands between marks with its speaker's name.
  private func quotedTranscript(_ range: Range<Int>) -> Draft? {
    let bound = min(range.upperBound, range.lowerBound + Self.longestName)
    guard let colon = passage.first(.colon, in: range.lowerBound..<bound), colon > range.lowerBound,
      colon + 1 < range.upperBound, let zone = passage.zone(colon)
    else { return nil }
    let name = range.lowerBound..<colon
    guard name.allSatisfy({ passage.has($0, [.upper, .glued]) || passage.isCapital($0) && !passage.isWord($0 + 1) }),
      passage.has(name.lowerBound, .upper), passage.isWord(name.lowerBound)
    else { return nil }
    let end = min(range.upperBound, passage.regionTokens[zone].upperBound)
    guard colon + 1 < end else { return nil }
    return Draft(
      content: [colon + 1..<end], source: name, cue: colon..<colon + 1, pattern: .transcript)
  }

  private func isNamePart(_ token: Int) -> Bool {
    passage.has(token, [.capital, .glued, .barrier, .preposition])
  }

  /// "Text." — Name
  private func signature(_ range: Range<Int>) -> Draft? {
    guard let zone = passage.zone(range.lowerBound) else { return nil }
    let region = passage.regionTokens[zone]
    let dash = region.upperBound
    guard region.count > 3, dash + 1 < range.upperBound, range.upperBound - dash < 24,
      passage.has(dash, .dash), passage.isCapital(dash + 1), !passage.isQuoted(dash + 1)
    else { return nil }
    var end = range.upperBound
    if passage.isStop(end - 1) { end -= 1 }
    guard passage.first([.past, .stop], in: dash + 1..<end) == nil else { return nil }
    return Draft(content: [region], source: dash + 1..<end, cue: dash..<dash + 1, pattern: .signature)
  }
}
