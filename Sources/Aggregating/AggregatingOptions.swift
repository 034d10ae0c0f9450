public import Corpus

/// The settings of aggregating.
public struct AggregatingOptions: StageOptions {
  /// Attributions of a lower confidence (0 to 1) stay in the record but are not counted.
  public var minimumConfidence = 0.0
  /// Entities that are neither person, organization nor place (laws, events, works) are actors too.
  public var others = true

  public init() {}

  /// The quotation counts.
  public func counts(_ quote: Quotation) -> Bool { quote.confidence >= minimumConfidence }
}
