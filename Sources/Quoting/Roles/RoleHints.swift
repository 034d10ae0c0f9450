internal import Corpus
internal import Text

/// What tagging and the rules say of the tokens of an article, by token.
struct RoleHints: Sendable {
  let parts: [PartOfSpeech]
  /// Labels of `Role.labels`.
  let rules: [UInt8]
  /// As `MentionCode` has them.
  let mentions: [UInt8]

  init(_ layer: TaggingLayer, _ drafts: [Draft], _ tokens: [Token]) {
    parts = layer.parts
    rules = RuleRoles.labels(of: drafts, count: tokens.count)
    mentions = MentionCode.codes(layer, tokens)
  }
}
