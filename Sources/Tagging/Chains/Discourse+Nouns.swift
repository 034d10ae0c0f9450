internal import Corpus
internal import Text

/// Noun phrases: attributes of a name beside them, predicates, kin, and roles that were learned before.
extension Discourse {
  /// Reads the noun phrase that ends with a noun.
  mutating func readNoun(_ head: Int) {
    let next = follower(of: head)
    guard
      var phrase = NounPhraseReader(text: text).phrase(
        head: head, in: room, behind: nameEnd, isFollowedByName: next?.isBeside ?? false)
    else { return }
    if let end = phrase.possessorEnd, let owner = line.mention(endingAt: end) {
      phrase.range = min(owner.range.lowerBound, phrase.range.lowerBound)..<head + 1
    }
    let isOne = text.tokens[head].hash == text.words.one
    if let next, !isOne, binds(phrase, before: next) { return }
    if let chain = appositive(phrase) ?? predicated(phrase) {
      if !isOne || isShare(of: head) { give(phrase, to: chain, isAttribute: true) }
    } else if !isOne, let chain = anaphor(phrase) {
      give(phrase, to: chain, isAttribute: false)
    }
  }

  /// The tokens of the sentence from the last mention on, with a possessive pronoun.
  private var room: Range<Int> {
    let sentence = text.sentences[sentence]
    let first = max(sentence.lowerBound, line.all.last?.range.upperBound ?? 0)
    let hasOwner = first > sentence.lowerBound && text.parts[first - 1] == .possessivePronoun
    return min(hasOwner ? first - 1 : first, sentence.upperBound)..<sentence.upperBound
  }

  /// "one of the founders", but not "one of the reasons".
  private func isShare(of head: Int) -> Bool {
    guard hasOf(head) else { return false }
    for token in head + 2..<max(head + 2, min(head + 10, text.sentences[sentence].upperBound)) {
      switch text.parts[token] {
      case .nouns: return text.isPersons(token)
      case .preposition, .comma, .stop: return false
      default: continue
      }
    }
    return false
  }

  private func hasOf(_ head: Int) -> Bool {
    head + 1 < text.tokens.count && text.tokens[head + 1].hash == text.words.of
  }

  private mutating func give(_ phrase: NounPhrase, to chain: Int, isAttribute: Bool) {
    guard agrees(phrase.head, with: chain) else { return }
    let end = isAttribute ? endOfComplement(behind: phrase.head) : phrase.own.upperBound
    // What somebody is, with the organization before it; elsewhere the words behind the last name.
    let start =
      isAttribute
      ? phrase.possessorEnd.map { max($0, phrase.own.lowerBound) } ?? phrase.range.lowerBound : phrase.own.lowerBound
    chains[chain].mentions.append(Mention(text.span(of: start..<end), .nominal))
    learn(text.gender(ofNoun: phrase.head), of: chain)
    if !isAttribute { recent.see(chain, at: RecentPeople.Place(sentence: sentence, paragraph: paragraph)) }
    line.add(
      SentenceMentions.Placed(range: phrase.own, chain: chain, form: .nominal, isAttribute: isAttribute))
    guard isAttribute else { return }
    learn(phrase, of: chain)
  }

  /// Where a phrase ends with the names in it: "president of the Quandor Society of Ohio".
  private func endOfComplement(behind head: Int) -> Int {
    let last = text.sentences[sentence].upperBound
    var end = head + 1
    for index in name..<min(name + 4, names.count) {
      let start = names[index].tokens.lowerBound
      guard start > end, start <= end + 5, names[index].titles.isEmpty, names[index].tokens.upperBound <= last,
        isComplement(end..<start)
      else { break }
      end = names[index].tokens.upperBound
    }
    return end
  }

  private mutating func learn(_ phrase: NounPhrase, of chain: Int) {
    let key = text.roleKey(phrase.head)
    if let owner = owner(of: phrase), owner != chain {
      relate(owner, key, to: chain)
    } else if !text.kinship.isKin(key) {
      roles.learn(phrase.range, head: key, chain)
    } else if let owner = ownerBehind(phrase.head), owner != chain {
      relate(owner, key, to: chain)
    }
  }

  private mutating func relate(_ owner: Int, _ key: UInt64, to chain: Int) {
    roles.relate(owner, key, to: chain)
    for other in text.kinship.others(of: key, chains[owner].gender) { roles.relate(chain, other, to: owner) }
  }

