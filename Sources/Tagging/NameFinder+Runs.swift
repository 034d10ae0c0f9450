internal import Text

/// How a run of capitalized words is cut into titles and names.
extension NameFinder {
  mutating func emitRun(_ run: Range<Int>, in sentence: Range<Int>) {
    var run = trimmed(run, in: sentence)
    while let title = innerTitle(of: run) {
      // "London Mayor Anna Bell": the name before the titles, then the titled one.
      if title.lowerBound > run.lowerBound { emitName(run.lowerBound..<title.lowerBound, titles: nil, in: sentence) }
      let rest = nameBehind(title, in: run)
      if rest.isEmpty { return }
      if text.classes[title.upperBound].contains(.of) {
        // "Mayor of Elmford": the office names a place.
        emitOffice(title, of: rest, in: sentence)
        return
      }
      if innerTitle(of: rest) == nil {
        emitName(rest, titles: title, in: sentence)
        return
      }
      run = rest
    }
    emitName(run, titles: nil, in: sentence)
  }

  /// "Mayor of Elmford" holds a place, "Mayor of Elmford Anna Bell" a person behind it.
  private mutating func emitOffice(_ title: Range<Int>, of rest: Range<Int>, in sentence: Range<Int>) {
    let place = phrase(from: rest.lowerBound, to: rest.upperBound)
    let person = rest.lowerBound + place.length
    guard place.length > 0, rest.upperBound - person > 1, !text.classes[person].isDisjoint(with: .anyFirst) else {
      emitName(rest, titles: nil, in: sentence)
      return
    }
    emitName(rest.lowerBound..<person, titles: nil, in: sentence)
    emitName(person..<rest.upperBound, titles: title.lowerBound..<person, in: sentence)
  }

  /// What stands behind titles in a run, without "of" and "for" and their article.
  private func nameBehind(_ title: Range<Int>, in run: Range<Int>) -> Range<Int> {
    var start = title.upperBound
    while start < run.upperBound, !text.isCapital(start),
      !text.classes[start].contains(.particle) || text.classes[start].contains(.of)
    {
      start += 1
    }
    return start..<run.upperBound
  }

  /// Without words at its start that belong to no name: articles, nationalities before offices and people.
  private func trimmed(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    while start < run.upperBound {
      let known = text.classes[start]
      if phrase(from: start, to: run.upperBound).length > 1 { break }
      let plain =
        known.contains(.plain) && text.opens(start, in: sentence) && !known.contains(.placeLead)
        && !opensHead(start, in: run)
        && !isFirstName(start, in: run) && !text.isNameElsewhere(start)
      guard plain || known.contains(.demonym) && !keepsDemonym(start, in: run) else { break }
      start += 1
    }
    return start..<run.upperBound
  }

  /// "Bank of England".
  private func opensHead(_ token: Int, in run: Range<Int>) -> Bool {
    token + 1 < run.upperBound && text.classes[token].contains(.organizationHead)
      && text.classes[token + 1].contains(.of)
  }

  private func isFirstName(_ token: Int, in run: Range<Int>) -> Bool {
    token + 1 < run.upperBound && !text.classes[token].isDisjoint(with: .anyFirst)
      && !text.classes[token + 1].isDisjoint(with: .anySurname)
  }

  /// "British Airways" keeps its nationality, "British Ministry" does not.
  private func keepsDemonym(_ token: Int, in run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard last > token else { return false }
    if text.classes[last].contains(.organizationSuffix) || text.classes[last].contains(.event) { return true }
    return text.classes[last].contains(.organizationHead) && !text.lexicon.stateHeads.contains(text.tokens[last].hash)
  }

