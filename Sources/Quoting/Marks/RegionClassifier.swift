import Corpus
import Text

/// Tells marked words that are no speech: titles of works before attribution, words at arm's length after it.
///
/// In parentheses: the share of such regions of three words or more that annotators took for an attribution, on training and dev
/// articles; of all regions it is 0.96, of those in capital words 0.46.
enum RegionClassifier {
  /// A title is not longer than this, in words; behind a word for a work it may be.
  private static let longestTitle = 9
  private static let longestNamed = 16

  /// The facts of each region, by its place; none of those that are nested.
  static func facts(of passage: Passage) -> [RegionFacts] {
    var facts: [RegionFacts] = []
    facts.reserveCapacity(passage.regions.count)
    var title: Int?
    for region in passage.regions.indices {
      let known = RegionFacts(region, passage, behind: title)
      facts.append(known)
      if !known.isEmpty, titleReason(known, words: passage.wordCount(region: region)) != nil {
        title = passage.regionTokens[region].upperBound
      }
    }
    return facts
  }

  /// The titles of works; their regions are dismissed.
  static func dismissTitles(of passage: inout Passage) -> [MarkedPhrase] {
    guard !passage.regions.isEmpty else { return [] }
    var found: [MarkedPhrase] = []
    let facts = facts(of: passage)
    for region in passage.regions.indices where !passage.regionTokens[region].isEmpty {
      guard let reason = titleReason(facts[region], words: passage.wordCount(region: region)) else { continue }
      found.append(MarkedPhrase(span: passage.regions[region].outer, kind: .title, reason: reason))
      passage.dismiss(region: region)
    }
    return found
  }

  /// Why a region with these facts is the title of a work, a programme, a group, or a heading; nil where it is none.
  static func titleReason(_ facts: RegionFacts, words: Int) -> String? {
    guard words > 0 else { return nil }
    // Articles that quote in double marks (0.00).
    if facts.isSuperset(of: [.single, .alone]), !facts.contains(.plain) { return "a heading between single marks" }
    // —"Gallery opens on Main Street," by Ann Lee (0.22; 0.00 behind a dash)
    if facts.contains(.beforeMaker), !facts.contains(.introduced),
      !facts.contains(.clause) || !facts.isDisjoint(with: [.behindDash, .leading])
    {
      return "before its author"
    }
    guard facts.contains(.titleCase), words <= longestNamed else { return nil }
    if facts.contains(.behindColon) || facts.isSuperset(of: [.behindComma, .introduced]) { return nil }
    // 0.26 to 0.47
    if facts.contains(.behindWork) { return "behind a word for a work" }
    if facts.contains(.beforeWork) { return "before a word for a work" }
    guard words <= longestTitle, words > 1 else { return nil }
    return reasonOfSeveralWords(facts)
  }

  private static func reasonOfSeveralWords(_ facts: RegionFacts) -> String? {
    // 0.27, 0.08, 0.06, 0.29, 0.00
    if facts.contains(.behindWorkAndComma) { return "in apposition to a word for a work" }
    if facts.contains(.behindMaker) { return "of a maker, a part or a place in it" }
    if facts.contains(.behindGenitive) { return "of a named maker" }
    if facts.contains(.behindPreposition) { return "behind a preposition" }
    if facts.contains(.listed) { return "in a list of titles" }
    // 0.81
    if facts.contains(.behindNaming) { return nil }
    // 0.34
    if facts.contains(.beforeNoun), !facts.contains(.clause) { return "a name before a noun" }
    guard facts.isDisjoint(with: [.finished, .openEnded]) else { return nil }
    return "capital words"
  }

  /// The regions that no attribution took.
  static func scareQuotes(of drafts: [Draft], in passage: Passage) -> [MarkedPhrase] {
    guard !passage.regions.isEmpty else { return [] }
    var isTaken = Array(repeating: false, count: passage.regions.count)
    for draft in drafts {
      for run in draft.content { for token in run { if let zone = passage.zone(token) { isTaken[zone] = true } } }
    }
    var found: [MarkedPhrase] = []
    for region in passage.regions.indices where !passage.regionTokens[region].isEmpty && !isTaken[region] {
      let facts = RegionFacts(region, passage)
      found.append(MarkedPhrase(span: passage.regions[region].outer, kind: .scare, reason: scareReason(facts)))
    }
    return found
  }

  private static func scareReason(_ facts: RegionFacts) -> String {
    if facts.contains(.behindSoCalled) { return "behind a word of doubt" }
    if facts.contains(.behindNaming) { return "behind a verb of naming" }
    if facts.contains(.behindTerm) { return "behind a word for a word" }
    if facts.contains(.beforeNoun) { return "before the noun that it qualifies" }
    return "few words without a cue"
  }
}
