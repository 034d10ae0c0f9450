/// The labels a sequence model tells apart, which of them may follow each other, and where each one's weights lie.
///
/// Two kinds: spans of several types in the BILOU scheme (begin, inside, last, outside, unit; Ratinov & Roth 2009,
/// "Design challenges and misconceptions in named entity recognition"), and plain tags, of which any may follow any. At
/// most 64 labels.
public struct LabelSet: Sendable, Equatable {
  /// How labels are made from names.
  public enum Scheme: UInt8, Sendable {
    /// A tag is a label.
    case plain = 0
    /// Label 0 is O; B, I, L and U of type k are labels 4k + 1 to 4k + 4.
    case bilou = 1
  }

  /// The part of a span that a BILOU label marks.
  public enum Part: UInt8, Sendable {
    case begin = 0
    case inside = 1
    case last = 2
    case unit = 3
  }

  public let scheme: Scheme
  /// The types of a BILOU set, the tags of a plain one, in the order they were given in.
  public let names: [String]

  /// Spans of `types`: four labels a type, and O.
  ///
  /// - Precondition: 1 to 15 types.
  public static func bilou(types: [String]) -> LabelSet {
    precondition((1...15).contains(types.count), "a BILOU label set has 1 to 15 types")
    return LabelSet(scheme: .bilou, names: types)
  }

  /// One label a tag.
  ///
  /// - Precondition: 1 to 64 tags.
  public static func plain(_ tags: [String]) -> LabelSet {
    precondition((1...64).contains(tags.count), "a label set has 1 to 64 tags")
    return LabelSet(scheme: .plain, names: tags)
  }

  /// The number of labels.
  public var count: Int { scheme == .plain ? names.count : 1 + 4 * names.count }

  /// All labels as bits.
  public var all: UInt64 { count == 64 ? .max : (1 << UInt64(count)) - 1 }

  /// As it is written: `O`, `B-PER`, or the tag.
  public func name(of label: UInt8) -> String {
    guard scheme == .bilou else { return names[Int(label)] }
    guard let part = part(of: label), let type = type(of: label) else { return "O" }
    return ["B-", "I-", "L-", "U-"][Int(part.rawValue)] + names[type]
  }

  /// The type of a BILOU label, as an index of `names`; nil for O and in a plain set.
  public func type(of label: UInt8) -> Int? {
    scheme == .bilou && label > 0 ? (Int(label) - 1) / 4 : nil
  }

  /// The part of a BILOU label; nil for O and in a plain set.
  public func part(of label: UInt8) -> Part? {
    scheme == .bilou && label > 0 ? Part(rawValue: (label - 1) % 4) : nil
  }

  /// The label of a part of a type.
  public func label(_ part: Part, type: Int) -> UInt8 { UInt8(1 + 4 * type) + part.rawValue }

  /// Whether a sentence may begin with the label.
  public func mayStart(_ label: UInt8) -> Bool {
    let part = part(of: label)
    return part != .inside && part != .last
  }

  /// Whether a sentence may end with the label.
  public func mayEnd(_ label: UInt8) -> Bool {
    let part = part(of: label)
    return part != .begin && part != .inside
  }

  /// Whether `next` may stand right after `label`: inside a span only its inside and last, elsewhere what may start.
  public func mayFollow(_ label: UInt8, _ next: UInt8) -> Bool {
    if mayEnd(label) { return mayStart(next) }
    return !mayStart(next) && type(of: label) == type(of: next)
  }
}

/// Where the weights of a label lie: in *lanes*, blocks of 16 numbers that are worked on at once.
extension LabelSet {
  /// Whether label 0 has no lane, its weights being 0: all others are told relative to it. So BILOU of four types fits
  /// 16 lanes.
  var hasOutside: Bool { scheme == .bilou }

  /// Blocks of 16 lanes.
  var blocks: Int { scheme == .plain ? (count + 15) / 16 : (names.count + 3) / 4 }

  /// Lanes, with those that no label has.
  var width: Int { 16 * blocks }

  /// The lane of a label, nil for the outside. In a BILOU block the begins of four types come first, then their
  /// insides, lasts and units, so that a part is a quarter of a vector.
  func lane(of label: UInt8) -> Int? {
    guard scheme == .bilou else { return Int(label) }
    guard label > 0 else { return nil }
    let type = Int(label - 1) / 4
    return type / 4 * 16 + Int(label - 1) % 4 * 4 + type % 4
  }

  /// For each lane the label that has it, nil where none does.
  var labelsByLane: [UInt8?] {
    var labels = [UInt8?](repeating: nil, count: width)
    for label in 0..<UInt8(count) {
      if let lane = lane(of: label) { labels[lane] = label }
    }
    return labels
  }
}
