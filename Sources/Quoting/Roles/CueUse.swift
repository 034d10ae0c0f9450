internal import Corpus

/// How a word is used as a cue, in seven bits.
enum CueUse {
  static let count: UInt32 = 128
  private static let kinds = Cue.Kind.allCases

  /// Class and whether rules propose it: as a noun, with words or a clause behind it, otherwise, or not at all.
  static func code(_ kind: Cue.Kind, _ ruled: CueForm?) -> UInt8 {
    let place = UInt8((kinds.firstIndex(of: kind) ?? 0) + 1)
    guard let ruled else { return place * 4 }
    if ruled.form == .noun { return place * 4 + 1 }
    return place * 4 + (ruled.frames.isDisjoint(with: [.speech, .clause, .bareClause]) ? 2 : 3)
  }

  /// Whether rules propose it as a noun.
  @inline(__always)
  static func isNoun(_ use: UInt8) -> Bool { use & 3 == 1 }
}
