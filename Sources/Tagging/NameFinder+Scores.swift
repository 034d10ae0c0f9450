internal import Text

/// What speaks for a name being a person, an organization or a place.
extension NameFinder {
  func scores(of name: Name, in sentence: Range<Int>) -> Scores {
    var scores = listScores(name)
    scores += shapeScores(name)
    scores += contextScores(name, in: sentence)
    return scores
  }

  /// Points from the lists for the whole name.
  private func listScores(_ name: Name) -> Scores {
    let match = phrase(from: name.tokens.lowerBound, to: name.tokens.upperBound)
    guard match.length == name.tokens.count else { return Scores() }
    var scores = Scores()
    let known = match.classes
    if known.contains(.organization) { scores.organization += 8 }
    if known.contains(.acronym) { scores.organization += 7 }
    if known.contains(.place) { scores.place += 8 }
    if known.contains(.country) { scores.place += 9 }
    if known.contains(.metropolis) { scores.place += 5 }
    if known.contains(.region) { scores.place += 5 }
    if known.contains(.city) { scores.place += 3 }
    if known.contains(.town) { scores.place += match.length > 1 ? 3 : 1 }
    return scores
  }

  /// Points from the words of the name and their letters.
  private func shapeScores(_ name: Name) -> Scores {
    var scores = Scores()
    let tokens = name.core
    guard let first = tokens.first, let last = tokens.last else { return scores }
    let firstKnown = text.classes[first]
    let lastKnown = text.classes[last]
    if name.hasSuffix { scores.person += 6 }
    if lastKnown.contains(.organizationSuffix), tokens.count > 1 { scores.organization += 9 }
    if tokens.count == 1 {
      scores += wordScores(first)
    } else {
      if lastKnown.contains(.organizationHead) { scores.organization += 6 }
      if lastKnown.contains(.placeTail) { scores.place += 5 }
      if lastKnown.contains(.event) { scores.other += 7 }
      if text.lexicon.directions.contains(text.tokens[first].hash) {
        scores.place += 3
        scores.person -= 5
      }
      if firstKnown.contains(.placeLead), lastKnown.isDisjoint(with: [.organizationHead]) {
        scores.place += 3
        if name.titles.isEmpty { scores.person -= 3 }
      }
      if firstKnown.contains(.organizationHead), hasLinkingOf(tokens) { scores.organization += 7 }
      scores += personScores(tokens)
    }
    return scores
  }

  private func hasLinkingOf(_ tokens: Range<Int>) -> Bool { tokens.contains { text.classes[$0].contains(.of) } }

  /// Points for a name of one word.
  private func wordScores(_ token: Int) -> Scores {
    var scores = Scores()
    let known = text.classes[token]
    let word = text.tokens[token]
    if known.isDisjoint(with: .surePlace) { scores.person += givenOrSurname(known) }
    if word.shape.contains(.upper), word.end - word.start <= 5,
      known.isDisjoint(with: [.surePlace, .city])
    {
      scores.organization += 5
    }
    let ending = Ending(text.bytes, word)
    if ending.isOfPlace { scores.place += 2 }
    if ending.isOfPerson { scores.person += 2 }
    if ending.isOfPeople { scores.other += 3 }
    return scores
  }

  private func givenOrSurname(_ known: WordClasses) -> Int32 {
    let surname: Int32 = known.contains(.commonSurname) ? 3 : known.contains(.surname) ? 2 : 0
    let given: Int32 = known.contains(.commonFirst) ? 2 : known.isDisjoint(with: .anyFirst) ? 0 : 1
    return surname + given
  }

