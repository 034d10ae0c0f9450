internal import Corpus
internal import Text

/// The parts of a person's name.
struct PersonName {
  /// 0 where the name is a surname alone.
  var given: UInt64 = 0
  var givenToken = 0
  /// The words between given name and surname.
  var others: [UInt64] = []
  var surname: UInt64
  var suffix: UInt64 = 0
  var honorific = Entity.Gender.unknown
  var givenGender = Entity.Gender.unknown

  var gender: Entity.Gender { honorific != .unknown ? honorific : givenGender }

  init(_ name: Name, _ text: AnnotatedText) {
    let core = text.withoutHonors(name.core)
    surname = text.wordKey(core.upperBound - 1)
    if core.count > 1, text.isCapital(core.lowerBound) {
      givenToken = core.lowerBound
      given = text.wordKey(givenToken)
      if core.count > 2 { others = core.dropFirst().dropLast().map { text.wordKey($0) } }
      let known = text.classes[givenToken]
      if known.contains(.maleFirst) {
        givenGender = .male
      } else if known.contains(.femaleFirst) {
        givenGender = .female
      }
    }
    if name.hasSuffix { suffix = text.wordKey(name.tokens.upperBound - 1) }
    for token in name.titles {
      let known = text.classes[token]
      if known.contains(.missis) { honorific = .female } else if known.contains(.mister) { honorific = .male }
    }
  }
}

extension AnnotatedText {
  /// A name without what is none of it: "Anna Bell FRS", "St. Anna", "Hey Anna", "Anna Bell Wins".
  func withoutHonors(_ core: Range<Int>) -> Range<Int> {
    var core = core
    while core.count > 2, let last = core.last, words.honors.contains(wordKey(last)),
      tokens[last].shape.contains(.upper)
    {
      core.removeLast()
    }
    if core.count > 1, words.holy.contains(wordKey(core.lowerBound)) { core.removeFirst() }
    if core.count == 2, isPlainWord(core.lowerBound) { core.removeFirst() }
    if core.count > 2, let odd = core.dropFirst(2).first(where: isPlainWord), !isInitial(odd - 1) {
      core = core.lowerBound..<odd
    }
    return core
  }

  /// A word of the language that is no name: headlines in capitals and captions run on behind one ("Anna Bell Wins").
  private func isPlainWord(_ token: Int) -> Bool {
    let known = classes[token]
    return known.contains(.english) && known.isDisjoint(with: [.anySurname, .anyFirst, .particle, .personSuffix])
  }

  /// Whether a given name may be that of a full name: it is one of its words, or one of the two is the other's initial.
  func agree(_ given: Int, _ name: Range<Int>) -> Bool {
    for token in name.dropLast().prefix(12) where wordKey(token) == wordKey(given) { return true }
    guard let first = name.first, byte(first) == byte(given) else { return false }
    return isInitial(first) || isInitial(given)
  }

  /// "J." and "J.K.".
  func isInitial(_ token: Int) -> Bool {
    let word = tokens[token]
    return word.end - word.start == 1 || word.end - word.start <= 5 && bytes[word.start + 1] == UInt8(ascii: ".")
  }

  func span(of range: Range<Int>) -> ByteSpan {
    ByteSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  /// The key of an organization or place: without "Inc." and the like, known other names under one key.
  func thingKey(of range: Range<Int>) -> UInt64 {
    var range = range
    while range.count > 1, let last = range.last,
      classes[last].contains(.organizationSuffix) || !tokens[last].shape.contains(.word)
    {
      range.removeLast()
    }
    let key = key(of: range)
    return lexicon.canonical(key)
  }

  /// The hash of the first letters of a name's capitalized words, nil for fewer than two.
  func initials(of range: Range<Int>) -> UInt64? {
    var hash = WordHash.empty
    var count = 0
    for token in range where isCapital(token) {
      hash = WordHash.extended(hash, by: byte(token))
      count += 1
    }
    return count > 1 ? hash : nil
  }
}
