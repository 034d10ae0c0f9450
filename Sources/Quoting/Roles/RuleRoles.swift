/// What the rules propose, as labels of roles.
enum RuleRoles {
  /// By token, labels of `Role.labels`; where drafts overlap, a cue goes before a source, and that before content.
  static func labels(of drafts: [Draft], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: count)
    for draft in drafts { for run in draft.content { mark(run, .content, in: &labels) } }
    for draft in drafts { if let source = draft.source { mark(source, .source, in: &labels) } }
    for draft in drafts { if let cue = draft.cue { mark(cue, .cue, in: &labels) } }
    return labels
  }

  /// The same of one draft, by token of a window.
  static func labels(of draft: Draft, in window: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: window.count)
    func mark(_ run: Range<Int>, _ role: Role) {
      for token in run.clamped(to: window) { labels[token - window.lowerBound] = role.label(of: token, in: run) }
    }
    for run in draft.content { mark(run, .content) }
    if let source = draft.source { mark(source, .source) }
    if let cue = draft.cue { mark(cue, .cue) }
    return labels
  }

  static func mark(_ run: Range<Int>, _ role: Role, in labels: inout [UInt8]) {
    for token in run { labels[token] = role.label(of: token, in: run) }
  }
}
