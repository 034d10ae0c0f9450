internal import Text

/// Where a run of capitalized words ends, and the phrases of the tables in it.
extension NameFinder {
  func runEnd(from start: Int, in range: Range<Int>, _ setting: Setting) -> Int {
    let limit = min(range.upperBound, start + Self.longestName)
    var end = start + max(1, phrase(from: start, to: limit).length)
    while end < limit {
      if continues(end, from: start, in: range, setting) {
        end += max(1, phrase(from: end, to: limit).length)
      } else if let next = bridge(from: start, over: end, to: limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  private func continues(_ token: Int, from start: Int, in range: Range<Int>, _ setting: Setting) -> Bool {
    guard isNameLike(token) else { return false }
    let known = text.classes[token]
    if known.contains(.plainAcronym) && !known.contains(.title) { return false }
    if known.contains(.date) {
      let followsFirst = !text.classes[token - 1].isDisjoint(with: .anyFirst)
      return followsFirst && !(token + 1 < range.upperBound && text.tokens[token + 1].shape.contains(.number))
    }
    if known.contains(.plain) && isFunctionWord(token) { return false }
    // A nationality opens a new name.
    if known.contains(.demonym), !known.contains(.organizationHead) { return token == start }
    if setting == .capitals { return isSureInCapitals(token, in: range) }
    if setting == .titled {
      if !text.classes[token - 1].isDisjoint(with: .anyFirst), isLikeSurname(token) { return true }
      return known.isDisjoint(with: [.plain, .english]) || text.isNameElsewhere(token)
        || known.contains(.organizationHead)
    }
    return true
  }

  /// The token behind "of", "and", "&", "for" or particles where the name goes on over them.
  private func bridge(from start: Int, over token: Int, to limit: Int) -> Int? {
    let known = text.classes[token]
    var next = token + 1
    if known.contains(.of) || text.tokens[token].hash == text.lexicon.forWord {
      guard hasHead(start..<token) else { return nil }
      if next < limit, text.tokens[next].hash == text.lexicon.theWord { next += 1 }
      return next < limit && isNameLike(next) && !text.classes[next].contains(.date) ? next + 1 : nil
    }
    if known.contains(.and) {
      guard next < limit, isNameLike(next) else { return nil }
      if text.bytes[text.tokens[token].start] == UInt8(ascii: "&") { return next + 1 }
      return hasOf(start..<token) && text.classes[start].contains(.organizationHead)
        && text.classes[next].isDisjoint(with: [.anyFirst, .surePlace, .title, .organization]) ? next + 1 : nil
    }
    guard known.contains(.particle), !text.isCapital(token) else { return nil }
    while next < min(limit, token + 3), text.classes[next].contains(.particle), !text.isCapital(next) { next += 1 }
    return next < limit && isNameLike(next) ? next + 1 : nil
  }

  /// Whether the last word of a run may have "of" behind it: "Bank of", "Secretary of", "Republic of".
  private func hasHead(_ run: Range<Int>) -> Bool {
    !text.classes[run.upperBound - 1].isDisjoint(with: [.organizationHead, .placeTail, .title])
  }

  private func hasOf(_ run: Range<Int>) -> Bool { run.contains { text.classes[$0].contains(.of) } }

  /// The longest phrase of the tables that begins at a token, and what they know of it.
  func phrase(from start: Int, to limit: Int) -> (length: Int, classes: WordClasses) {
    guard text.isCapital(start) || text.classes[start].contains(.particle) else { return (0, []) }
    var hash = text.tokens[start].hash
    var known = text.classes[start]
    var best = (length: 0, classes: WordClasses())
    if !known.isDisjoint(with: [.organization, .acronym, .anyPlace]) { best = (1, known) }
    var token = start + 1
    while !known.isDisjoint(with: [.beginsPhrase, .beginsPlace]), token < min(limit, start + Self.longestPhrase) {
      let shape = text.tokens[token].shape
      guard shape.contains(.capital) || !text.classes[token].isDisjoint(with: [.of, .and, .particle]) else { break }
      hash = WordHash.phrase(hash, text.tokens[token].hash)
      known = text.lexicon.phraseClasses(hash)
      token += 1
      if !known.isDisjoint(with: [.organization, .anyPlace]) { best = (token - start, known) }
    }
    return best
  }
}
