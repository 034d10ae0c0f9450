/// An attribution while it is being put together, in tokens.
struct Draft {
  /// How the rules recognized an attribution.
  enum Pattern: Int, CaseIterable {
    case leftSpeech, rightSpeech, quotedFragment, colon, accordingTo, clause, bareClause, leftClause, infinitive
    case object, noun, transcript, signature, carried, unsourced
  }

  var content: [Range<Int>]
  var source: Range<Int>?
  var cue: Range<Int>?
  var hearer: Range<Int>?
  var pattern: Pattern
  /// How likely content and source are right, as a model said; until one did, that of an attribution that only rules
  /// propose.
  var probability = 0.3
  /// The index of the paragraph it begins in.
  var paragraph = 0
}
