internal import Learning

/// What the rules' draft of one cue says, as labels of roles by token.
enum LinkRules {
  /// The labels of the second role model, which are the first ones of `Role.labels`.
  static let roles = LabelSet.bilou(types: ["content", "source"])

  /// By token of a window; empty where the rules have no draft with the cue.
  static func labels(of candidate: CueCandidate, _ drafts: [Draft], in window: Range<Int>) -> [UInt8] {
    guard let draft = candidate.draft else { return [] }
    return RuleRoles.labels(of: drafts[draft], in: window)
  }
}
