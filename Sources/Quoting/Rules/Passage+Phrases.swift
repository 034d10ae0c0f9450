import Text

/// Noun phrases by shape: closed word classes and capitals, no part-of-speech tags.
extension Passage {
  /// The longest noun phrase without its attributes, in tokens: a bound on every walk.
  static let longestPhrase = 12
  /// The longest attribute between commas.
  static let longestAside = 30

  private static let limits: WordClass = [
    .preposition, .conjunction, .complementizer, .be, .auxiliary, .to, .barrier, .comma, .colon, .subordinator,
    .negation, .stop, .mark,
  ]

  /// Whether a token may stand inside a noun phrase.
  func isNominal(_ token: Int) -> Bool {
    guard token >= 0, token < kinds.count else { return false }
    let kind = kinds[token]
    if !kind.isDisjoint(with: [.quoted, .dismissed]) { return false }
    if !kind.isDisjoint(with: [.possessive, .determiner]) && !kind.contains(.complementizer) { return true }
    if !kind.isDisjoint(with: Self.limits) { return false }
    if kind.isDisjoint(with: [.word, .number]) { return byte(token) == UInt8(ascii: "&") }
    if kind.contains(.capital) { return kind.isDisjoint(with: [.adverb, .subject, .object]) }
    return kind.isDisjoint(with: [.subject, .object, .verb, .adverb, .verbCue])
  }

  /// The noun phrase that ends before `end`, with attributes by preposition; nil where none does.
  func phrase(endingBefore end: Int, floor: Int) -> Range<Int>? {
    guard let last = simplePhrase(endingBefore: end, floor: floor) else { return nil }
    var start = last.lowerBound
    for _ in 0..<3 {
      guard start - 2 >= floor, !has(start, [.subject]) || isCapital(start) else { break }
      if has(start - 1, .preposition), !has(start - 1, .subordinator) || isAttribute(start - 1),
        let earlier = simplePhrase(endingBefore: start - 1, floor: floor), takesAttribute(earlier)
      {
        start = earlier.lowerBound
      } else if has(start - 1, .conjunction), let earlier = simplePhrase(endingBefore: start - 1, floor: floor),
        joins(earlier, start) || earlier.lowerBound == floor || isQuoted(earlier.lowerBound - 1)
          || has(earlier.lowerBound - 1, .comma)
      {
        start = earlier.lowerBound
      } else {
        break
      }
    }
    return start..<end
  }

  private func isAttribute(_ token: Int) -> Bool { !has(token, [.complementizer]) && !has(token, .time) }

  private func takesAttribute(_ phrase: Range<Int>) -> Bool {
    let head = phrase.upperBound - 1
    if has(head, [.subject, .object, .time]) { return false }
    return has(phrase.lowerBound, [.determiner, .possessive]) || has(head, .person) || !isCapital(head)
  }

  private func joins(_ earlier: Range<Int>, _ start: Int) -> Bool {
    isCapital(earlier.upperBound - 1) == isCapital(start) && !has(earlier.upperBound - 1, .time)
  }

  private func simplePhrase(endingBefore end: Int, floor: Int) -> Range<Int>? {
    var start = end
    if start > floor, isPronoun(start - 1) { return start - 1..<end }
    while start > floor, end - start < Self.longestPhrase, isNominal(start - 1) {
      start -= 1
      if has(start, [.determiner, .possessive]), !isGenitive(start) { break }
    }
    // A number or "'s" alone, or a day, is nobody.
    while start < end, isGenitive(start) { start += 1 }
    guard start < end, start..<end != end - 1..<end || !has(end - 1, .time) else { return nil }
    return start..<end
  }

  func isGenitive(_ token: Int) -> Bool {
    self[token].isSuperset(of: [.glued, .possessive])
  }

  func isPronoun(_ token: Int) -> Bool {
    let kind = self[token]
    return !kind.isDisjoint(with: [.subject, .relative]) && kind.contains(.word) && !kind.contains(.quoted)
  }

  /// The noun phrase that begins at `start`, with attributes by preposition and, if asked, between commas.
  func phrase(startingAt start: Int, limit: Int, asides: Bool) -> Range<Int>? {
    guard start < limit, !isQuoted(start), !has(start, .time) else { return nil }
    if has(start, [.subject, .object]), !has(start, .possessive) { return start..<start + 1 }
    guard var end = simpleEnd(from: start, limit: limit) else { return nil }
    for _ in 0..<4 {
      guard end + 1 < limit,
        has(end, .preposition) || has(end, .conjunction) && isCapital(end - 1) == isCapital(end + 1),
        let next = simpleEnd(from: end + 1, limit: limit), !has(end + 1, .time)
      else { break }
      if has(end, .conjunction), next < limit, has(next, .past) { break }
      end = next
    }
    if asides { end = endOfAsides(from: end, limit: limit) }
    return start..<end
  }

  private func simpleEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while end < min(limit, start + Self.longestPhrase), isNominal(end), !has(end, .time) || end == start {
      if end > start, has(end, .determiner) { break }
      if end > start, has(end, .possessive), !isGenitive(end) { break }
      end += 1
    }
    return end > start ? end : nil
  }

  /// Takes in ", a spokesman for the city," and ", 83, of Reno" behind a phrase.
  private func endOfAsides(from end: Int, limit: Int) -> Int {
    var last = end
    while last + 1 < limit, has(last, .comma), opensAside(last + 1) {
      var next = last + 1
      while next < min(limit, last + Self.longestAside), !has(next, [.comma, .barrier, .colon, .quoted]),
        !(isStop(next) && next == limit - 1)
      {
        next += 1
      }
      last = next
    }
    return last
  }

  private func opensAside(_ token: Int) -> Bool {
    if isQuoted(token) { return false }
    if has(token, [.gerund, .past]) { return false }
    if has(token, [.conjunction, .subordinator]) && !has(token, .relative) { return false }
    if has(token, .subject) { return has(token, .relative) }
    return isNominal(token) || has(token, .relative) || byte(token) == UInt8(ascii: "o") && has(token, .preposition)
  }
}
