public import Aggregating
public import Corpus
public import Shards

/// Writes the results of a run: the database while articles stream by, the exports at the end.
///
/// Nothing is counted here: figures come from the tally. The same calls give the same bytes of every file. Files appear
/// under their names when `finish` returns, each whole or not at all; a writer that is let go leaves partial files.
public struct ResultsWriter: ~Copyable {
  /// Raised when the same articles and tally give other files; results of another revision are written again.
  public static let revision = 1

  private let folder: String
  private let tally: ArticleTally
  private let actors: ActorNumbers
  private var database: DatabaseBuilder
  private var quotes: GzipWriter
  private var lines = QuoteLines()

  /// - Parameters:
  ///   - folder: where the files go; it exists.
  ///   - tally: the merged tally of all articles that will be added: it tells who is an actor.
  public init(folder: String, tally: ArticleTally) throws {
    var database = try DatabaseBuilder(path: "\(folder)/actors.sqlite")
    for outlet in tally.totals.byOutlet.sorted { try database.outlet(outlet.key) }
    let quotes = try GzipWriter(path: "\(folder)/quotes.jsonl.gz", level: 6)
    self.folder = folder
    self.tally = tally
    actors = ActorNumbers(tally)
    self.database = database
    self.quotes = quotes
  }

  /// Takes the next article; they come in input order.
  public mutating func add(_ input: QuotedArticle) throws {
    guard !input.quoting.quotes.isEmpty else { return try database.add(input.article, []) }
    let numbers = input.tagging.entities.map { actors.number(of: $0) }
    let index = CodePointIndex(input.article.text)
    let resolver = QuoteResolver(input, index, numbers)
    let quotes = input.quoting.quotes.map { resolver.resolve($0) }
    lines.add(quotes, of: input.article, index, actors)
    if lines.bytes.count >= 1 << 18 { try flush() }
    try database.add(input.article, quotes)
  }

  /// Writes what is known of the actors and closes all files.
  ///
  /// - Parameter counts: what became of the records at each stage, in route order.
  /// - Returns: size and checksum of each file by its name.
  public consuming func finish(counts: [StageCounts]) throws -> [String: FileSum] {
    try flush()
    var export = try ActorExport(folder: folder)
    // Once over the actors for all files: they lie all over the memory.
    for actor in actors.ranked {
      try database.add(actor)
      try export.add(actor)
    }
    var sums = try export.finish()
    sums["actors.sqlite"] = try database.finish(as: "\(folder)/actors.sqlite")
    sums["quotes.jsonl.gz"] = try quotes.finish()
    sums["summary.json"] = try AtomicFile.write(
      Summary(tally, actors.ranked, counts).encode(), to: "\(folder)/summary.json")
    return sums
  }

  private mutating func flush() throws {
    try quotes.write(lines.bytes)
    lines.removeAll()
  }
}
