internal import Text

/// Reads the names of an article off the labels of its tokens, with the titles before them and the suffixes behind.
///
/// Linear: each name is read once, and what is looked at before and behind it is bounded.
struct NameReader {
  private let text: AnnotatedText
  private let labels: [UInt8]
  private(set) var names: [Name] = []

  /// The longest title, in words.
  static let longestTitle = 6

  /// All names, in text order, none overlapping.
  static func names(in text: AnnotatedText, labels: [UInt8]) -> [Name] {
    var reader = Self(text: text, labels: labels)
    for (index, sentence) in text.sentences.enumerated() { reader.read(sentence, index) }
    return reader.withOverlooked()
  }

  private init(text: AnnotatedText, labels: [UInt8]) {
    self.text = text
    self.labels = labels
  }

  private mutating func read(_ sentence: Range<Int>, _ index: Int) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      let label = labels[token]
      guard label != 0 else {
        token = readHonored(token, sentence, index) ?? token + 1
        continue
      }
      let start = token
      while EntityLabels.goesOn(labels[token]), token + 1 < sentence.upperBound { token += 1 }
      token += 1
      addParts(of: start..<token, EntityLabels.kind(of: label), sentence, index)
      if let last = names.last, last.tokens.upperBound > token { token = last.tokens.upperBound }
    }
  }

  /// "Mrs. Bell": what follows an honorific is a person, whatever the models say. The token behind the name, nil where none
  /// is.
  private mutating func readHonored(_ token: Int, _ sentence: Range<Int>, _ index: Int) -> Int? {
    guard !text.classes[token].isDisjoint(with: .honorific), text.isCapital(token) else { return nil }
    var end = token + 1
    while end < min(sentence.upperBound, token + 4), labels[end] == 0, text.isCapital(end),
      text.classes[end].isDisjoint(with: .anyTitle)
    {
      end += 1
    }
    guard end > token + 1 else { return nil }
    add(token + 1..<end, .person, sentence, index)
    return max(end, names.last?.tokens.upperBound ?? end)
  }

  // MARK: - Overlooked names

  /// All names, and surnames of people that stand alone where the models saw no name.
  private func withOverlooked() -> [Name] {
    var surnames = WordTable()
    for name in names where name.kind == .person && name.core.count > 1 {
      surnames.insert(text.wordKey(name.core.upperBound - 1), 1)
    }
    var found: [Name] = []
    var next = 0
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence where labels[token] == 0 && text.isCapital(token) {
        guard surnames[text.wordKey(token)] != 0, isOverlooked(token, in: sentence) else { continue }
        while next < names.count, names[next].tokens.upperBound <= token { next += 1 }
        guard next == names.count || names[next].start > token else { continue }
        found.append(
          Name(
            tokens: token..<token + 1, titles: token..<token, sentence: index, kind: .person,
            key: text.key(of: token..<token + 1)))
      }
    }
    return found.isEmpty ? names : merged(found)
  }

  /// No word of the language, and no part of something longer.
  private func isOverlooked(_ token: Int, in sentence: Range<Int>) -> Bool {
    let other: WordClasses = [.english, .plain, .anyPlace, .demonym, .date, .title, .role, .organizationHead]
    guard text.classes[token].isDisjoint(with: other) else { return false }
    let isBehind = token > sentence.lowerBound && text.isCapital(token - 1) && token - 1 > sentence.lowerBound
    return !isBehind && !(token + 1 < sentence.upperBound && text.isCapital(token + 1))
  }

  private func merged(_ found: [Name]) -> [Name] {
    var all: [Name] = []
    all.reserveCapacity(names.count + found.count)
    var next = 0
    for name in names {
      while next < found.count, found[next].tokens.lowerBound < name.tokens.lowerBound {
        all.append(found[next])
        next += 1
      }
      all.append(name)
    }
    return all + found[next...]
  }

  private mutating func addParts(of tokens: Range<Int>, _ kind: Kind, _ sentence: Range<Int>, _ index: Int) {
    guard tokens.count > 1 else { return add(tokens, kind, sentence, index) }
    let tokens = text.withoutGreeting(tokens, kind, in: sentence)
    guard let border = text.border(in: tokens, kind) else { return add(tokens, kind, sentence, index) }
    if border.end > tokens.lowerBound { add(tokens.lowerBound..<border.end, kind, sentence, index) }
    // What is behind a border is searched for none: names of many brackets are none.
    let next = max(border.next, names.last?.tokens.upperBound ?? 0)
    if next < tokens.upperBound { add(next..<tokens.upperBound, border.kind, sentence, index) }
  }

  private mutating func add(_ tokens: Range<Int>, _ kind: Kind, _ sentence: Range<Int>, _ index: Int) {
    var name = Name(tokens: tokens, titles: tokens.lowerBound..<tokens.lowerBound, sentence: index, kind: kind, key: 0)
    if kind == .person || isPerson(tokens, in: sentence) {
      name.kind = .person
      takeTitles(&name, in: sentence)
      takeSuffix(&name, in: sentence)
    }
    name.key = text.key(of: name.core)
    names.append(name)
  }

  /// A name behind an honorific and one that ends in "Jr." or begins with "Mlle." are persons'.
  private func isPerson(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    if tokens.lowerBound > sentence.lowerBound,
      !text.classes[tokens.lowerBound - 1].isDisjoint(with: .honorific), text.isCapital(tokens.lowerBound - 1)
    {
      return true
    }
    let last = text.classes[tokens.upperBound - 1]
    return tokens.count > 1
      && (last.contains(.personSuffix) && !last.contains(.plain)
        || text.words.styles.contains(text.wordKey(tokens.lowerBound)))
  }

  // MARK: - Titles

  /// Finds the titles before a person; those that the labels count to the name are taken off it.
  private func takeTitles(_ name: inout Name, in sentence: Range<Int>) {
    while name.tokens.count > 1, !text.classes[name.tokens.lowerBound].isDisjoint(with: .honorific) {
      name.tokens.removeFirst()
    }
    let end = name.tokens.lowerBound
    let limit = max(sentence.lowerBound, end - Self.longestTitle, names.last?.tokens.upperBound ?? 0)
    var start = end
    while start > limit {
      let known = text.classes[start - 1]
      let fits = start == end ? known.isTitle : known.isTitle || known.contains(.modifier)
      if fits, text.tokens[start - 1].shape.contains(.word) {
        start -= 1
      } else if let office = officeBefore(start, limit) {
        start = office
      } else {
        break
      }
    }
    name.titles = start..<end
  }

  /// "Secretary of State": where the title begins that such an office ends.
  private func officeBefore(_ end: Int, _ limit: Int) -> Int? {
    guard end - 3 >= limit, text.classes[end - 2].contains(.of), text.classes[end - 3].isTitle,
      text.lexicon.offices.contains(text.tokens[end - 1].hash)
    else { return nil }
    return end - 3
  }

  // MARK: - Suffixes

  /// Takes in ", Jr." and tells a suffix.
  private func takeSuffix(_ name: inout Name, in sentence: Range<Int>) {
    let end = name.tokens.upperBound
    if isSuffix(end, in: sentence) {
      name.tokens = name.tokens.lowerBound..<end + 1
    } else if text.isMark(end, UInt8(ascii: ",")), isSuffix(end + 1, in: sentence) {
      name.tokens = name.tokens.lowerBound..<end + 2
    }
    guard let last = name.tokens.last, name.tokens.count > 1,
      text.classes[last].contains(.personSuffix) || text.isMark(last, UInt8(ascii: "I"))
    else { return }
    name.suffixLength = text.isMark(last - 1, UInt8(ascii: ",")) ? 2 : 1
  }

  private func isSuffix(_ token: Int, in sentence: Range<Int>) -> Bool {
    // "Norton I, Emperor of", but not "Norton, I think".
    if token + 1 < sentence.upperBound, text.isMark(token, UInt8(ascii: "I")), text.isMark(token + 1, UInt8(ascii: ","))
    {
      return !text.isMark(token - 1, UInt8(ascii: ",")) && labels[token] == 0
    }
    return token < sentence.upperBound && labels[token] == 0 && text.isCapital(token)
      && text.classes[token].contains(.personSuffix) && !text.classes[token].contains(.plain)
  }
}

extension WordClasses {
  fileprivate var isTitle: Bool { !isDisjoint(with: [.mister, .missis, .title, .role]) }
}
