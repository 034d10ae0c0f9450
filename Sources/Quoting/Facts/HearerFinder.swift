import Corpus
import Text

/// Finds whom something was said to: "told reporters in Ames", "said to the council", "in an interview with the BBC".
///
/// Hearers stand right behind the cue's head, inside the cue or out of it, or behind "interview with" before or behind
/// it in the same sentence.
struct HearerFinder {
  /// How far from a cue an interview may stand.
  private static let reach = 16

  let passage: Passage

  func hearer(of cue: Range<Int>, _ reading: CueReader.Reading, source: Range<Int>?, content: [Range<Int>]) -> Range<
    Int
  >? {
    guard reading.kind.act == .speech else { return nil }
    let sentence = passage.text.sentences[passage.text.sentence(ofToken: cue.lowerBound)]
    let limit = limit(behind: reading.head.upperBound, source, content, sentence)
    return object(of: reading, limit)
      ?? partner(in: reading.head.upperBound..<min(limit, reading.head.upperBound + Self.reach), limit)
      ?? partnerBefore(min(cue.lowerBound, source?.lowerBound ?? cue.lowerBound), sentence)
  }

  /// Where what stands behind the head ends: at the content, the source, or the sentence's end.
  private func limit(behind start: Int, _ source: Range<Int>?, _ content: [Range<Int>], _ sentence: Range<Int>) -> Int {
    var limit = max(start, sentence.upperBound)
    for range in content where range.upperBound > start { limit = min(limit, max(start, range.lowerBound)) }
    if let source, source.upperBound > start { limit = min(limit, max(start, source.lowerBound)) }
    return limit
  }

  /// "told reporters", "asked her", "wrote to the council".
  private func object(of reading: CueReader.Reading, _ limit: Int) -> Range<Int>? {
    var start = reading.head.upperBound
    guard start < limit, !isPassive(reading.head) else { return nil }
    if passage.says(reading.head.lowerBound, .hearer), let phrase = hearer(at: start, limit) {
      // "reminded voters of …": what the hearer is reminded of.
      guard reading.lemma != "tell", reading.lemma != "ask" else { return phrase }
      return phrase.lowerBound..<(phrase.dropFirst().first { passage.has($0, .preposition) } ?? phrase.upperBound)
    }
    while start < limit, passage.has(start, .adverb) { start += 1 }
    guard start + 1 < limit, passage.has(start, .to), isSomeone(start + 1) else { return nil }
    return hearer(at: start + 1, limit)
  }

  /// "was told": whoever is named behind it is no hearer.
  private func isPassive(_ head: Range<Int>) -> Bool {
    guard passage.has(head.lowerBound - 1, .be) else { return false }
    let verb = passage.tokens[head.lowerBound]
    return !passage.bytes[verb.start..<verb.end].suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether "to" stands before someone, and not before a verb or a thing.
  private func isSomeone(_ token: Int) -> Bool {
    passage.has(token, [.mentioned, .object]) || passage.says(token, [.group, .person, .organization])
      || passage.has(token, [.determiner, .possessive])
        && passage.firstSaying(
          [.group, .person, .organization], in: token + 1..<min(token + 4, passage.tokens.count)) != nil
  }

  /// The phrase of someone that begins at a token; nil where it is none, or of a thing ("told a story").
  func hearer(at start: Int, _ limit: Int) -> Range<Int>? {
    // A paper and a programme, not a day.
    if start < limit, isToday(start) { return start..<start + 1 }
    guard !passage.has(start, [.relative, .complementizer, .subordinator, .time, .to]) || passage.has(start, .object),
      let phrase = passage.phrase(startingAt: start, limit: limit, asides: false)
    else { return nil }
    // "told reporters in Ames", "told the council on Monday": places and times are no part of it.
    let bound = phrase.lowerBound + 1..<phrase.upperBound
    var end = bound.first { passage.has($0, .preposition) && !isOf($0) } ?? phrase.upperBound
    end = endOfTitle(from: end, limit)
    let last = bound.first { passage.has($0, .preposition) }.map { $0 - 1 } ?? end - 1
    guard passage.isCapital(last) || !passage.says(last, [.thing, .speaking]) else { return nil }
    let isWord = (phrase.lowerBound..<end).contains { passage.isWord($0) && !passage.has($0, .time) }
    let isArticle = end == phrase.lowerBound + 1 && passage.has(end - 1, .the)
    return isWord && !isArticle ? phrase.lowerBound..<end : nil
  }

  /// "the BBC's World Watch", "USA TODAY": the name goes on; an "'s" that nothing follows is no part of it.
  private func endOfTitle(from start: Int, _ limit: Int) -> Int {
    var end = start
    if passage.isGenitive(end - 1) {
      while end < limit, passage.isCapital(end), !passage.has(end, .time) || isToday(end) { end += 1 }
      return end == start && end - 1 > 0 ? end - 1 : end
    }
    return end < limit && isToday(end) && passage.isCapital(end - 1) ? end + 1 : end
  }

  private func isToday(_ token: Int) -> Bool {
    passage.isCapital(token) && passage.tokens[token].hash == Self.today
  }

  private static let today = WordHash.of("today")

  private func isOf(_ token: Int) -> Bool {
    let word = passage.tokens[token]
    return word.end - word.start == 2 && passage.bytes[word.start] | 0x20 == UInt8(ascii: "o")
      && passage.bytes[word.start + 1] | 0x20 == UInt8(ascii: "f")
  }

  /// "interview with X" in a range.
  private func partner(in range: Range<Int>, _ limit: Int) -> Range<Int>? {
    for token in range where passage.says(token, .exchange) && token + 2 < limit && !passage.isQuoted(token) {
      guard isWith(token + 1) else { continue }
      return hearer(at: token + 2, limit)
    }
    return nil
  }

  private func isWith(_ token: Int) -> Bool {
    let word = passage.tokens[token]
    return word.end - word.start == 4 && passage.bytes[word.start..<word.end].elementsEqual("with".utf8)
  }

  /// "In an interview with X, she said": at the sentence's beginning.
  private func partnerBefore(_ end: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let start = sentence.lowerBound
    guard start < end, passage.has(start, [.preposition, .time]) else { return nil }
    return partner(in: start..<min(end, start + Self.reach), end)
  }
}
