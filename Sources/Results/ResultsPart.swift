public import Aggregating
public import Corpus

/// The rows and lines of one block of articles: all of its results that do not hang on other blocks.
///
/// Made where the block is worked on, in parallel, and taken by the writer in input order. Actors go by their place in
/// the block's own tally; no text is kept but that of the quotations.
public struct ResultsPart: Sendable {
  struct Entry: Sendable {
    /// Without its text.
    var article: Article
    var quotes: [SpokenQuote]
  }

  private(set) var entries: [Entry] = []
  private var lines = QuoteLines()

  /// The block's lines of `quotes.jsonl.gz`.
  var quoteLines: [UInt8] { lines.bytes }

  public init() {}

  /// Takes the next article.
  ///
  /// - Parameters:
  ///   - places: of each chain the place of its actor among `tally.actors`, -1 for a chain that is none.
  ///   - tally: it has counted the article.
  public mutating func add(_ input: QuotedArticle, _ places: [Int], of tally: ArticleTally) {
    var entry = Entry(article: input.article, quotes: [])
    entry.article.text = []
    entry.article.rawMap = []
    entry.article.removed = []
    if !input.quoting.quotes.isEmpty {
      let index = CodePointIndex(input.article.text)
      let resolver = QuoteResolver(input, index, places)
      entry.quotes = input.quoting.quotes.map { resolver.resolve($0) }
      lines.add(entry.quotes, of: input.article, index, tally.actors)
    }
    entries.append(entry)
  }
}
