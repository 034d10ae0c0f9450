import Text

/// Content behind the cue: she said that …; she said, "…"; she told them to …
extension Attributor {
  struct RightContent {
    var range: Range<Int>
    var pattern: Draft.Pattern
    var hearer: Range<Int>?
    var hasSpeech = false
  }

  /// How many words may stand between a cue and its content ("in an interview with a local paper").
  private static let reach = 16

  /// - Parameter isFronted: the content ends at its first comma.
  func rightContent(
    of group: CueGroup, from token: Int, _ stretch: Range<Int>, isFronted: Bool = false
  ) -> RightContent? {
    let frames = group.form.frames
    var place = token
    var hearer: Range<Int>?
    var isNear = true
    let bound = min(token + Self.reach, stretch.upperBound)
    while place < bound {
      if let found = beginning(at: place, group, isNear: isNear, stretch, &hearer) {
        return found.map {
          var content = $0
          content.hearer = hearer
          if isFronted, let comma = firstComma(in: content.range) { content.range = content.range.lowerBound..<comma }
          return content
        }
      }
      if isNear, frames.contains(.hearer), hearer == nil, let phrase = hearerPhrase(at: place, stretch) {
        hearer = phrase
        place = phrase.upperBound
      } else if passage.has(place, .barrier), passage.byte(place) == UInt8(ascii: "(") {
        while place < bound, passage.byte(place) != UInt8(ascii: ")") { place += 1 }
        place += 1
      } else if passage.has(place, [.adverb, .time]) && !passage.has(place, .preposition) {
        place += 1
      } else if passage.has(place, .preposition), frames.contains(.speech) || frames.contains(.clause) {
        let phrase = passage.phrase(startingAt: place + 1, limit: bound, asides: false)
        place = phrase?.upperBound ?? place + 1
        isNear = false
      } else {
        return nil
      }
    }
    return nil
  }

  private func firstComma(in range: Range<Int>) -> Int? {
    range.dropFirst().first { passage.has($0, .comma) && !passage.isQuoted($0) }
  }

  /// The content that begins at a token; nil to look further, `.some(nil)` where none can follow.
  private func beginning(
    at place: Int, _ group: CueGroup, isNear: Bool, _ stretch: Range<Int>, _ hearer: inout Range<Int>?
  ) -> RightContent?? {
    let frames = group.form.frames
    if passage.isQuoted(place) { return .some(fragment(at: place, stretch, .quotedFragment)) }
    if passage.has(place, [.comma, .colon]) {
      return .some(behindMark(at: place, group, isNear: isNear, stretch))
    }
    if passage.byte(place) == UInt8(ascii: "(") { return nil }
    if passage.has(place, [.barrier, .conjunction, .stop]) { return .some(nil) }
    if passage.has(place, .complementizer), frames.contains(.clause) {
      return .some(clause(at: place, stretch, .clause))
    }
    if passage.has(place, .to) {
      guard frames.contains(.infinitive), place + 1 < stretch.upperBound else { return .some(nil) }
      return .some(clause(at: place, stretch, .infinitive))
    }
    let begins = beginsClause(place)
    if begins, frames.contains(.bareClause), isNear || passage.has(place, [.determiner, .subject]),
      !frames.contains(.hearer) || hearer != nil
    {
      return .some(clause(at: place, stretch, .bareClause))
    }
    if begins, frames.contains(.object), isNear { return .some(clause(at: place, stretch, .object)) }
    return nil
  }

  private func beginsClause(_ place: Int) -> Bool {
    if passage.has(place, [.subject, .determiner, .possessive]) { return true }
    return passage.isNominal(place) && !passage.has(place, .time)
  }

  private func behindMark(at place: Int, _ group: CueGroup, isNear: Bool, _ stretch: Range<Int>) -> RightContent? {
    let next = place + 1
    guard next < stretch.upperBound else { return nil }
    if passage.isQuoted(next) { return fragment(at: next, stretch, .rightSpeech) }
    if passage.has(place, .colon) {
      return options.indirect && group.form.frames.contains(.speech) ? clause(at: next, stretch, .colon) : nil
    }
    // She said, in a letter, that …
    guard passage.has(next, .preposition), group.form.frames.contains(.speech) else { return nil }
    for token in next..<min(next + 10, stretch.upperBound - 1) where passage.has(token, .comma) {
      if passage.isQuoted(token + 1) { return fragment(at: token + 1, stretch, .rightSpeech) }
      return passage.has(token + 1, .complementizer) ? clause(at: token + 1, stretch, .clause) : nil
    }
    return nil
  }

