import Corpus
import Text

/// Tells marked words that are no speech: titles of works before attribution, words at arm's length after it.
enum RegionClassifier {
  /// A title is not longer than this, in words.
  private static let longestTitle = 9

  /// The titles of works; their regions are dismissed.
  static func dismissTitles(of passage: inout Passage) -> [MarkedPhrase] {
    var found: [MarkedPhrase] = []
    for region in passage.regions.indices where !passage.regionTokens[region].isEmpty {
      guard let reason = titleReason(region, passage) else { continue }
      found.append(MarkedPhrase(span: passage.regions[region].outer, kind: .title, reason: reason))
      passage.dismiss(region: region)
    }
    return found
  }

  private static func titleReason(_ region: Int, _ passage: Passage) -> String? {
    let range = passage.regionTokens[region]
    let words = passage.wordCount(region: region)
    guard words > 0, words <= longestTitle, isTitleCase(range, passage), !isIntroduced(range, passage) else {
      return nil
    }
    let before = range.lowerBound - 1
    if passage.has(before, .work) { return "behind a word for a work" }
    if passage.has(range.upperBound, .work) { return "before a word for a work" }
    if words > 1, before >= 0, passage.isGenitive(before) { return "of a named maker" }
    if words > 1, passage.has(before, .preposition) { return "behind a preposition" }
    guard !passage.isFinished(region: region), !passage.isOpenEnded(region: region) else { return nil }
    return words > 1 ? "capital words" : nil
  }

  /// Every word of more than three letters begins with a capital, and so does the first.
  private static func isTitleCase(_ range: Range<Int>, _ passage: Passage) -> Bool {
    var isFirst = true
    for token in range where passage.isWord(token) {
      let count = passage.tokens[token].end - passage.tokens[token].start
      let mayBeSmall = !isFirst && (count <= 3 || passage.has(token, [.preposition, .conjunction]))
      if !mayBeSmall && !passage.has(token, [.capital, .glued]) { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// Whether a colon or a comma behind a word of saying stands before the marks.
  private static func isIntroduced(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 1, passage.has(before, [.comma, .colon]) else { return before >= 0 && passage.has(before, .colon) }
    return passage.has(before - 1, .saying)
  }

  /// The regions that no attribution took.
  static func scareQuotes(of attributor: Attributor) -> [MarkedPhrase] {
    let passage = attributor.passage
    return passage.regions.indices.filter { !passage.regionTokens[$0].isEmpty && !attributor.isTaken($0) }.map {
      MarkedPhrase(span: passage.regions[$0].outer, kind: .scare, reason: "few words without a cue")
    }
  }
}
