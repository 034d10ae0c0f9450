internal import Text

/// Finds the names of an article: runs of capitalized words, cut at titles, nationalities and dates by rule.
///
/// Linear: a run is read once, and each look into it is bounded by `longestPhrase` tokens or by the run itself.
struct NameFinder {
  let text: AnnotatedText
  private(set) var names: [Name] = []
  private var sentence = 0
  private(set) var isTable = false

  /// A name is cut behind so many tokens; longer runs are lists or headings.
  static let longestName = 12
  static let longestPhrase = 6

  init(_ text: AnnotatedText) { self.text = text }

  /// All names, in text order, none overlapping.
  static func names(in text: AnnotatedText) -> [Name] {
    var finder = Self(text)
    for (index, range) in text.sentences.enumerated() {
      finder.sentence = index
      finder.readSentence(range, text.settings[index])
    }
    return finder.names
  }

  private mutating func readSentence(_ range: Range<Int>, _ setting: Setting) {
    var token = range.lowerBound
    isTable = setting == .table
    let classes = text.classes
    while token < range.upperBound {
      guard !classes[token].isDisjoint(with: [.nameLike, .particle]), mayBegin(token, in: range, setting) else {
        token += 1
        continue
      }
      let end = runEnd(from: token, in: range, setting)
      let known = names.count
      emitRun(token..<end, in: range)
      token = end
      // A suffix behind a comma is part of the name, too.
      if names.count > known, let last = names.last { token = max(end, last.tokens.upperBound) }
    }
  }

  private func mayBegin(_ token: Int, in range: Range<Int>, _ setting: Setting) -> Bool {
    guard isNameLike(token) else { return beginsWithParticle(token, in: range) }
    let known = text.classes[token]
    if known.contains(.plainAcronym) && !known.contains(.title) { return false }
    if known.contains(.date) { return isNameDespiteDate(token, in: range) }
    if phrase(from: token, to: range.upperBound).length > 1 { return true }
    if setting == .capitals { return isSureInCapitals(token, in: range) }
    if setting == .titled || text.opens(token, in: range) { return isNameAtOpening(token, in: range) }
    if known.contains(.plain) { return hasCapital(token + 1, in: range) && !isFunctionWord(token) || isListed(known) }
    return true
  }

  func isNameLike(_ token: Int) -> Bool { text.classes[token].contains(.nameLike) }

  private func hasCapital(_ token: Int, in range: Range<Int>) -> Bool { token < range.upperBound && isNameLike(token) }

  /// Words of two letters and the articles and pronouns: never the first word of a name that no list holds.
  func isFunctionWord(_ token: Int) -> Bool {
    let word = text.tokens[token]
    return word.end - word.start < 3 || text.lexicon.functionWords.contains(word.hash)
  }

  private func isListed(_ known: WordClasses) -> Bool {
    !known.isDisjoint(with: [.organization, .acronym, .place, .country, .metropolis])
  }

  private func beginsWithParticle(_ token: Int, in range: Range<Int>) -> Bool {
    guard text.classes[token].contains(.particle), text.lexicon.openingParticles.contains(text.tokens[token].hash)
    else {
      return false
    }
    var next = token + 1
    while next < min(range.upperBound, token + 3), text.classes[next].contains(.particle), !text.isCapital(next) {
      next += 1
    }
    return hasCapital(next, in: range) && !text.classes[next].contains(.plain)
  }

  /// "May" and "April" begin a name only as a given name before a surname.
  private func isNameDespiteDate(_ token: Int, in range: Range<Int>) -> Bool {
    guard hasCapital(token + 1, in: range), !text.classes[token].isDisjoint(with: .anyFirst) else { return false }
    let next = text.classes[token + 1]
    return !next.isDisjoint(with: .anySurname) && next.isDisjoint(with: [.date, .plain, .demonym, .title])
  }

  func isSureInCapitals(_ token: Int, in range: Range<Int>) -> Bool {
    let known = text.classes[token]
    if text.isNameElsewhere(token) { return true }
    if !known.isDisjoint(with: [.plain, .english]) { return false }
    return !known.isDisjoint(with: [.organization, .surePlace]) || known.contains(.acronym)
  }

  private func isNameAtOpening(_ token: Int, in range: Range<Int>) -> Bool {
    let known = text.classes[token]
    let next = token + 1
    let nextIsCapital = hasCapital(next, in: range)
    if text.isNameElsewhere(token) && !isFunctionWord(token) { return true }
    if known.contains(.organizationHead), isOf(next, in: range), hasCapital(next + 1, in: range) { return true }
    if known.contains(.demonym) { return nextIsCapital }
    if known.contains(.acronym) || isListed(known) && known.isDisjoint(with: [.plain, .english]) { return true }
    if !known.isDisjoint(with: [.title, .mister, .missis]) { return nextIsCapital || isOf(next, in: range) }
    let likePerson = !known.isDisjoint(with: .anyFirst) && nextIsCapital && isLikeSurname(next)
    if known.contains(.plain) {
      return nextIsCapital && (known.contains(.placeLead) || likePerson) && !isFunctionWord(token)
    }
    guard known.contains(.english) else { return !text.isLowerElsewhere(token) }
    if !nextIsCapital {
      let speaks = next < range.upperBound && text.classes[next].contains(.speech)
      return speaks && !known.isDisjoint(with: [.commonSurname]) && !text.isLowerElsewhere(token)
    }
    return likePerson || !known.isDisjoint(with: [.role, .modifier]) || text.classes[next].isDisjoint(with: .anyFirst)
  }

  private func isOf(_ token: Int, in range: Range<Int>) -> Bool {
    token < range.upperBound && text.classes[token].contains(.of)
  }

  func isLikeSurname(_ token: Int) -> Bool {
    let known = text.classes[token]
    return known.isDisjoint(with: [.plain, .date, .demonym, .organizationHead])
      && (!known.isDisjoint(with: .anySurname) || !known.contains(.english))
  }

  mutating func append(_ name: Name) {
    var name = name
    name.sentence = sentence
    names.append(name)
  }
}
