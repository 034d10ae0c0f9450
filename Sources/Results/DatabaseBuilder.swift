import Aggregating
import Corpus
import Shards

/// `actors.sqlite` while it is built: beside its name, in one transaction without a journal.
///
/// The same calls give the same bytes: nothing of the clock, the machine or a hash's order goes in.
struct DatabaseBuilder: ~Copyable {
  private let partial: String
  private let file: DatabaseFile
  private var tables: ResultsTables
  private var outlets: [String: Int] = [:]
  private var about = AboutList()
  private var articleCount = 0
  private var actorCount = 0
  private var quoteCount = 0

  init(path: String) throws {
    let partial = path + ".partial"
    if Folder.exists(partial) { try Folder.remove(partial) }
    let file = try DatabaseFile(path: partial)
    // Pages that are given back are overwritten, so that no chance bytes are left in the file.
    try file.execute(
      """
      PRAGMA page_size = 8192;
      PRAGMA auto_vacuum = NONE;
      PRAGMA encoding = 'UTF-8';
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -32000;
      PRAGMA application_id = \(ResultsSchema.applicationID);
      PRAGMA user_version = \(ResultsSchema.version);
      BEGIN;
      """)
    try file.execute(ResultsSchema.tables)
    let tables = try ResultsTables(file)
    self.partial = partial
    self.file = file
    self.tables = tables
  }

  /// Takes the rows of one article; articles come in input order.
  ///
  /// - Parameter actors: of each actor of the article's block its place among all.
  mutating func add(_ entry: ResultsPart.Entry, _ actors: [Int]) throws(ResultsError) {
    let (article, quotes) = (entry.article, entry.quotes)
    articleCount += 1
    let outlet = try outlet(article.outlet)
    try tables.insert(article, articleCount, outlet: outlet, quotes: quoteCount + 1, to: quoteCount + quotes.count)
    for quote in quotes {
      quoteCount += 1
      try tables.insert(quote, quoteCount, in: articleCount, published: article.published, actors)
      about.add(quote.about.lazy.map { actors[$0] + 1 }, published: article.published)
    }
  }

  /// Takes the next actor, in the order of their numbers.
  mutating func add(_ actor: ActorTally, rank: Int) throws(ResultsError) {
    actorCount += 1
    try tables.insert(actor, actorCount, rank: rank)
    for entry in actor.timeline.sorted {
      try tables.insert(entry.value, of: actorCount, entry.key.month, outlet: try outlet(entry.key.outlet))
    }
  }

  /// Makes the indexes and commits the file.
  consuming func finish(as path: String) throws -> FileSum {
    try about.eachSorted { row, published throws(ResultsError) in try tables.insert(row, published: published) }
    try file.execute(ResultsSchema.indexes)
    // A sample is enough to tell the indexes apart, and takes the same time on any size.
    try file.execute("PRAGMA analysis_limit = 1000; ANALYZE; COMMIT;")
    return try Self.commit(self, as: path)
  }

  /// Closes the database, then gives it its name.
  private static func commit(_ builder: consuming Self, as path: String) throws -> FileSum {
    let partial = builder.partial
    _ = consume builder
    return try AtomicFile.commit(partial: partial, to: path)
  }

  /// The number of an outlet; new ones are numbered from 1 as they appear.
  private mutating func outlet(_ name: String) throws(ResultsError) -> Int {
    if let number = outlets[name] { return number }
    let number = outlets.count + 1
    outlets[name] = number
    try tables.insertOutlet(number, name)
    return number
  }
}
