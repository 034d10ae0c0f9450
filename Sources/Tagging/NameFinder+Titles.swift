internal import Text

/// The titles of people, inside a run and before it.
extension NameFinder {
  /// The first titles in a run: from its first modifier to its last title word.
  func innerTitle(of run: Range<Int>) -> Range<Int>? {
    guard let last = run.last, !endsOrganization(last, run) else { return nil }
    for token in run {
      guard !text.classes[token].isDisjoint(with: [.anyTitle, .role]), text.isCapital(token) else { continue }
      let zone = titleZone(around: token, in: run)
      if isPartOfName(zone, in: run) { continue }
      return zone
    }
    return nil
  }

  private func endsOrganization(_ last: Int, _ run: Range<Int>) -> Bool {
    let known = text.classes[last]
    if run.count == 1 { return false }
    // A surname after a title may be such a word, too ("Mr. Banks", "Minister Church").
    let first = text.classes[run.lowerBound]
    if !first.isDisjoint(with: .honorific) && run.count == 2 { return false }
    return !known.isDisjoint(with: [.organizationHead, .organizationSuffix, .event])
      || run.contains { text.bytes[text.tokens[$0].start] == UInt8(ascii: "&") }
  }

  private func titleZone(around token: Int, in run: Range<Int>) -> Range<Int> {
    var start = token
    while start > run.lowerBound, text.classes[start - 1].contains(.modifier), text.isCapital(start - 1) { start -= 1 }
    var end = token + 1
    while end < run.upperBound {
      let known = text.classes[end]
      if !known.isDisjoint(with: [.anyTitle, .role]), text.isCapital(end) {
        end += 1
      } else if known.contains(.of), end + 1 < run.upperBound, text.lexicon.offices.contains(text.tokens[end + 1].hash)
      {
        // "Secretary of State", "Chief of Staff".
        end += 2
      } else if known.contains(.modifier), end + 1 < run.upperBound,
        !text.classes[end + 1].isDisjoint(with: [.anyTitle, .role])
      {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// "John Major" and "Larry King" are no titles: a surname behind a given name, at the end of its run.
  private func isPartOfName(_ zone: Range<Int>, in run: Range<Int>) -> Bool {
    guard zone.lowerBound > run.lowerBound, zone.count == 1 else { return false }
    let before = text.classes[zone.lowerBound - 1]
    let isSurname = !text.classes[zone.lowerBound].isDisjoint(with: .anySurname)
    return isSurname && !before.isDisjoint(with: .anyFirst)
      && before.isDisjoint(with: [.surePlace, .organization])
  }

  /// Titles in lower case before a name: "the former prime minister Anna Bell".
  func titlesBefore(_ start: Int, in sentence: Range<Int>) -> Range<Int> {
    var token = start
    while token > sentence.lowerBound, start - token < 4 {
      let known = text.classes[token - 1]
      let fits =
        token == start
        ? !known.isDisjoint(with: [.anyTitle, .role]) : !known.isDisjoint(with: [.anyTitle, .role, .modifier])
      guard fits, text.tokens[token - 1].shape.contains(.word) else { break }
      token -= 1
    }
    return token..<start
  }
}
