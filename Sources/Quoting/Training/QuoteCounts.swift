internal import Corpus

/// What was counted in comparing attributions that were found with those that people marked; counts of articles add up.
///
/// Direct speech is counted in units: stretches of at least three words in double marks, within one line, from their first
/// letter to their last; a unit was found where one that was found has 0.8 of its code points in common with it. All
/// attributions are counted as relations: one was found where another has half of its letters and digits in common with
/// it. Pairs are made the best first, one to one.
public struct QuoteCounts: Sendable, Equatable {
  /// Units of direct speech that people marked.
  public struct Units: Sendable, Equatable {
    public var all = 0
    /// Those with a source.
    public var sourced = 0
    /// Those that were found, and of these those with a source.
    public var found = 0
    public var foundSourced = 0
    /// Found with a speaker who overlaps the source, and with one who covers part of its head.
    public var attributed = 0
    public var attributedByHead = 0
    /// Found, with a source, but given no speaker.
    public var speakerless = 0
  }

  /// Attributions of all kinds that people marked.
  public struct Relations: Sendable, Equatable {
    public var all = 0
    public var found = 0
    /// Found with a speaker who overlaps the source; without one where there is no source.
    public var attributed = 0
  }

  /// Words in any content, told by their first letter.
  public struct Tokens: Sendable, Equatable {
    public var gold = 0
    public var found = 0
    public var hits = 0
  }

  public var articles = 0
  public var words = 0

  public var units = Units()
  /// In the order of `SourceType.allCases`.
  public var unitsByType = Array(repeating: Units(), count: SourceType.allCases.count)
  /// Units among what was found, right or wrong, and those of them with a speaker.
  public var unitsGiven = 0
  public var unitsGivenSpeaker = 0

  public var relations = Relations()
  /// In the order of `SourceType.allCases`.
  public var relationsByType = Array(repeating: Relations(), count: SourceType.allCases.count)
  /// In the order of `Quotation.Kind.allCases`.
  public var relationsByKind = Array(repeating: Relations(), count: Quotation.Kind.allCases.count)
  /// Relations among what was found, right or wrong.
  public var relationsGiven = 0

  public var tokens = Tokens()

  public init() {}

  public static func += (left: inout Self, right: Self) {
    left.articles += right.articles
    left.words += right.words
    left.units += right.units
    left.unitsGiven += right.unitsGiven
    left.unitsGivenSpeaker += right.unitsGivenSpeaker
    left.relations += right.relations
    left.relationsGiven += right.relationsGiven
    left.tokens += right.tokens
    for type in left.unitsByType.indices {
      left.unitsByType[type] += right.unitsByType[type]
      left.relationsByType[type] += right.relationsByType[type]
    }
    for kind in left.relationsByKind.indices { left.relationsByKind[kind] += right.relationsByKind[kind] }
  }
}

extension QuoteCounts.Units {
  static func += (left: inout Self, right: Self) {
    left.all += right.all
    left.sourced += right.sourced
    left.found += right.found
    left.foundSourced += right.foundSourced
    left.attributed += right.attributed
    left.attributedByHead += right.attributedByHead
    left.speakerless += right.speakerless
  }
}

extension QuoteCounts.Relations {
  static func += (left: inout Self, right: Self) {
    left.all += right.all
    left.found += right.found
    left.attributed += right.attributed
  }
}

extension QuoteCounts.Tokens {
  static func += (left: inout Self, right: Self) {
    left.gold += right.gold
    left.found += right.found
    left.hits += right.hits
  }
}
