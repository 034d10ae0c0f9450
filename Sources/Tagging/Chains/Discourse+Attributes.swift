internal import Corpus
internal import Text

/// Whom a noun phrase is said of, by what stands before it.
extension Discourse {
  private static let comma = UInt8(ascii: ",")

  // MARK: - Appositions

  /// "Anna Bell, the mayor of Elmford,", "Bell, 42, a physicist", "Bell (the mayor)".
  func appositive(_ phrase: NounPhrase) -> Int? {
    var start = phrase.range.lowerBound
    if start > 0, text.words.timely.contains(text.tokens[start - 1].hash) { start -= 1 }
    guard start > 1, isOpening(start - 1) else { return coordinated(phrase) }
    if let placed = line.mention(endingAt: start - 1) {
      return placed.form == .pronoun || !closes(phrase.head) ? nil : placed.chain
    }
    // An age between two commas.
    guard start > 3, text.isMark(start - 1, Self.comma), text.isMark(start - 3, Self.comma),
      text.tokens[start - 2].shape.contains(.number), let placed = line.mention(endingAt: start - 3),
      closes(phrase.head)
    else { return nil }
    return placed.chain
  }

  private func isOpening(_ token: Int) -> Bool {
    text.isMark(token, Self.comma) || text.isMark(token, UInt8(ascii: "("))
  }

  /// Whether the sentence goes on as behind an apposition: with a mark before any verb.
  private func closes(_ head: Int) -> Bool {
    let end = text.sentences[sentence].upperBound
    for token in head + 1..<max(head + 1, min(end, head + 20)) {
      if text.parts[token].isFinite { return false }
      switch text.parts[token] {
      case .comma, .stop, .colon, .closingBracket, .whPronoun, .whDeterminer: return true
      default: if text.tokens[token].shape.contains(.quote) { return true }
      }
    }
    return true
  }

  /// "a vlogger, comedian and actress".
  private func coordinated(_ phrase: NounPhrase) -> Int? {
    guard phrase.determiner == .none || phrase.determiner == .a else { return nil }
    let start = phrase.range.lowerBound
    guard start > 0, let placed = line.all.last, placed.isAttribute else { return nil }
    guard text.words.conjunctions.contains(text.tokens[start - 1].hash) else { return nil }
    // What stands between may be the first one's complement.
    let end = placed.range.upperBound
    guard start - end <= 25, end < start else { return nil }
    return (end..<start).contains { text.parts[$0].isFinite } ? nil : placed.chain
  }

  // MARK: - Predicates

  /// "Bell is a physicist", "he was named chairman", "serves as mayor", "elected her president".
  func predicated(_ phrase: NounPhrase) -> Int? {
    let words = text.words
    let first = text.sentences[sentence].lowerBound
    var place = phrase.range.lowerBound - 1
    guard place >= first else { return nil }
    if place > first, text.tokens[place].shape.contains(.quote) { place -= 1 }
    let hasAs = text.tokens[place].hash == words.as
    if hasAs { place -= 1 }
    if hasAs, place < first { return cataphor(phrase) }
    guard place >= first else { return nil }
    if let object = named(upTo: place + 1, hasAs) { return object }
    if hasAs, phrase.determiner != .the, ledIn(place) { return leader() }
    guard let verb = verb(at: place, first, hasAs) else { return nil }
    return subject(before: verb)
  }

  /// "elected her president", "named Bell as chairman": whom it is said of.
  private func named(upTo end: Int, _ hasAs: Bool) -> Int? {
    guard let placed = line.mention(endingAt: end) else { return nil }
    let before = placed.range.lowerBound - 1
    guard before >= text.sentences[sentence].lowerBound else { return nil }
    if text.words.naming.contains(text.tokens[before].hash) { return placed.chain }
    return hasAs && text.parts[before].isVerb && text.words.roleVerbs.contains(text.tokens[before].hash)
      ? placed.chain : nil
  }

  /// "As a student, Bell": the name behind the comma.
  private func cataphor(_ phrase: NounPhrase) -> Int? {
    guard let chain = person(at: name) else { return nil }
    let start = names[name].start
    guard start < text.sentences[sentence].upperBound, start <= phrase.head + 8, text.isMark(start - 1, Self.comma)
    else {
      return nil
    }
    return (phrase.head + 1..<start - 1).allSatisfy { !text.parts[$0].isFinite && text.parts[$0] != .comma }
      ? chain : nil
  }

