internal import Corpus

/// Where a token stands in a noun phrase.
enum PhraseCode {
  static let begin: UInt8 = 1
  static let inside: UInt8 = 2
  static let head: UInt8 = 3
  static let boundary: UInt8 = 4
  static let count: UInt32 = 5

  enum Part { case none, starts, belongs }

  private static let roles: [Part] = PartOfSpeech.allCases.map { part in
    switch part {
    case .determiner, .pronoun, .possessivePronoun, .existential, .whPronoun, .whDeterminer, .predeterminer,
      .whPossessive:
      .starts
    case .noun, .nouns, .properNoun, .properNouns, .adjective, .comparative, .superlative, .cardinal,
      .possessiveEnding, .dollar, .foreign:
      .belongs
    default: .none
    }
  }

  @inline(__always)
  static func role(_ part: UInt8) -> Part { roles[Int(part)] }
}
