/// How well spans were found: exact spans with their type, as `conlleval` counts them.
public struct SpanScore: Sendable, Equatable {
  public var gold = 0
  public var found = 0
  public var hits = 0

  public init() {}

  /// The share of found spans that are right.
  public var precision: Double { found == 0 ? 0 : Double(hits) / Double(found) }
  /// The share of gold spans that were found.
  public var recall: Double { gold == 0 ? 0 : Double(hits) / Double(gold) }
  /// Their harmonic mean.
  public var f1: Double { gold + found == 0 ? 0 : 2 * Double(hits) / Double(gold + found) }

  static func += (left: inout Self, right: Self) {
    left.gold += right.gold
    left.found += right.found
    left.hits += right.hits
  }
}

/// The scores of a text, by type of span.
public struct SpanScores: Sendable, Equatable {
  /// In the order of `EntityTrainer.types`.
  public private(set) var byType: [SpanScore]

  /// Compares labels sentence by sentence; both are of `EntityLabels.all`.
  init(_ gold: [UInt8], _ found: [UInt8], sentences: [Range<Int>]) {
    byType = Array(repeating: SpanScore(), count: EntityLabels.types.count)
    for sentence in sentences {
      let right = EntityLabels.spans(gold, in: sentence)
      let given = EntityLabels.spans(found, in: sentence)
      for span in right { byType[span.type].gold += 1 }
      for span in given {
        byType[span.type].found += 1
        if right.contains(span) { byType[span.type].hits += 1 }
      }
    }
  }

  /// Over people, organizations and places: what the design's figures are in.
  public var micro: SpanScore { byType.prefix(3).reduce(into: SpanScore()) { $0 += $1 } }

  /// Over all four types.
  public var microOfAll: SpanScore { byType.reduce(into: SpanScore()) { $0 += $1 } }
}