  /// Points for a name of several words being a person's.
  private func personScores(_ tokens: Range<Int>) -> Scores {
    var scores = Scores()
    guard let first = tokens.first, let last = tokens.last else { return scores }
    let firstKnown = text.classes[first]
    let lastKnown = text.classes[last]
    var unfit = false
    for token in tokens {
      let word = text.tokens[token]
      if text.byte(token) == UInt8(ascii: "&") {
        scores.organization += 6
        scores.person -= 8
      }
      if isInitial(word) { scores.person += 3 }
      if text.classes[token].contains(.particle), !text.isCapital(token) { scores.person += 2 }
      if token != last, !text.classes[token].isDisjoint(with: [.organizationHead, .demonym]) { unfit = true }
      if word.shape.contains(.upper), word.end - word.start > 2, !isInitial(word) { scores.organization += 1 }
    }
    if firstKnown.contains(.commonFirst) {
      scores.person += 5
    } else if !firstKnown.isDisjoint(with: .anyFirst) {
      scores.person += 3
    }
    if lastKnown.contains(.commonSurname) {
      scores.person += 3
    } else if lastKnown.contains(.surname) {
      scores.person += 2
    }
    if tokens.count < 4, firstKnown.isDisjoint(with: [.english, .plain]),
      lastKnown.isDisjoint(with: [.english, .plain])
    {
      scores.person += 2
    }
    if lastKnown.contains(.english) && lastKnown.isDisjoint(with: .anySurname) || hasLinkingOf(tokens) {
      scores.organization += 2
      scores.person -= 2
    }
    if firstKnown.contains(.english) && firstKnown.isDisjoint(with: .anyFirst) { scores.organization += 2 }
    if tokens.count > 3 { scores.organization += 1 }
    if unfit { scores.person -= 4 }
    return scores
  }

  /// "J.", "J.K.".
  private func isInitial(_ word: Token) -> Bool {
    word.end - word.start <= 5 && word.end - word.start > 1 && text.bytes[word.end - 1] == UInt8(ascii: ".")
      && text.bytes[word.start + 1] == UInt8(ascii: ".")
  }

  /// Points from the words before and behind the name.
  private func contextScores(_ name: Name, in sentence: Range<Int>) -> Scores {
    var scores = Scores()
    if !name.titles.isEmpty { scores.person += titlePoints(name) }
    let start = name.titles.lowerBound
    if start > sentence.lowerBound { scores += scoresBefore(start, name) }
    if name.tokens.upperBound < sentence.upperBound { scores += scoresBehind(name, in: sentence) }
    return scores
  }

  private func titlePoints(_ name: Name) -> Int32 {
    guard let last = name.titles.last else { return 0 }
    if !text.classes[last].isDisjoint(with: .honorific), text.isCapital(last) { return 12 }
    return text.classes[last].contains(.title) || text.isCapital(last) ? 9 : 5
  }

  private func scoresBefore(_ start: Int, _ name: Name) -> Scores {
    var scores = Scores()
    let before = text.tokens[start - 1]
    let known = text.classes[start - 1]
    if known.contains(.preposition), name.titles.isEmpty {
      scores.place += 3
    } else if before.hash == text.lexicon.fromWord || before.hash == text.lexicon.toWord {
      scores.place += 1
    } else if before.hash == text.lexicon.theWord {
      scores.organization += 2
      scores.person -= 3
    } else if known.contains(.speech), !text.isCapital(start - 1) {
      scores.person += 3
    } else if text.lexicon.firmWords.contains(before.hash) {
      scores.organization += 2
    }
    if known.contains(.of), start >= 2, text.lexicon.firmWords.contains(text.tokens[start - 2].hash) {
      scores.organization += 3
    }
    return scores
  }

  private func scoresBehind(_ name: Name, in sentence: Range<Int>) -> Scores {
    var scores = Scores()
    let end = name.tokens.upperBound
    let behind = text.tokens[end]
    if text.classes[end].contains(.speech) {
      scores.person += 3
      scores.organization += 1
    } else if text.lexicon.firmWords.contains(behind.hash) {
      scores.organization += 3
    } else if text.lexicon.whoWord == behind.hash {
      scores.person += 3
    } else if text.isMark(end, UInt8(ascii: ",")), end + 1 < sentence.upperBound {
      let next = text.tokens[end + 1]
      if next.hash == text.lexicon.whoWord || next.shape.contains(.number) && next.end - next.start == 2 {
        scores.person += 4
      }
      if text.isCapital(end + 1), phrase(from: end + 1, to: sentence.upperBound).classes.intersection(.surePlace) != [],
        text.classes[end + 1].isDisjoint(with: [.plain])
      {
        scores.place += 3
      }
      if !text.classes[end + 1].isDisjoint(with: [.role]), !text.isCapital(end + 1) { scores.person += 3 }
    }
    return scores
  }
}
