import Corpus
import Text

/// Reads a source or hearer: its head, the entity it stands for, and what kind of thing that is.
struct PartyReader {
  let passage: Passage
  let mentions: MentionIndex

  func party(_ range: Range<Int>) -> Party {
    let span = passage.span(range)
    let head = headRange(of: range)
    if let found = mention(of: head, in: range) {
      let entity = mentions.entities[Int(found.entity)]
      return Party(
        span: span, entity: Int(found.entity), name: entity.name, form: found.form,
        kind: kind(of: entity, head, in: range))
    }
    return Party(
      span: span, entity: nil, name: String(decoding: passage.bytes[span.range], as: UTF8.self), form: form(of: head),
      kind: kind(of: share(head, in: range)))
  }

  /// A phrase up to its first attribute, without a possessive at its end: what it is about.
  func headRange(of range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    let behind = range.lowerBound + 1..<range.upperBound
    let attribute: WordClass = [.preposition, .comma, .relative, .barrier]
    var end = behind.first { passage.has($0, attribute) || passage.says($0, .familiar) } ?? range.upperBound
    while end - 1 > range.lowerBound, passage.isGenitive(end - 1) || passage.has(end - 1, [.mark, .time]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The mention that holds the last word of the head ("campaign manager Ann Lee", not the campaign); else one of the
  /// whole head, or a name behind a comma ("her brother, Bo Ek").
  private func mention(of head: Range<Int>, in range: Range<Int>) -> MentionIndex.Entry? {
    let last = head.upperBound - 1
    if let found = mentions.mention(in: passage.span(last..<last + 1)) { return found }
    if passage.has(last, .possessive), last > head.lowerBound,
      let found = mentions.mention(in: passage.span(last - 1..<last))
    {
      return found
    }
    let comma = head.upperBound
    guard comma + 1 < range.upperBound, passage.has(comma, .comma), passage.isCapital(comma + 1),
      let found = mentions.mention(in: passage.span(comma + 1..<comma + 2)), found.isPerson, found.form == .name,
      found.span.start == passage.tokens[comma + 1].start
    else { return nil }
    return found
  }

  func form(of head: Range<Int>) -> Mention.Form {
    if head.count == 1, passage.has(head.lowerBound, [.subject, .object]) { return .pronoun }
    let last = head.upperBound - 1
    guard passage.isCapital(last), !passage.has(head.lowerBound, .determiner) else { return .nominal }
    // "Officials said": a capital because the sentence begins.
    return head.count == 1 && passage.says(last, [.person, .group, .document, .withheld]) ? .nominal : .name
  }

  // MARK: Kind

  private func kind(of entity: Entity, _ head: Range<Int>, in range: Range<Int>) -> Party.Kind {
    switch entity.kind {
    case .person: return joinsNames(head) ? .group : .person
    case .organization, .place: return .organization
    case .other:
      // A law, an event, a work: its noun may say which.
      let told = kind(of: share(head, in: range))
      return told == .person && !passage.has(head.lowerBound, [.determiner, .possessive]) ? .unknown : told
    }
  }

  /// "a number of voters": the voters; the head itself where it is no part of others.
  private func share(_ head: Range<Int>, in range: Range<Int>) -> Range<Int> {
    let next = head.upperBound
    guard next + 1 < range.upperBound, passage.has(next, .preposition), isShare(head.upperBound - 1) else {
      return head
    }
    return headRange(of: next + 1..<range.upperBound)
  }

  private func isShare(_ token: Int) -> Bool { passage.says(token, .share) || passage.has(token, .number) }

  /// "Ann Lee and Bo Ek".
  private func joinsNames(_ head: Range<Int>) -> Bool {
    head.count > 2
      && head.dropFirst().dropLast().contains {
        passage.has($0, .conjunction) && passage.isCapital($0 - 1) && passage.isCapital($0 + 1)
      }
  }

  /// By the head's last word, and by its number.
  private func kind(of head: Range<Int>) -> Party.Kind {
    let last = head.upperBound - 1
    let fact = passage.fact(last)
    // "39 said so".
    if head.count == 1, passage.has(last, .number) { return .group }
    if head.count == 1, fact.contains(.he) { return .person }
    if head.count == 1, fact.contains(.they) { return .group }
    if fact.isSuperset(of: [.organization, .document]) { return passage.isCapital(last) ? .organization : .document }
    if fact.contains(.organization) { return .organization }
    if fact.contains(.document) { return .document }
    if fact.contains(.group) || joinsNames(head) { return .group }
    if fact.contains(.person) { return .person }
    if let noun = participled(head) { return kind(of: head.lowerBound..<noun + 1) }
    return kindByShape(head, last)
  }

  /// The noun before a participle: "a lawsuit filed", "voters polled".
  private func participled(_ head: Range<Int>) -> Int? {
    let last = head.upperBound - 1
    guard head.count > 1, !passage.isCapital(last), let noun = head.dropLast().last else { return nil }
    let word = passage.tokens[last]
    let bytes = passage.bytes[word.start..<word.end]
    guard bytes.hasSuffix("ed") || bytes.hasSuffix("ing") || passage.has(last, .past) else { return nil }
    return passage.says(noun, [.person, .group, .organization, .document]) ? noun : nil
  }

  private func kindByShape(_ head: Range<Int>, _ last: Int) -> Party.Kind {
    let word = passage.tokens[last]
    let bytes = passage.bytes[word.start..<word.end]
    guard bytes.count > 3, passage.isWord(last) else { return .unknown }
    if let single = Self.singular(bytes) {
      let fact = FactWord(WordHash.of(single))
      if fact.contains(.person) { return .group }
      if fact.contains(.organization) { return .organization }
      if fact.contains(.document) { return .document }
      if Self.isAgent(single), !fact.contains(.thing) { return .group }
      return .unknown
    }
    if Self.isAgent(bytes), !passage.isCapital(last), !passage.says(last, .thing) { return .person }
    // A name that tagging did not take for one: behind a title or a trade it is someone's.
    return passage.isCapital(last) && head.count > 1 && passage.says(last - 1, .person) ? .person : .unknown
  }

  /// A word without its plural ending; nil for one that has none.
  private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard word.last == UInt8(ascii: "s"), !word.dropLast().hasSuffix("s"), !word.hasSuffix("us"), !word.hasSuffix("is")
    else { return word.hasSuffix("men") ? word.dropLast(2) + Array("an".utf8) : nil }
    if word.hasSuffix("ies") { return word.dropLast(3) + Array("y".utf8) }
    return word.dropLast()
  }

  /// Whether a noun's ending makes it someone: "reformer", "loyalist", "Iowan".
  private static func isAgent(_ word: ArraySlice<UInt8>) -> Bool {
    ["ist", "man", "woman", "person", "ian", "eer", "ican", "crat", "goer", "maker", "holder", "person", "ster"]
      .contains { word.hasSuffix($0) } || word.count > 5 && (word.hasSuffix("er") || word.hasSuffix("or"))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