  /// Content that begins with marked words: they alone where they are whole sentences, else the clause around them.
  private func fragment(at place: Int, _ stretch: Range<Int>, _ pattern: Draft.Pattern) -> RightContent? {
    guard let region = passage.zone(place), !isTaken(region) else { return nil }
    var end = passage.regionTokens[region].upperBound
    let isWhole = pattern == .rightSpeech || passage.isFinished(region: region) || passage.isOpenEnded(region: region)
    if isWhole {
      while end < stretch.upperBound, let next = passage.zone(end) { end = passage.regionTokens[next].upperBound }
    } else {
      end = contentEnd(from: end, stretch, isObject: true)
    }
    return RightContent(range: place..<end, pattern: pattern, hasSpeech: true)
  }

  private func clause(at place: Int, _ stretch: Range<Int>, _ pattern: Draft.Pattern) -> RightContent? {
    let end = contentEnd(from: place, stretch, isObject: pattern == .object)
    guard end - place >= 2 || pattern == .object && end > place else { return nil }
    let hasSpeech = hasSpeech && passage.first(.quoted, in: place..<end) != nil
    return RightContent(range: place..<end, pattern: pattern, hasSpeech: hasSpeech)
  }

  /// Whom a cue is said to: the first phrase behind it.
  private func hearerPhrase(at place: Int, _ stretch: Range<Int>) -> Range<Int>? {
    if passage.has(place, [.object])
      || passage.has(place, .subject) && place + 1 < stretch.upperBound && !passage.isQuoted(place + 1)
    {
      return place..<place + 1
    }
    return passage.phrase(startingAt: place, limit: min(stretch.upperBound, place + 14), asides: false)
  }

  /// Where content that begins at a token ends: before the next attribution of the stretch, else with the stretch,
  /// without its stop.
  func contentEnd(from start: Int, _ stretch: Range<Int>, isObject: Bool) -> Int {
    var token = start
    while let next = passage.first(Self.borders, in: min(token, stretch.upperBound)..<stretch.upperBound) {
      if let zone = passage.zone(next) {
        token = passage.regionTokens[zone].upperBound
        continue
      }
      if next > start, endsContent(next, stretch, isObject: isObject) { return next }
      token = next + 1
    }
    var end = stretch.upperBound
    if end > start, !passage.isQuoted(end - 1), passage.isStop(end - 1) { end -= 1 }
    return end
  }

  /// What content may end before, and what is never looked into.
  private static let borders: WordClass = [
    .comma, .colon, .barrier, .conjunction, .subordinator, .according, .quoted,
  ]

  func endsContent(_ token: Int, _ stretch: Range<Int>, isObject: Bool) -> Bool {
    if isAccording(token, stretch) { return true }
    var next = token + 1
    if passage.has(token, .comma) {
      if isObject { return true }
      guard next < stretch.upperBound else { return false }
      if isAccording(next, stretch) { return true }
      if passage.has(next, .gerund) { return passage.has(next, .saying) }
      guard passage.has(next, .conjunction) else { return beginsAttribution(next, stretch) }
      next += 1
    } else if passage.has(token, [.colon, .barrier]) {
      return isObject || next < stretch.upperBound && passage.isQuoted(next)
    } else if !passage.has(token, .conjunction) {
      return isObject && passage.has(token, .subordinator) && !passage.has(token, .preposition)
    }
    if isObject, next < stretch.upperBound, passage.has(next, [.verb, .auxiliary]) { return true }
    // "… and said", "…, but he added": another attribution.
    if beginsAttribution(next, stretch) { return true }
    while next < stretch.upperBound, passage.has(next, .adverb) { next += 1 }
    if next < stretch.upperBound, passage.isPronoun(next) { next += 1 }
    return next < stretch.upperBound && passage.has(next, .past) && (isObject || passage.has(next, .saying))
  }

  /// Whether a subject and a verb of saying stand at a token, and more behind them: ", the mayor said the plan …".
  private func beginsAttribution(_ token: Int, _ stretch: Range<Int>) -> Bool {
    guard let subject = passage.phrase(startingAt: token, limit: min(stretch.upperBound, token + 12), asides: false)
    else { return false }
    var verb = subject.upperBound
    while verb < stretch.upperBound, passage.has(verb, [.auxiliary, .adverb]) { verb += 1 }
    guard verb + 1 < stretch.upperBound, passage.has(verb, .saying), passage.has(verb, [.past, .third]) else {
      return false
    }
    return !passage.has(verb + 1, .comma) && !passage.isStop(verb + 1)
      || verb + 2 < stretch.upperBound && passage.isQuoted(verb + 2)
  }
}
