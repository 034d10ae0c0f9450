internal import Corpus
internal import Text

/// What the words of a role say.
extension AnnotatedText {
  /// The word of titles that says what somebody is: "Secretary" of "Secretary of State"; nil where there is none.
  func head(ofTitles titles: Range<Int>) -> Int? {
    guard let last = titles.last,
      classes[last].isDisjoint(with: .honorific) || !classes[last].isDisjoint(with: [.role, .person])
    else {
      return nil
    }
    for token in titles where classes[token].contains(.of) && token > titles.lowerBound { return token - 1 }
    return last
  }

  /// The same number for "Gov." and "governor".
  func roleKey(_ token: Int) -> UInt64 { words.role(wordKey(token)) }

  func gender(ofNoun token: Int) -> Entity.Gender {
    let hash = tokens[token].hash
    if words.males.contains(hash) { return .male }
    return words.females.contains(hash) ? .female : .unknown
  }

  /// Whether a noun of many stands for people: "founders", "actresses".
  func isPersons(_ token: Int) -> Bool {
    let word = tokens[token]
    if words.persons.contains(word.hash) { return true }
    for ending in 1...2 where word.end - word.start > ending + 2 && bytes[word.end - 1] == UInt8(ascii: "s") {
      var hash = WordHash.empty
      for offset in word.start..<word.end - ending { hash = WordHash.extended(hash, by: bytes[offset]) }
      if !lexicon.lowerClasses(hash).isDisjoint(with: [.person, .role]) { return true }
    }
    return false
  }

  /// Whether what stands before a name says that it is another one of the person just named: "also known as", "(née".
  func introducesAlias(_ name: Name) -> Bool {
    var token = name.start - 1
    if isPseudonym(before: token) || isTongue(before: token) { return true }
    if token > 0, tokens[token].shape.contains(.quote) { token -= 1 }
    guard token > 1, words.aliases.contains(wordKey(token)) else { return false }
    let isSetOff = isMark(token - 1, UInt8(ascii: ",")) || isMark(token - 1, UInt8(ascii: "("))
    switch tokens[token].hash {
    case words.as: return (max(0, token - 2)..<token).contains { words.known.contains(tokens[$0].hash) }
    case words.born: return isSetOff
    default:
      return !words.nouns.contains(tokens[token].hash)
        || (max(0, token - 4)..<token).contains { words.known.contains(tokens[$0].hash) }
    }
  }

  /// "a pen name of Japanese author": up to the token before a person's titles.
  private func isPseudonym(before token: Int) -> Bool {
    var token = token
    for _ in 0..<2 where token > 2 && !classes[token].isDisjoint(with: [.demonym, .modifier]) { token -= 1 }
    guard token > 2, tokens[token].hash == words.of else { return false }
    return words.pseudonyms.contains(tokens[token - 1].hash)
      || words.nouns.contains(tokens[token - 1].hash) && words.pen.contains(tokens[token - 2].hash)
  }

  /// "Anna (Latin: ": up to the token before a name.
  private func isTongue(before token: Int) -> Bool {
    guard token > 2, isMark(token, UInt8(ascii: ":")), isCapital(token - 1) else { return false }
    guard classes[token - 1].contains(.demonym) || words.tongues.contains(tokens[token - 1].hash) else { return false }
    return isMark(token - 2, UInt8(ascii: "(")) || isMark(token - 2, UInt8(ascii: ";"))
  }

  /// "known as Nan Bell and Nan the Elder": the second name behind one that was another name.
  func isSecond(_ one: Name, _ other: Name) -> Bool {
    let start = other.tokens.lowerBound
    return one.tokens.upperBound + 1 == start && tokens[start - 1].hash == words.and && one.kind == .person
  }

  /// "Jens Otto Bell or Otto Bell".
  func isAlternative(_ one: Name, _ other: Name) -> Bool {
    let start = other.tokens.lowerBound
    guard one.tokens.upperBound + 1 == start, tokens[start - 1].hash == words.or, one.kind == .person else {
      return false
    }
    return wordKey(one.core.upperBound - 1) == wordKey(other.core.upperBound - 1)
  }
}
