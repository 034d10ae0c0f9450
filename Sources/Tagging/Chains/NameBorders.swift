internal import Text

/// Where the models take too much for one name.
extension AnnotatedText {
  struct NameBorder {
    /// Where the name ends.
    var end: Int
    /// Where the next one begins, and what it is.
    var next: Int
    var kind: Kind
  }

  /// A person's name without the word that greets it: "Hey Frank", but not "Oh Se-hoon" nor a song "Hey Anna".
  func withoutGreeting(_ name: Range<Int>, _ kind: Kind, in sentence: Range<Int>) -> Range<Int> {
    guard kind == .person, let first = name.first, words.greetings.contains(wordKey(first)) else { return name }
    let (before, behind) = (first - 1, name.upperBound)
    guard first == sentence.lowerBound || !tokens[before].shape.contains(.word),
      behind == tokens.count || !tokens[behind].shape.contains(.word)
    else { return name }
    let isSurname = !classes[first].isDisjoint(with: .anySurname)
    guard !isSurname || !classes[first + 1].isDisjoint(with: .anyFirst) else { return name }
    return first + 1..<name.upperBound
  }

  /// The first border in a name: a bracket that it does not close ("Anna (née Bell"), or whose a thing is ("Anna Bell's
  /// Garden"), which many an organization has in its name, but no person.
  func border(in name: Range<Int>, _ kind: Kind) -> NameBorder? {
    guard let mark = name.first(where: { isMark($0, UInt8(ascii: "(")) || kind == .person && isPossessive($0) }) else {
      return nil
    }
    let isBracket = isMark(mark, UInt8(ascii: "("))
    if isBracket, (mark..<name.upperBound).contains(where: { isMark($0, UInt8(ascii: ")")) }) { return nil }
    let next = (mark + 1..<name.upperBound).first(where: isCapital) ?? name.upperBound
    return NameBorder(end: mark, next: next, kind: isBracket ? kind : .other)
  }

  private func isPossessive(_ token: Int) -> Bool { tokens[token].hash == words.possessive }

  /// Whether a name of several words ends in one that things have: "Bell Prize".
  func endsLikeThing(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let last = name.last, isCapital(last) else { return false }
    return words.things.contains(tokens[last].hash)
  }
}
