import Text

/// What can be said of a marked region before it is known whether it is speech: for the rules and for rankers.
struct RegionFacts: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  // MARK: The marks

  /// A closing mark was found.
  static let closed = Self(rawValue: 1)
  /// The marks alone say where it begins and ends (`QuotedRegion.isPlain`).
  static let plain = Self(rawValue: 1 << 1)
  /// Between single marks.
  static let single = Self(rawValue: 1 << 2)
  /// Goes on with a region before.
  static let continued = Self(rawValue: 1 << 3)
  /// Another region is nested in it.
  static let nesting = Self(rawValue: 1 << 4)

  // MARK: The words

  /// Every word but the small ones has a capital.
  static let titleCase = Self(rawValue: 1 << 8)
  /// No letter is a small one.
  static let upperCase = Self(rawValue: 1 << 9)
  /// Begins with a small letter.
  static let smallStart = Self(rawValue: 1 << 10)
  /// Ends in `.`, `?` or `!`.
  static let finished = Self(rawValue: 1 << 11)
  /// Ends in a comma, a dash, `?` or `!`.
  static let openEnded = Self(rawValue: 1 << 12)
  /// Has a pronoun, or a form of "to be" or of another auxiliary: a clause.
  static let clause = Self(rawValue: 1 << 13)

  // MARK: What stands before

  /// Begins its paragraph.
  static let leading = Self(rawValue: 1 << 16)
  /// "the film “"
  static let behindWork = Self(rawValue: 1 << 17)
  /// "her film, “"
  static let behindWorkAndComma = Self(rawValue: 1 << 18)
  /// "NBC’s “"
  static let behindGenitive = Self(rawValue: 1 << 19)
  /// "on “"
  static let behindPreposition = Self(rawValue: 1 << 20)
  /// "the “"
  static let behindDeterminer = Self(rawValue: 1 << 21)
  /// "called “"
  static let behindNaming = Self(rawValue: 1 << 22)
  /// "so-called “"
  static let behindSoCalled = Self(rawValue: 1 << 23)
  /// "the author of “"
  static let behindMaker = Self(rawValue: 1 << 24)
  /// "the word “"
  static let behindTerm = Self(rawValue: 1 << 25)
  static let behindComma = Self(rawValue: 1 << 26)
  static let behindColon = Self(rawValue: 1 << 27)
  static let behindDash = Self(rawValue: 1 << 28)
  /// Behind a word of saying, with or without a comma or colon between.
  static let introduced = Self(rawValue: 1 << 29)
  /// Behind a title, and "and", "or" or a comma.
  static let listed = Self(rawValue: 1 << 30)

  // MARK: What stands behind

  /// Ends its paragraph, but for a stop.
  static let trailing = Self(rawValue: 1 << 32)
  /// "” show"
  static let beforeWork = Self(rawValue: 1 << 33)
  /// "” crowd": a small word that is no verb, pronoun, preposition or conjunction.
  static let beforeNoun = Self(rawValue: 1 << 34)
  /// "” by Ann Lee"
  static let beforeMaker = Self(rawValue: 1 << 35)
  /// "” said", "” he said".
  static let beforeCue = Self(rawValue: 1 << 36)

  /// Fills its paragraph.
  static let alone: Self = [.leading, .trailing]
}

extension RegionFacts {
  /// What a passage shows of one of its outermost regions, nothing of the others; `title` is the end, in tokens, of the
  /// last title before it.
  ///
  /// Linear in the tokens of the region.
  init(_ region: Int, _ passage: Passage, behind title: Int? = nil) {
    self.init(rawValue: 0)
    let range = passage.regionTokens[region]
    guard !range.isEmpty else { return }
    readMarks(region, passage)
    readWords(region, range, passage)
    readBefore(range.lowerBound - 1, passage, title)
    readBehind(range.upperBound, passage)
  }

  private mutating func readMarks(_ region: Int, _ passage: Passage) {
    let marks = passage.regions[region]
    if marks.isClosed { insert(.closed) }
    if marks.isPlain { insert(.plain) }
    if marks.style == .single { insert(.single) }
    if marks.continued != nil { insert(.continued) }
    if region + 1 < passage.regions.count, passage.regions[region + 1].parent == region { insert(.nesting) }
  }

