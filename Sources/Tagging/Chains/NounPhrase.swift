internal import Corpus
internal import Text

/// A phrase about one person: "the former foreign minister", "his wife", "a Swiss mathematician".
struct NounPhrase {
  enum Determiner { case none, the, a, possessive }

  /// From its determiner or possessor to its head.
  var range: Range<Int>
  /// What follows the last name, pronoun or possessor in it: the words that are a mention of their own.
  var own: Range<Int>
  var determiner = Determiner.none
  /// Where the possessor ends: the token behind "his" or before "'s".
  var possessorEnd: Int?

  var head: Int { range.upperBound - 1 }
}

/// Reads noun phrases off parts of speech, from their heads backwards, in bounded steps.
struct NounPhraseReader {
  let text: AnnotatedText

  /// So many words stand before a head.
  private static let longest = 10

  /// The phrase that ends with a head; nil where a noun goes on behind it, or a determiner says that it is about nobody in
  /// particular. `room` are the tokens that may belong to it and stand behind it; `nameEnd` where the last name before the head ends.
  func phrase(head: Int, in room: Range<Int>, behind nameEnd: Int, isFollowedByName: Bool) -> NounPhrase? {
    guard
      text.parts[head].isSingularNoun || isFollowedByName && text.parts[head] == .adjective
        || text.tokens[head].hash == text.words.one
    else { return nil }
    if head + 1 < room.upperBound, !isFollowedByName, goesOn(head + 1) { return nil }
    var phrase = NounPhrase(range: head..<head + 1, own: head..<head + 1)
    var start = head
    let first = max(room.lowerBound, head - Self.longest)
    scan: while start > first {
      let token = start - 1
      switch text.parts[token] {
      case .determiner, .predeterminer:
        guard let determiner = determiner(token) else { return nil }
        if phrase.possessorEnd == nil { phrase.determiner = determiner }
        start = token
        break scan
      case .possessivePronoun:
        guard phrase.possessorEnd == nil else {
          start = token
          break scan
        }
        phrase.determiner = .possessive
        phrase.possessorEnd = start
        start = token
        break scan
      case .possessiveEnding where phrase.possessorEnd == nil:
        // "Destiny's Child" is a name.
        if text.isCapital(head) { return nil }
        phrase.determiner = .possessive
        phrase.possessorEnd = token
        start = token
      case .adjective, .comparative, .superlative, .noun, .nouns, .properNoun, .properNouns, .cardinal:
        start = token
      case .gerund, .participle:
        guard !text.words.naming.contains(text.tokens[token].hash), token > first, text.parts[token - 1].goesWithNoun
        else {
          break scan
        }
        start = token
      case .adverb where start < head: start = token
      case .coordinator where start < head && token > first && text.parts[token - 1] == .adjective: start = token - 1
      default:
        guard text.isMark(token, UInt8(ascii: "-")), start < head else { break scan }
        start = token
      }
    }
    phrase.range = start..<head + 1
    let own = phrase.possessorEnd.map { text.parts[$0] == .possessiveEnding ? $0 + 1 : $0 } ?? start
    phrase.own = max(own, min(nameEnd, head))..<head + 1
    return phrase
  }

  /// "student newspaper": the head stands further on.
  private func goesOn(_ token: Int) -> Bool {
    switch text.parts[token] {
    case .noun, .nouns, .properNoun, .properNouns: !text.tokens[token].shape.contains(.glued)
    case .adjective: token + 1 < text.tokens.count && [.noun, .nouns].contains(text.parts[token + 1])
    default: false
    }
  }

  private func determiner(_ token: Int) -> NounPhrase.Determiner? {
    let hash = text.tokens[token].hash
    if text.words.definite.contains(hash) { return .the }
    return text.words.indefinite.contains(hash) ? .a : nil
  }
}

extension PartOfSpeech {
  /// Whether a participle behind it is an attribute: "the leading shareholder".
  fileprivate var goesWithNoun: Bool {
    switch self {
    case .determiner, .adjective, .possessivePronoun, .possessiveEnding, .cardinal, .superlative, .noun, .properNoun:
      true
    default: false
    }
  }
  var isSingularNoun: Bool { self == .noun || self == .properNoun }
  /// A verb that may stand behind a subject.
  var isFinite: Bool {
    switch self {
    case .pastVerb, .presentVerb, .thirdPersonVerb, .modal: true
    default: false
    }
  }
}