  private mutating func emitName(_ tokens: Range<Int>, titles: Range<Int>?, in sentence: Range<Int>) {
    var tokens = tokens
    if titles == nil, let person = personAtEnd(of: tokens) {
      emitName(tokens.lowerBound..<person, titles: nil, in: sentence)
      tokens = person..<tokens.upperBound
    }
    while let first = tokens.first, text.classes[first].contains(.demonym), titles == nil,
      !keepsDemonym(first, in: tokens),
      phrase(from: first, to: tokens.upperBound).length < 2
    {
      tokens = first + 1..<tokens.upperBound
    }
    while let last = tokens.last, !text.isCapital(last), !isHyphenated(last) { tokens.removeLast() }
    guard !tokens.isEmpty, isWorthy(tokens, titles != nil, in: sentence) else { return }
    var name = Name(
      tokens: tokens, titles: titles ?? tokens.lowerBound..<tokens.lowerBound, sentence: 0, scores: Scores(), key: 0)
    if name.titles.isEmpty { name.titles = titlesBefore(tokens.lowerBound, in: sentence) }
    extendOverSuffix(&name, in: sentence)
    name.key = text.key(of: name.core)
    name.scores = scores(of: name, in: sentence)
    name.isTeam = isTable && isScore(name.tokens.upperBound, in: sentence)
    append(name)
  }

  /// Where a person's name begins behind another name: "FBI agent" is a run's end, "FBI Anna Bell" holds two.
  private func personAtEnd(of tokens: Range<Int>) -> Int? {
    let start = tokens.upperBound - 2
    guard start > tokens.lowerBound, text.classes[start].contains(.commonFirst),
      text.classes[start].isDisjoint(with: .surePlace),
      !text.classes[start + 1].isDisjoint(with: .anySurname),
      text.classes[start + 1].isDisjoint(with: [
        .organizationHead, .organizationSuffix, .placeTail, .personSuffix, .event,
      ])
    else { return nil }
    let before = text.tokens[start - 1]
    if before.shape.contains(.upper), before.end - before.start > 2, !text.isInitial(start - 1) { return start }
    let match = phrase(from: tokens.lowerBound, to: start)
    return match.length == start - tokens.lowerBound && text.classes[tokens.lowerBound].isDisjoint(with: .anyFirst)
      ? start : nil
  }

  /// A short number behind a name: in a table of results the name is a team.
  private func isScore(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard token < sentence.upperBound else { return false }
    let word = text.tokens[token]
    return word.shape.contains(.number) && !word.shape.contains(.word) && word.end - word.start < 4
  }

  private func isHyphenated(_ token: Int) -> Bool {
    text.tokens[token].end - text.tokens[token].start > 4
      && text.bytes[text.tokens[token].start + 2] == UInt8(ascii: "-")
  }

  /// Whether what is left of a run says anything: no lone plain word, head or title.
  private func isWorthy(_ tokens: Range<Int>, _ titled: Bool, in sentence: Range<Int>) -> Bool {
    guard tokens.count == 1 else {
      return tokens.contains { text.tokens[$0].end - text.tokens[$0].start > 1 && text.isCapital($0) }
    }
    let known = text.classes[tokens.lowerBound]
    if titled { return !known.contains(.plain) || !known.isDisjoint(with: .anySurname) }
    if !known.isDisjoint(with: [.acronym, .organization, .surePlace]) { return true }
    if known.contains(.plain) { return false }
    if text.tokens[tokens.lowerBound].end - text.tokens[tokens.lowerBound].start < 2 { return false }
    if !known.isDisjoint(with: [.organizationHead, .placeTail, .event, .anyTitle, .modifier, .role]) {
      return !known.contains(.english)
        || text.isNameElsewhere(tokens.lowerBound) && !known.isDisjoint(with: .anySurname)
    }
    return true
  }

  /// Takes in ", Jr." and ", Inc." and tells a person's suffix.
  private func extendOverSuffix(_ name: inout Name, in sentence: Range<Int>) {
    let end = name.tokens.upperBound
    if end + 1 < sentence.upperBound, text.isMark(end, UInt8(ascii: ",")), text.isCapital(end + 1),
      !text.classes[end + 1].isDisjoint(with: [.personSuffix, .organizationSuffix]),
      !text.classes[end + 1].contains(.plain)
    {
      name.tokens = name.tokens.lowerBound..<end + 2
    }
    guard let last = name.tokens.last, name.tokens.count > 1, text.classes[last].contains(.personSuffix) else { return }
    name.hasSuffix = true
    name.suffixLength = text.isMark(last - 1, UInt8(ascii: ",")) ? 2 : 1
  }
}
