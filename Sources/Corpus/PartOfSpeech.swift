/// The part of speech of a token, by the tags of the Penn Treebank (Marcus, Santorini & Marcinkiewicz 1993, "Building a
/// large annotated corpus of English").
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case coordinator, cardinal, determiner, existential, foreign, preposition, adjective, comparative, superlative,
    listItem
  case modal, noun, properNoun, properNouns, nouns, predeterminer, possessiveEnding, pronoun, possessivePronoun, adverb
  case comparativeAdverb, superlativeAdverb, particle, symbol, to, interjection, verb, pastVerb, gerund, participle
  case presentVerb, thirdPersonVerb, whDeterminer, whPronoun, whPossessive, whAdverb, dollar, hash, comma, stop, colon
  case openingMark, closingMark, openingBracket, closingBracket, other

  /// The treebank's tag.
  public var tag: String { Self.tags[Int(rawValue)] }

  /// The part of a tag; `other` for tags that are not of the Penn Treebank.
  public init(tag: String) { self = Self.tags.firstIndex(of: tag).flatMap { Self(rawValue: UInt8($0)) } ?? .other }

  private static let tags = [
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP",
    "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$",
    "WRB", "$", "#", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "XX",
  ]
}

/// As layers have it: one letter a part, in the order of the cases, A to Z and then a to z.
extension PartOfSpeech {
  public var letter: UInt8 { rawValue < 26 ? UInt8(ascii: "A") + rawValue : UInt8(ascii: "a") + rawValue - 26 }

  /// The part of a letter; `other` for what is none.
  public init(letter: UInt8) {
    let (large, small) = (letter &- UInt8(ascii: "A"), letter &- UInt8(ascii: "a"))
    self = (large < 26 ? Self(rawValue: large) : small < 26 ? Self(rawValue: small + 26) : nil) ?? .other
  }
}
