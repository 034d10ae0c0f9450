internal import Learning

/// The labels of the entity models: O, then for each type begin, inside, last and unit.
enum EntityLabels {
  static let types = ["PER", "ORG", "LOC", "MISC"]
  static let all = LabelSet.bilou(types: types)

  /// Whether the name goes on behind a token of this label.
  @inline(__always)
  static func goesOn(_ label: UInt8) -> Bool { label & 3 == 1 || label & 3 == 2 }

  /// 0 for O, else the number of the type counted from 1.
  @inline(__always)
  static func type(_ label: UInt8) -> UInt8 { (label &+ 3) / 4 }

  static func kind(of label: UInt8) -> Kind {
    switch type(label) {
    case 1: .person
    case 2: .organization
    case 3: .place
    default: .other
    }
  }

  /// A span of tokens with its type, counted from 0.
  struct Span: Hashable {
    let tokens: Range<Int>
    let type: Int
  }

  /// The spans of legal labels in a sentence.
  static func spans(_ labels: [UInt8], in sentence: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var start = sentence.lowerBound
    for token in sentence where labels[token] != 0 {
      let part = labels[token] & 3
      if part == 1 || part == 0 { start = token }
      // A last or a unit.
      if part == 3 || part == 0 { spans.append(Span(tokens: start..<token + 1, type: Int(type(labels[token])) - 1)) }
    }
    return spans
  }
}
