public import Aggregating
public import Corpus

/// The rows, lines and figures of one block of articles.
///
/// Made where the block is worked on, in parallel, and taken by the writer in input order. No text is kept but that of the
/// quotations.
public struct ResultsPart: Sendable {
  struct Entry: Sendable {
    /// Without its text.
    var article: Article
    /// The number of its story's earliest article, from 0.
    var story: Int
    var quotes: [SpokenQuote]
    var appearances: [Appearance]
  }

  /// A chain of an article that stands for an actor.
  struct Appearance: Sendable {
    var actor: Int
    var chain: Int
    var mentions: MentionFigures
  }

  private(set) var entries: [Entry] = []
  private(set) var tally: ArticleTally
  private var lines = QuoteLines()

  /// The block's lines of `quotes.jsonl.gz`.
  var quoteLines: [UInt8] { lines.bytes }

  public init(options: AggregatingOptions) { tally = ArticleTally(options: options) }

  /// Takes the next article with what was settled of it.
  public mutating func add(_ input: QuotedArticle, _ settled: SettledArticle) {
    tally.count(input, settled)
    var entry = Entry(
      article: input.article, story: settled.story, quotes: [], appearances: Self.appearances(of: input, settled))
    entry.article.text = []
    entry.article.rawMap = []
    entry.article.removed = []
    if !input.quoting.quotes.isEmpty {
      let index = CodePointIndex(input.article.text)
      let resolver = QuoteResolver(input, index, settled.actors)
      entry.quotes = zip(input.quoting.quotes, settled.utterances).map { resolver.resolve($0, utterance: $1) }
      lines.add(entry.quotes, of: input.article, isHead: settled.isHead, index)
      for quote in entry.quotes where quote.utterance != nil {
        if let speaker = quote.speaker { tally.addAbout(speaker, quote.about, isHead: settled.isHead) }
      }
    }
    entries.append(entry)
  }

  private static func appearances(of input: QuotedArticle, _ settled: SettledArticle) -> [Appearance] {
    var appearances: [Appearance] = []
    for (chain, actor) in settled.actors.enumerated() {
      guard let actor else { continue }
      appearances.append(
        Appearance(
          actor: actor.number, chain: chain, mentions: MentionFigures(of: input.tagging.entities[chain].mentions)))
    }
    return appearances
  }
}
