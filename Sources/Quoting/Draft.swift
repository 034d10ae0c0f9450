/// An attribution while it is being put together, in tokens.
struct Draft {
  /// How an attribution was recognized, and how far that is to be trusted.
  enum Pattern: Int, CaseIterable {
    case leftSpeech, rightSpeech, quotedFragment, colon, accordingTo, clause, bareClause, leftClause, infinitive
    case object, noun, transcript, signature, carried, unsourced

    /// The share of right attributions by pattern, measured once and written down in MODELS.md.
    var confidence: Double {
      switch self {
      case .leftSpeech: 0.97
      case .rightSpeech: 0.95
      case .accordingTo: 0.9
      case .transcript, .signature, .colon: 0.88
      case .quotedFragment: 0.85
      case .clause: 0.8
      case .leftClause: 0.75
      case .bareClause: 0.7
      case .carried: 0.65
      case .infinitive: 0.5
      case .noun: 0.4
      case .object: 0.35
      case .unsourced: 0.3
      }
    }
  }

  var content: [Range<Int>]
  var source: Range<Int>?
  var cue: Range<Int>?
  var lemma = ""
  var hearer: Range<Int>?
  var pattern: Pattern
  /// How sure the choice of the source is, from 0 to 1.
  var sourceConfidence = 1.0
  /// The index of the paragraph it begins in.
  var paragraph = 0
}