  /// "made a living as", "in 1724 as": no object stands between the subject and what it is, nor anybody else.
  private func ledIn(_ token: Int) -> Bool {
    guard let leader = leader(), line.all.allSatisfy({ $0.chain == leader }) else { return false }
    if text.parts[token] == .cardinal { return true }
    return !text.parts[token].isVerb && text.words.roleVerbs.contains(text.tokens[token].hash)
  }

  /// Where the verb begins whose predicate follows; nil where none does.
  private func verb(at last: Int, _ first: Int, _ hasAs: Bool) -> Int? {
    let words = text.words
    var place = last
    var links = false
    var names = false
    for _ in 0..<8 where place > first {
      let hash = text.tokens[place].hash
      if words.negations.contains(hash) { return nil }
      if words.copulas.contains(hash), text.parts[place] != .possessiveEnding {
        links = true
      } else if hasAs, !links, !names, words.roleVerbs.contains(hash) {
        names = true
      } else if !links, !names, words.naming.contains(hash) {
        names = true
      } else if !words.auxiliaries.contains(hash), text.parts[place] != .adverb, text.parts[place] != .to {
        break
      }
      place -= 1
    }
    return links || hasAs && names ? place + 1 : nil
  }

  /// The person who stands before a verb.
  private func subject(before verb: Int) -> Int? {
    let first = text.sentences[sentence].lowerBound
    var place = verb - 1
    guard place >= first else { return nil }
    if let placed = line.mention(endingAt: verb) { return isSubject(placed) ? placed.chain : nil }
    if text.words.conjunctions.contains(text.tokens[place].hash) || text.words.raising.contains(text.tokens[place].hash)
    {
      return leader()
    }
    if text.words.relatives.contains(text.tokens[place].hash) {
      place -= 1
      if place > first, text.isMark(place, Self.comma) { place -= 1 }
      return line.mention(endingAt: place + 1)?.chain
    }
    if text.isMark(place, UInt8(ascii: ")")) {
      return mention(endingAt: verb).flatMap { isSubject($0) ? $0.chain : nil }
    }
    guard text.isMark(place, Self.comma) else { return nil }
    var comma = place
    for _ in 0..<4 {
      guard let before = mark(Self.comma, before: comma, within: 25) else { break }
      if let placed = mention(endingAt: before) { return isSubject(placed) ? placed.chain : nil }
      comma = before
    }
    return leader()
  }

  /// The mention that ends before a token, what stands in brackets behind it left aside.
  private func mention(endingAt end: Int) -> SentenceMentions.Placed? {
    guard end > 0, text.isMark(end - 1, UInt8(ascii: ")")) else { return line.mention(endingAt: end) }
    let first = max(text.sentences[sentence].lowerBound, end - 80)
    var depth = 0
    var place = end - 1
    while place >= first {
      if text.isMark(place, UInt8(ascii: ")")) { depth += 1 }
      if text.isMark(place, UInt8(ascii: "(")) {
        depth -= 1
        if depth == 0 { return line.mention(endingAt: place) }
      }
      place -= 1
    }
    return nil
  }

  private func mark(_ byte: UInt8, before token: Int, within reach: Int) -> Int? {
    let first = max(text.sentences[sentence].lowerBound, token - reach)
    var place = token - 1
    while place >= first {
      if text.isMark(place, byte) { return place }
      place -= 1
    }
    return nil
  }

  /// The person whose sentence it is: the first in it that stands for a subject.
  func leader() -> Int? {
    for placed in line.all.prefix(6) where !placed.isAttribute && isSubject(placed) { return placed.chain }
    return nil
  }

  /// Not "with Bell", "Bell's" or "his".
  private func isSubject(_ placed: SentenceMentions.Placed) -> Bool {
    let (start, end) = (placed.range.lowerBound, placed.range.upperBound)
    if placed.form == .pronoun, text.parts[start] == .possessivePronoun { return false }
    if end < text.tokens.count, text.parts[end] == .possessiveEnding { return false }
    return start == 0 || start == text.sentences[sentence].lowerBound || text.parts[start - 1] != .preposition
  }
}

extension PartOfSpeech {
  fileprivate var isVerb: Bool {
    switch self {
    case .verb, .pastVerb, .gerund, .participle, .presentVerb, .thirdPersonVerb: true
    default: false
    }
  }
}
