internal import Text

/// How sentences of furniture open that stand behind an article's own words.
struct TailOpenings: Sendable {
  static let shared = TailOpenings()

  private struct Rule {
    let kind: LineKind
    /// Words that must stand in the sentence, too; one of them is enough. Empty: none need.
    let needs: [UInt64]
    let mostWords: Int
    let isEnclosed: Bool
  }

  private let rules: [Rule]
  /// From the hash of an opening to the number of its rule, and of beginnings of openings to `prefix`.
  private let table: WordTable
  private static let prefix: UInt32 = 1 << 31
  private static let longest = 5

  private init() {
    var table = WordTable(capacity: 400)
    var rules: [Rule] = []
    for row in Self.list {
      rules.append(
        Rule(
          kind: row.kind, needs: row.needs.split(separator: " ").map(Self.hash), mostWords: row.mostWords,
          isEnclosed: row.isEnclosed))
      for opening in row.openings.split(separator: "|") {
        var hash: UInt64?
        let words = opening.split(separator: " ")
        for (place, word) in words.enumerated() {
          let next = WordHash.of(String(word))
          let whole = hash.map { WordHash.phrase($0, next) } ?? next
          table.insert(whole, place + 1 == words.count ? UInt32(rules.count) : Self.prefix)
          hash = whole
        }
      }
    }
    (self.table, self.rules) = (table, rules)
  }

  /// Of a word, of two that are joined by a plus, or of any figure of as many digits.
  private static func hash(_ word: Substring) -> UInt64 {
    if word.utf8.allSatisfy(\.isASCIIDigit) { return LineWords.figure(word.utf8.count) }
    let parts = word.split(separator: "+").map { WordHash.of(String($0)) }
    return parts.count == 2 ? WordHash.phrase(parts[0], parts[1]) : parts[0]
  }

  /// What a sentence of these words is, if it opens and goes on as furniture does.
  func kind(_ words: Span<UInt64>, isEnclosed: Bool) -> LineKind? {
    var hash = words[0]
    var end = 1
    while true {
      let found = table[hash]
      if found == 0 { return Self.ending(words) }
      let number = Int(found & ~Self.prefix)
      if number > 0, let kind = kind(rules[number - 1], words, isEnclosed) { return kind }
      guard found & Self.prefix != 0, end < words.count, end < Self.longest else { return Self.ending(words) }
      hash = WordHash.phrase(hash, words[end])
      end += 1
    }
  }

  private func kind(_ rule: Rule, _ words: Span<UInt64>, _ isEnclosed: Bool) -> LineKind? {
    guard words.count <= rule.mostWords, isEnclosed || !rule.isEnclosed else { return nil }
    guard !rule.needs.isEmpty else { return rule.kind }
    for place in words.indices {
      if rule.needs.contains(words[place]) { return rule.kind }
      guard place + 1 < words.count else { continue }
      if rule.needs.contains(WordHash.phrase(words[place], words[place + 1])) { return rule.kind }
    }
    return nil
  }

  /// `Ann Lee contributed to this report.`
  private static func ending(_ words: Span<UInt64>) -> LineKind? {
    guard words.count >= 4, words.count <= 40 else { return nil }
    for place in max(0, words.count - 12)..<words.count where words[place] == contributed {
      guard place + 1 < words.count else { continue }
      if words[place + 1] == reporting { return .syndication }
      guard words[place + 1] == to, place + 2 < words.count else { continue }
      let last = words[words.count - 1]
      if reports.contains(last) && words.count - place <= 6 { return .syndication }
    }
    return nil
  }

  private static let contributed = WordHash.of("contributed")
  private static let reporting = WordHash.of("reporting")
  private static let to = WordHash.of("to")
  private static let reports = Set(["report", "story", "article", "piece", "dispatch"].map { WordHash.of($0) })

  private static let list: [(kind: LineKind, openings: String, needs: String, mostWords: Int, isEnclosed: Bool)] = [
    (
      .syndication,
      "reporting by|additional reporting by|additional reporting|writing by|reporting and writing by|editing by|compiled by|"
        + "edited by|report by|reported by|with inputs from|with input from|with additional reporting|with files from",
      "", 80, true
    ),
    (.syndication, "the post", "appeared+first first+appeared", 60, false),
    (
      .syndication,
      "this article was|this story was|this post was|this piece was|this column was|this article is|this story is|this article|"
        + "this story|this post|this piece|this column|this report was|this content was",
      "originally republished syndicated appeared+first first+appeared appeared+in appeared+on first+published", 60,
      false
    ),
    (
      .syndication, "originally published|originally appeared|first published in|republished with|reprinted with", "",
      40, false
    ),
    (.copyright, "copyright", "reserved 2000 inc ltd llc press", 60, false),
    (.copyright, "all rights reserved|this material may not be", "", 40, false),
    (.related, "read more|also read|read also|see also|read next|related", "", 30, false),
    (.related, "click here", "to for", 30, false),
    (
      .newsletter, "sign up for|sign up to|sign up here|subscribe to our|subscribe to the",
      "newsletter newsletters inbox email alerts podcast updates free today", 40, false
    ),
    (.newsletter, "get the latest|get our|get more", "inbox newsletter newsletters email app", 40, false),
    (.sharing, "follow us on|like us on|find us on|join us on", "", 25, false),
    (
      .byline,
      "follow him on|follow her on|follow me on|follow them on|reach him at|reach her at|email him at|email her at", "",
      25, false
    ),
    (.byline, "follow", "twitter facebook instagram", 16, false),
    (
      .advertisement, "story continues below|article continues below|story continues after|article continues after", "",
      8, false
    ),
    (
      .correction, "correction|clarification|editor's note",
      "version earlier misstated incorrectly corrected updated story article", 90, false
    ),
    (
      .correction, "an earlier version|a previous version", "article story post report column piece headline caption",
      90, false
    ),
    (
      .correction, "this article has been|this story has been|this post has been|this report has been",
      "updated corrected amended clarified", 40, false
    ),
    (
      .comments, "have a tip|got a tip|do you have a tip|what do you think|let us know",
      "comments below tips email tip know us", 30, false
    ),
  ]
}
