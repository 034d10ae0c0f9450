public import Aggregating
internal import Shards

/// What a merge settled, to be read once: articles in input order, then the actors, then the utterances, each by number.
public struct Settlement: ~Copyable {
  public let stories: StoryTable
  private var actors: SettledActors
  private var utterances: SettledUtterances
  private var settled: SpooledRecords
  private var article = 0
  private var quote = 0
  private var bytes: [UInt8] = []

  init(
    stories: StoryTable, actors: consuming SettledActors, utterances: consuming SettledUtterances,
    settled: consuming SpooledRecords
  ) {
    self.stories = stories
    self.actors = actors
    self.utterances = utterances
    self.settled = settled
  }

  /// The next articles.
  ///
  /// - Precondition: there are as many.
  public mutating func articles(_ count: Int) throws -> [SettledArticle] {
    var articles: [SettledArticle] = []
    articles.reserveCapacity(count)
    for _ in 0..<count { articles.append(try nextArticle()) }
    return articles
  }

  /// The next actor by number; nil after the last.
  public mutating func nextActor() throws -> SettledActor? { try actors.nextActor() }

  /// The next utterance by number; nil after the last.
  public mutating func nextUtterance() throws -> Utterance? { try utterances.next() }

  private mutating func nextArticle() throws -> SettledArticle {
    guard try settled.next(into: &bytes) else { preconditionFailure("more articles are asked for than were merged") }
    let chains = SettledChains(bytes)
    var utterances: [Int?] = []
    utterances.reserveCapacity(chains.counts.count)
    for counts in chains.counts {
      utterances.append(counts ? try self.utterances.utterance(of: quote) : nil)
      quote += 1
    }
    defer { article += 1 }
    return SettledArticle(
      number: article, story: stories.story(of: article), actors: chains.actors, utterances: utterances)
  }
}
