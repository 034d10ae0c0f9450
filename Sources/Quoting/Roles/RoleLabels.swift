internal import Learning

/// The parts that words play in an attribution, and the labels of the role models.
enum Role: UInt8 {
  case content, source, cue

  /// O, then begin, inside, last and unit of each role.
  static let labels = LabelSet.bilou(types: ["content", "source", "cue"])
  static let count = 3

  /// The label of a token of a run of this role.
  func label(of token: Int, in run: Range<Int>) -> UInt8 {
    let isFirst = token == run.lowerBound
    let isLast = token + 1 == run.upperBound
    return Self.labels.label(isFirst ? (isLast ? .unit : .begin) : (isLast ? .last : .inside), type: Int(rawValue))
  }

  /// The role of a label; nil for O.
  static func of(_ label: UInt8) -> Self? { label == 0 ? nil : Self(rawValue: (label - 1) / 4) }
}
