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
  private var database: DatabaseBuilder
  private var quotes: GzipWriter
  private var lines = QuoteLines()
  private var actors: ActorNumbers

  /// - Parameters:
  ///   - folder: where the files go; it exists.
  ///   - options: the settings that the tally was made with: they tell who is an actor.
  public init(folder: String, options: AggregatingOptions = AggregatingOptions()) throws {
    let database = try DatabaseBuilder(path: "\(folder)/actors.sqlite")
    let quotes = try GzipWriter(path: "\(folder)/quotes.jsonl.gz", level: 6)
    self.folder = folder
    actors = ActorNumbers(options)
    self.database = database
    self.quotes = quotes
  }

  /// Takes the next article; they come in input order.
  public mutating func add(_ input: QuotedArticle) throws {
    let numbers = input.tagging.entities.map { actors.number(of: $0) }
    guard !input.quoting.quotes.isEmpty else { return try database.add(input.article, []) }
    let index = CodePointIndex(input.article.text)
    let resolver = QuoteResolver(input, index, numbers)
    let quotes = input.quoting.quotes.map { resolver.resolve($0) }
    lines.add(quotes, of: input.article, index, actors)
    if lines.bytes.count >= 1 << 18 { try flush() }
    try database.add(input.article, quotes)
  }

  /// Writes what is known of the actors and closes all files.
  ///
  /// - Parameters:
  ///   - tally: the merged tally of all articles that were added.
  ///   - counts: what became of the records at each stage, in route order.
  /// - Returns: size and checksum of each file by its name.
  public consuming func finish(tally: ArticleTally, counts: [StageCounts]) throws -> [String: FileSum] {
    try flush()
    let known = tally.actors
    let export = ActorExport(known)
    var sums: [String: FileSum] = [:]
    sums["actors.sqlite"] = try database.finish(
      known.map { (actors.number(of: $0.id), $0) }, as: "\(folder)/actors.sqlite")
    sums["quotes.jsonl.gz"] = try quotes.finish()
    sums["actors.csv"] = try export.writeTable(to: "\(folder)/actors.csv")
    sums["actors.jsonl.gz"] = try export.writeLines(to: "\(folder)/actors.jsonl.gz")
    sums["summary.json"] = try AtomicFile.write(
      Summary(tally, known, counts).encode(), to: "\(folder)/summary.json")
    return sums
  }

  private mutating func flush() throws {
    try quotes.write(lines.bytes)
    lines.removeAll()
  }
}