  private func agrees(_ head: Int, with chain: Int) -> Bool {
    let (noun, known) = (text.gender(ofNoun: head), chains[chain].gender)
    return noun == .unknown || known == .unknown || noun == known
  }

  /// "the poet Anna Bell", "his brother Peter": titles that are a phrase of their own.
  mutating func readTitles(_ titles: Range<Int>, of chain: Int) {
    guard let head = text.head(ofTitles: titles) else { return }
    if head == titles.upperBound - 1, !text.isCapital(head),
      let phrase = NounPhraseReader(text: text).phrase(
        head: head, in: room, behind: nameEnd, isFollowedByName: true),
      phrase.determiner == .the || phrase.determiner == .possessive
    {
      give(phrase, to: chain, isAttribute: true)
    } else {
      roles.learn(titles, head: text.roleKey(head), chain)
    }
  }

  // MARK: - Possessors

  /// The person whose wife, boss or friend a phrase speaks of.
  private func owner(of phrase: NounPhrase) -> Int? {
    phrase.possessorEnd.flatMap { line.mention(endingAt: $0)?.chain }
  }

  /// "a son of Johann Bernoulli".
  private func ownerBehind(_ head: Int) -> Int? {
    guard hasOf(head), name < names.count, names[name].start == head + 2 else { return nil }
    return person(at: name)
  }

  // MARK: - Before a name

  /// A person's name that follows a noun.
  struct Follower {
    var chain: Int
    /// Without a comma between.
    var isBeside: Bool
  }

  /// "his wife Anna Bell", "the mayor, Anna Bell,", "the head of Quandor, Anna Bell,", "a man named Bell".
  private func follower(of head: Int) -> Follower? {
    for index in name..<min(name + 3, names.count) {
      let start = names[index].start
      guard start <= head + Self.longestComplement, start < text.sentences[sentence].upperBound else { return nil }
      guard let chain = person(at: index) else { continue }
      if start == head + 1 { return Follower(chain: chain, isBeside: true) }
      let end = names[index].tokens.upperBound
      guard text.isMark(start - 1, UInt8(ascii: ",")) else {
        return start == head + 2 && text.words.called.contains(text.tokens[head + 1].hash)
          ? Follower(chain: chain, isBeside: false) : nil
      }
      guard end < text.sentences[sentence].upperBound,
        text.isMark(end, UInt8(ascii: ",")) || text.isMark(end, UInt8(ascii: ".")), isComplement(head + 1..<start - 1)
      else { return nil }
      return Follower(chain: chain, isBeside: false)
    }
    return nil
  }

  private static let longestComplement = 12

  /// "of the Quandor Trade Organization"; nothing is one, too.
  private func isComplement(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    guard !text.classes[first].isDisjoint(with: [.of, .preposition]) || text.parts[first] == .preposition else {
      return false
    }
    return range.allSatisfy {
      !text.parts[$0].isFinite && text.parts[$0] != .comma && !text.tokens[$0].shape.contains(.quote)
    }
  }

  private mutating func binds(_ phrase: NounPhrase, before next: Follower) -> Bool {
    guard next.isBeside || phrase.determiner != .none, agrees(phrase.head, with: next.chain) else { return false }
    if next.isBeside, phrase.determiner == .none, phrase.own.count == 1 {
      // "striker Anna Bell": no phrase of its own.
      roles.learn(phrase.range, head: text.roleKey(phrase.head), next.chain)
      return true
    }
    give(phrase, to: next.chain, isAttribute: true)
    return true
  }

  // MARK: - Anaphors

  /// "the foreign minister", "his wife": whom the article called so before.
  private func anaphor(_ phrase: NounPhrase) -> Int? {
    let key = text.roleKey(phrase.head)
    if let owner = owner(of: phrase) { return isQualified(phrase.head) ? nil : roles.relative(of: owner, key) }
    guard phrase.determiner == .the, !isQualified(phrase.head), !roles.isEmpty else { return nil }
    let bearers = roles.bearers(of: phrase.range, head: key, in: text)
    guard bearers.count > 1 else { return bearers.first }
    let near = recent.near(RecentPeople.Place(sentence: sentence, paragraph: paragraph)).filter(bearers.contains)
    return near.count == 1 ? near[0] : nil
  }

  /// "the president of the club" is another one, as is "the man who".
  private func isQualified(_ head: Int) -> Bool {
    guard head + 1 < text.tokens.count else { return false }
    let next = head + 1
    return !text.classes[next].isDisjoint(with: [.of, .preposition])
      || text.words.relatives.contains(text.tokens[next].hash)
  }
}
