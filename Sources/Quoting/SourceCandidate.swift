import Learning
import Text

/// A phrase that may be the source of a cue.
struct SourceCandidate {
  /// Where it was looked for.
  enum Place: Int { case left, aside, right, subject, near, former, carried, agent, owner, none }

  var range: Range<Int>
  var place: Place
}

/// Ranks the candidates of a cue.
struct SourceRanker {
  static let width = 20

  /// Fitted by logistic regression on PolNeAR's training articles; MODELS.md says how.
  static let ranker = LinearRanker(weights: [
    -1, 3, 2, 1.5, 1.5, 0.5, 0.5, 0.5, 3, 3, 3, -1, 1, -3, 1, 0.7, -1.5, 2, 1, -0.5,
  ])

  /// The features of one candidate are appended to `features`.
  static func describe(
    _ candidate: SourceCandidate, of group: CueGroup, speechBefore: Bool, in passage: Passage,
    isMention: Bool, to features: inout [Double]
  ) {
    let place = candidate.place
    let first = candidate.range.lowerBound
    let last = candidate.range.upperBound - 1
    func flag(_ condition: Bool) -> Double { condition ? 1 : 0 }
    let isGerund = group.form.form == .gerund && group.range == group.core
    let isSubject = passage.has(first, .subject) && candidate.range.count == 1
    let distance = min(40, abs(group.range.lowerBound - candidate.range.upperBound))
    features += [
      1, flag(place == .left), flag(place == .aside), flag(place == .right), flag(place == .subject),
      flag(place == .near), flag(place == .former), flag(place == .carried), flag(place == .agent),
      flag(place == .owner),
      flag(place == .right && speechBefore), flag(place == .right && !speechBefore),
      flag(isSubject && place != .right), flag(isSubject && place == .right),
      flag(passage.isCapital(last)), flag(isMention),
      flag(first > 0 && passage.has(first - 1, .preposition)),
      flag(isGerund && (place == .former || place == .subject)), flag(isGerund && place == .left),
      Double(distance) / 10,
    ]
  }
}
