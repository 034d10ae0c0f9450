/// An attribution while it is being put together, in tokens.
struct Draft {
  /// How an attribution was recognized, and how far that is to be trusted.
  enum Pattern: Int, CaseIterable {
    case leftSpeech, rightSpeech, quotedFragment, colon, accordingTo, clause, bareClause, leftClause, infinitive
    case object, noun, transcript, signature, carried, unsourced

    /// The share of right attributions (content and source) by pattern on training articles; MODELS.md has the table.
    var confidence: Double {
      switch self {
      case .leftSpeech: 0.95
      case .rightSpeech: 0.9
      case .signature: 0.85
      case .clause, .leftClause, .accordingTo: 0.75
      case .quotedFragment, .colon: 0.65
      case .bareClause: 0.6
      case .infinitive, .object, .transcript: 0.5
      case .carried: 0.35
      case .noun: 0.25
      case .unsourced: 0.05
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
