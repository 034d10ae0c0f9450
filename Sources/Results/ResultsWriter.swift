public import Aggregating
public import Shards

/// Writes the results of a run: articles and quotations while the blocks come by, what is known of actors at the end.
///
/// Nothing is counted here: figures come from the blocks' tallies, which are merged. The same blocks in the same order
/// give the same bytes of every file. Files appear under their names when `finish` returns, each whole or not at all; a
/// writer that is let go leaves partial files.
public struct ResultsWriter: ~Copyable {
  /// Raised when the same articles and tally give other files; results of another revision are written again.
  public static let revision = 3

  private let folder: String
  private var tally: ArticleTally
  private var database: DatabaseBuilder
  private var quotes: GzipWriter

  /// - Parameter folder: where the files go; it exists.
  public init(folder: String, options: AggregatingOptions) throws {
    let database = try DatabaseBuilder(path: "\(folder)/actors.sqlite")
    let quotes = try GzipWriter(path: "\(folder)/quotes.jsonl.gz", level: 6)
    self.folder = folder
    tally = ArticleTally(options: options)
    self.database = database
    self.quotes = quotes
  }

  /// Takes the next block with its tally; blocks come in input order.
  public mutating func add(_ part: ResultsPart, _ tally: ArticleTally) throws {
    let actors = self.tally.fold(tally)
    try quotes.write(part.quoteLines)
    for entry in part.entries { try database.add(entry, actors) }
  }

  /// Writes what is known of the actors and closes all files.
  ///
  /// - Parameter counts: what became of the records at each stage, in route order.
  /// - Returns: size and checksum of each file by its name.
  public consuming func finish(counts: [StageCounts]) throws -> [String: FileSum] {
    let ranking = tally.ranking
    var ranks = Array(repeating: 0, count: ranking.count)
    for (rank, place) in ranking.enumerated() { ranks[place] = rank + 1 }
    for (actor, rank) in zip(tally.actors, ranks) { try database.add(actor, rank: rank) }
    var export = try ActorExport(folder: folder)
    for place in ranking { try export.add(tally.actors[place]) }
    var sums = try export.finish()
    sums["actors.sqlite"] = try database.finish(as: "\(folder)/actors.sqlite")
    sums["quotes.jsonl.gz"] = try quotes.finish()
    sums["summary.json"] = try AtomicFile.write(Summary(tally, counts).encode(), to: "\(folder)/summary.json")
    return sums
  }
}
