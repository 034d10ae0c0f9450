public import Aggregating
internal import Corpus
internal import Shards

/// Settles what crosses articles: which are of one story, who is who, and which quotations are one utterance.
///
/// Articles are added in input order; all else is sorted on disk, so memory depends on the sorters' buffers and a few
/// bytes an article, not on what the articles hold. The same articles in the same order are settled alike, whatever the
/// blocks and jobs. n log n.
public struct Merge: ~Copyable {
  private let path: String
  private let options: MergingOptions
  private var stories: StorySettling
  private var actors: ActorSettling
  private var quotes: RecordSpool
  private var outlets: [String: Int] = [:]
  private var articles = 0
  private var record = RecordWriter()

  /// - Parameter path: what scratch files are named after; their folder exists.
  public init(path: String, options: MergingOptions, register: ActorRegister) throws {
    let stories = StorySettling(path: "\(path).stories", options: options)
    let actors = ActorSettling(path: "\(path).actors", register: register)
    let quotes = try RecordSpool(path: "\(path).quotes")
    self.path = path
    self.options = options
    self.stories = stories
    self.actors = actors
    self.quotes = quotes
  }

  /// Takes the next article.
  public mutating func add(_ facts: ArticleFacts) throws {
    let outlet = outlet(facts.outlet)
    try stories.add(signature: facts.signature, published: facts.published)
    try actors.add(article: articles, outlet: outlet, published: facts.published, chains: facts.chains)
    record.removeAll()
    ArticleQuotes(outlet: outlet, published: facts.published, chains: facts.chains.count, quotes: facts.quotes)
      .write(to: &record)
    try quotes.add(record.bytes)
    articles += 1
  }

  /// Settles all that was added.
  public consuming func settle() throws -> Settlement {
    let (path, options, articles) = (path, options, articles)
    let stories = try stories.settle()
    var actors = try actors.settle()
    var quotes = try quotes.finish()
    var utterances = UtteranceSettling(path: "\(path).utterances", options: options)
    var settled = try RecordSpool(path: "\(path).settled")
    var bytes: [UInt8] = []
    var writer = RecordWriter()
    var number = 0
    for article in 0..<articles {
      guard try quotes.next(into: &bytes) else { preconditionFailure("an article has no record") }
      let one = ArticleQuotes(bytes)
      let references = try actors.actors(ofArticle: article, chains: one.chains)
      writer.removeAll()
      SettledChains(actors: references, counts: one.quotes.map(\.counts)).write(to: &writer)
      try settled.add(writer.bytes)
      for quote in one.quotes {
        if quote.counts {
          try utterances.add(
            quote: number, speaker: quote.speaker.flatMap { references[$0]?.number }, article: article,
            story: stories.story(of: article), outlet: one.outlet, published: one.published, kind: quote.kind,
            words: quote.words, print: quote.print)
        }
        number += 1
      }
    }
    return Settlement(
      stories: stories, actors: actors, utterances: try utterances.settle(), settled: try settled.finish())
  }

  /// The number of an outlet; new ones are numbered as they appear.
  private mutating func outlet(_ name: String) -> Int {
    if let number = outlets[name] { return number }
    outlets[name] = outlets.count
    return outlets.count - 1
  }
}
