import Aggregating
import Corpus
import GRDB
import Shards

/// `actors.sqlite` while it is built: beside its name, without a journal, rows in large transactions.
///
/// The same calls give the same bytes: nothing of the clock, the machine or a hash's order goes in.
struct DatabaseBuilder {
  /// One transaction for so many quotes and articles: large enough that a transaction's cost vanishes, small in memory.
  private static let batch = 2_000

  private let partial: String
  private let queue: DatabaseQueue
  private var outlets: [String: Int] = [:]
  private var articleCount = 0
  private var quoteCount = 0
  private var pending: [ArticleRows] = []
  private var pendingRows = 0
  private var newOutlets: [(number: Int, name: String)] = []

  init(path: String) throws {
    partial = path + ".partial"
    if Folder.exists(partial) { try Folder.remove(partial) }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA auto_vacuum = NONE;
          PRAGMA encoding = 'UTF-8';
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA secure_delete = ON;
          PRAGMA cache_size = -32000;
          """)
    }
    queue = try DatabaseQueue(path: partial, configuration: configuration)
    try queue.write { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(ResultsSchema.applicationID);
          PRAGMA user_version = \(ResultsSchema.version);
          """)
      try database.execute(sql: ResultsSchema.tables)
    }
  }

  /// Takes the rows of one article; articles come in input order.
  mutating func add(_ article: Article, _ quotes: [SpokenQuote]) throws {
    articleCount += 1
    var rows = ArticleRows(number: articleCount, outlet: outlet(article.outlet), article: article)
    for quote in quotes {
      quoteCount += 1
      rows.quotes.append((quoteCount, quote))
    }
    rows.article.text = []
    pending.append(rows)
    pendingRows += 1 + quotes.count
    if pendingRows >= Self.batch { try flush() }
  }

  /// Takes the actors with their numbers, each with its figures; then makes the indexes and commits the file.
  consuming func finish(_ actors: [(number: Int, actor: ActorTally)], as path: String) throws -> FileSum {
    let numbered = actors.sorted { $0.number < $1.number }
    for (_, actor) in numbered {
      for entry in actor.timeline.sorted { _ = outlet(entry.key.outlet) }
    }
    try flush()
    let outlets = outlets
    try queue.write { database in
      for (number, actor) in numbered { try database.insert(actor, number, outlets) }
      try database.execute(sql: ResultsSchema.indexes)
      // A sample is enough to tell the indexes apart, and takes the same time on any size.
      try database.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE;")
    }
    try queue.close()
    return try AtomicFile.commit(partial: partial, to: path)
  }

  private mutating func flush() throws {
    let (rows, outlets) = (pending, newOutlets)
    pending.removeAll(keepingCapacity: true)
    newOutlets.removeAll(keepingCapacity: true)
    pendingRows = 0
    try queue.write { database in
      for outlet in outlets { try database.insertOutlet(outlet.number, outlet.name) }
      for row in rows { try database.insert(row) }
    }
  }

  private mutating func outlet(_ name: String) -> Int {
    if let number = outlets[name] { return number }
    let number = outlets.count + 1
    outlets[name] = number
    newOutlets.append((number, name))
    return number
  }
}

/// The rows of one article, its parties numbered.
struct ArticleRows: Sendable {
  var number: Int
  var outlet: Int
  var article: Article
  var quotes: [(number: Int, quote: SpokenQuote)] = []
}
