import Corpus
import Text

/// Tells sources whose name is withheld: "officials", "one aide", "a senior adviser who spoke on condition of anonymity",
/// "people familiar with the matter".
///
/// A source with a name in it or in its chain is not one of them, nor is a definite one ("the president's spokesman"),
/// unless the text says that the name is withheld, or told it of the same trade before ("the official added").
struct Anonymity {
  /// How far behind a source the clause may stand that says so.
  private static let reach = 40

  let passage: Passage
  /// The hash of the trade behind which the last such source hid.
  private var lastTrade: UInt64 = 0

  init(_ passage: Passage) { self.passage = passage }

  mutating func isWithheld(_ source: Range<Int>, _ party: Party, head: Range<Int>, content: [Range<Int>]) -> Bool {
    guard party.form != .name, party.form != .pronoun || party.entity == nil, !holdsName(source, head) else {
      return false
    }
    if party.form == .pronoun, !passage.says(head.lowerBound, .quantity) {
      return passage.firstSaying(.hidden, in: source) != nil
    }
    let trade = passage.tokens[head.upperBound - 1].hash
    guard tellsSo(source, content) || isUnnamed(head, source) || trade == lastTrade && hasArticle(head) else {
      return false
    }
    lastTrade = trade
    return true
  }

  /// A name as an attribute: "an aide, Ann Lee", "aides, including Ann Lee".
  private func holdsName(_ source: Range<Int>, _ head: Range<Int>) -> Bool {
    var link = head.upperBound
    guard link < source.upperBound, passage.has(link, .comma) || passage.says(link, .example) else { return false }
    while link < source.upperBound, passage.has(link, .comma) || passage.says(link, .example) { link += 1 }
    return link < source.upperBound && passage.isCapital(link)
      && (passage.has(link, .mentioned) || link + 1 < source.upperBound && passage.isCapital(link + 1))
  }

  /// "on condition of anonymity", "not authorized to speak": in the source, or behind it in the same sentence.
  private func tellsSo(_ source: Range<Int>, _ content: [Range<Int>]) -> Bool {
    if passage.firstSaying(.hidden, in: source) != nil { return true }
    let sentence = passage.text.sentences[passage.text.sentence(ofToken: source.lowerBound)]
    let behind = source.upperBound..<max(source.upperBound, min(sentence.upperBound, source.upperBound + Self.reach))
    return behind.contains { token in
      passage.says(token, .hidden) && !passage.isQuoted(token) && !content.contains { $0.contains(token) }
    }
  }

  /// A trade that hides names, and no word that makes it someone known.
  private func isUnnamed(_ head: Range<Int>, _ source: Range<Int>) -> Bool {
    let last = head.upperBound - 1
    let fact = passage.fact(last)
    let isFamiliar = head.upperBound < source.upperBound && isFamiliar(behind: last, source)
    if isFamiliar {
      return !fact.isDisjoint(with: [.withheld, .group])
        || fact.contains(.person) && passage.says(head.lowerBound, .quantity)
    }
    guard fact.contains(.withheld) else { return isOneOf(head, source) }
    if Self.isCommon(passage, last) { return isOneOf(head, source) || isOneCommon(head) }
    if hasArticle(head) {
      return passage.bytes[passage.tokens[last].start] | 0x20 == UInt8(ascii: "s") && isSource(last)
    }
    // "her adviser" is someone known, "her advisers" are not.
    return isPlural(last) || !head.dropLast().contains { passage.has($0, .possessive) }
  }

  /// "one employee", "several friends".
  private func isOneCommon(_ head: Range<Int>) -> Bool {
    head.count > 1 && passage.says(head.lowerBound, .quantity) && !passage.says(head.lowerBound, .they)
      && !passage.says(head.upperBound - 1, .group)
      || head.count > 1 && passage.tokens[head.lowerBound].hash == Self.some
        && passage.says(head.upperBound - 1, .withheld) && !passage.says(head.upperBound - 1, .group)
  }

  private static let some = WordHash.of("some")

  /// "one of his advisers", "two of the officials".
  private func isOneOf(_ head: Range<Int>, _ source: Range<Int>) -> Bool {
    guard head.count == 1, passage.says(head.lowerBound, .quantity), head.upperBound + 1 < source.upperBound,
      passage.has(head.upperBound, .preposition)
    else { return false }
    let rest = head.upperBound + 1..<min(source.upperBound, head.upperBound + 7)
    return rest.contains { passage.says($0, .withheld) && !Self.isCommon(passage, $0) }
  }

  /// "people", "friends": common words that hide no one by themselves.
  private static func isCommon(_ passage: Passage, _ token: Int) -> Bool {
    passage.says(token, .group) && !Self.officials.contains(passage.tokens[token].hash)
      || commonTrades.contains(passage.tokens[token].hash)
  }

  private static let officials = Set(["officials"].map { WordHash.of($0) })
  private static let commonTrades = Set(
    """
    person people employee employees friend friends donor donors ally allies lawmaker lawmakers participant participants
    attendee attendees executive executives associate associates consultant consultants fundraiser fundraisers
    """.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })

  private func isPlural(_ token: Int) -> Bool { passage.bytes[passage.tokens[token].end - 1] == UInt8(ascii: "s") }

  private func hasArticle(_ head: Range<Int>) -> Bool { passage.has(head.lowerBound, .the) }

  private func isSource(_ token: Int) -> Bool {
    let word = passage.tokens[token]
    return passage.bytes[word.start..<word.end].prefix(6).elementsEqual("source".utf8)
  }

  /// "people familiar with …", "a person who is close to …".
  private func isFamiliar(behind last: Int, _ source: Range<Int>) -> Bool {
    let behind = last + 1..<min(source.upperBound, last + 6)
    let end = behind.first { passage.has($0, .comma) } ?? behind.upperBound
    return passage.firstSaying(.familiar, in: behind.lowerBound..<max(behind.lowerBound, end)) != nil
  }
}
