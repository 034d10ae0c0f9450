public import Aggregating
public import Merging

/// All that is known of an actor in the end.
public struct ActorEntry: Sendable {
  public var settled: SettledActor
  public var tally: ActorTally
  /// Stories that it is named in.
  public var stories: Int
  /// Its quotations, reprints taken together.
  public var utterances: QuotationFigures

  public init(settled: SettledActor, tally: ActorTally, stories: Int, utterances: QuotationFigures) {
    self.settled = settled
    self.tally = tally
    self.stories = stories
    self.utterances = utterances
  }
}
