/// Precision, recall and F1 of something that was counted; 0 where nothing could be.
public struct QuoteFigure: Sendable, Equatable {
  public var precision: Double
  public var recall: Double

  init(hits: Int, given: Int, gold: Int) {
    precision = Self.share(hits, of: given)
    recall = Self.share(hits, of: gold)
  }

  /// Their harmonic mean.
  public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  static func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
}

extension QuoteCounts {
  /// Units of direct speech, whoever speaks.
  public var directSpan: QuoteFigure { QuoteFigure(hits: units.found, given: unitsGiven, gold: units.all) }

  /// Units of direct speech with a speaker who overlaps the source.
  public var directAttribution: QuoteFigure {
    QuoteFigure(hits: units.attributed, given: unitsGivenSpeaker, gold: units.sourced)
  }

  /// The same with a speaker who covers the source's head.
  public var directHead: QuoteFigure {
    QuoteFigure(hits: units.attributedByHead, given: unitsGivenSpeaker, gold: units.sourced)
  }

  /// Attributions of all kinds, whoever speaks.
  public var allContent: QuoteFigure {
    QuoteFigure(hits: relations.found, given: relationsGiven, gold: relations.all)
  }

  /// Attributions of all kinds with their speaker.
  public var allRelation: QuoteFigure {
    QuoteFigure(hits: relations.attributed, given: relationsGiven, gold: relations.all)
  }

  /// Words that belong to any content.
  public var allToken: QuoteFigure { QuoteFigure(hits: tokens.hits, given: tokens.found, gold: tokens.gold) }
}

extension QuoteCounts.Units {
  public var spanRecall: Double { QuoteFigure.share(found, of: all) }
  public var attributionRecall: Double { QuoteFigure.share(attributed, of: all) }
  /// The share of units that were found and have a source that were given the right speaker.
  public var accuracy: Double { QuoteFigure.share(attributed, of: foundSourced) }
  /// The share of them that were given none.
  public var speakerlessShare: Double { QuoteFigure.share(speakerless, of: foundSourced) }
}

extension QuoteCounts.Relations {
  public var contentRecall: Double { QuoteFigure.share(found, of: all) }
  public var recall: Double { QuoteFigure.share(attributed, of: all) }
}