  private mutating func readWords(_ region: Int, _ range: Range<Int>, _ passage: Passage) {
    if passage.isFinished(region: region) { insert(.finished) }
    if passage.isOpenEnded(region: region) { insert(.openEnded) }
    var isFirst = true
    var (isTitle, isUpper, hasWord) = (true, true, false)
    for token in range {
      if passage.has(token, [.subject, .object, .be, .auxiliary]) { insert(.clause) }
      guard passage.isWord(token) else {
        if passage.has(token, .number) { isFirst = false }
        continue
      }
      let count = passage.tokens[token].end - passage.tokens[token].start
      if isFirst, !passage.has(token, .capital) { insert(.smallStart) }
      let mayBeSmall = !isFirst && (count <= 3 || passage.has(token, [.preposition, .conjunction]))
      if !mayBeSmall && !passage.has(token, [.capital, .glued]) { isTitle = false }
      if !passage.has(token, .upper) && count > 1 { isUpper = false }
      isFirst = false
      hasWord = true
    }
    if hasWord && isTitle { insert(.titleCase) }
    if hasWord && isUpper { insert(.upperCase) }
  }

  private mutating func readBefore(_ before: Int, _ passage: Passage, _ title: Int?) {
    guard before >= 0, !passage.beginsParagraph(before + 1) else {
      insert(.leading)
      return
    }
    let words = RegionWords.shared
    if passage.has(before, .work) && !words.isNaming(before, passage) || words.isWork(before, passage) {
      insert(.behindWork)
    }
    if passage.isGenitive(before) || passage.endsInApostrophe(before) { insert(.behindGenitive) }
    if passage.has(before, [.preposition, .to]) { insert(.behindPreposition) }
    if passage.has(before, [.determiner, .possessive]), !passage.isGenitive(before) { insert(.behindDeterminer) }
    if words.isNaming(before, passage) { insert(.behindNaming) }
    if words.isSoCalled(before, passage) { insert(.behindSoCalled) }
    if words.isTerm(before, passage) { insert(.behindTerm) }
    if words.isOfMaker(before, passage) { insert(.behindMaker) }
    if passage.has(before, .comma) {
      insert(.behindComma)
      if passage.has(before - 1, .work) || words.isWork(before - 1, passage) { insert(.behindWorkAndComma) }
    }
    if passage.has(before, .colon) { insert(.behindColon) }
    if passage.has(before, .dash) { insert(.behindDash) }
    let cue = passage.has(before, [.comma, .colon]) ? before - 1 : before
    if passage.has(cue, .saying) { insert(.introduced) }
    // “A,” “B,” and “C”
    if let title, before + 1 - title <= 2, (title..<before + 1).allSatisfy({ passage.has($0, [.comma, .conjunction]) })
    {
      insert(.listed)
    }
  }

  private mutating func readBehind(_ behind: Int, _ passage: Passage) {
    var last = behind
    if passage.isStop(last), !passage.beginsParagraph(last) { last += 1 }
    if last >= passage.tokens.count || passage.beginsParagraph(last) { insert(.trailing) }
    guard behind < passage.tokens.count, !passage.beginsParagraph(behind) else { return }
    let words = RegionWords.shared
    let isSmall = passage.isWord(behind) && !passage.isCapital(behind)
    if isSmall, passage.has(behind, .work) && !words.isNaming(behind, passage) || words.isShown(behind, passage) {
      insert(.beforeWork)
    }
    if isSmall, !passage.has(behind, Self.noNoun) { insert(.beforeNoun) }
    let by = passage.has(behind, .comma) ? behind + 1 : behind
    if passage.has(by, .by), passage.isCapital(by + 1) { insert(.beforeMaker) }
    if passage.has(behind, .saying) || passage.has(behind + 1, .saying) { insert(.beforeCue) }
  }

  private static let noNoun: WordClass = [
    .subject, .object, .possessive, .be, .auxiliary, .adverb, .preposition, .conjunction, .complementizer, .time, .verb,
    .negation, .to, .subordinator, .according, .saying, .past, .verbCue, .determiner,
  ]
}
