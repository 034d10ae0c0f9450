import Aggregating
import Corpus
import Merging
import Shards

/// `actors.sqlite` while it is built: beside its name, in one transaction without a journal.
///
/// The same calls give the same bytes: nothing of the clock, the machine or a hash's order goes in. What does not come in
/// the order of its table waits in sorted runs beside the file.
struct DatabaseBuilder: ~Copyable {
  private let partial: String
  private let file: DatabaseFile
  private var tables: ResultsTables
  private var outlets: [String: Int] = [:]
  private var about: AboutRuns
  private var appearances: AppearanceRuns
  private var articleCount = 0
  private var quoteCount = 0

  init(path: String) throws {
    let partial = path + PartialFile.suffix
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
      PRAGMA temp_store = FILE;
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
    about = AboutRuns(path: "\(path).about")
    appearances = AppearanceRuns(path: "\(path).appearances")
  }

  /// Takes the rows of one article; articles come in input order.
  mutating func add(_ entry: ResultsPart.Entry) throws {
    let (article, quotes) = (entry.article, entry.quotes)
    articleCount += 1
    let outlet = try outlet(article.outlet)
    try tables.insert(
      article, articleCount, outlet: outlet, story: entry.story + 1, quotes: quoteCount + 1,
      to: quoteCount + quotes.count)
    for quote in quotes {
      quoteCount += 1
      try tables.insert(quote, quoteCount, in: articleCount, published: article.published)
      for (place, actor) in quote.about.enumerated() {
        try about.add(
          .init(actor: actor.number + 1, published: article.published, quote: quoteCount, place: place + 1))
      }
    }
    for appearance in entry.appearances {
      try appearances.add(
        .init(
          actor: appearance.actor, article: articleCount, chain: appearance.chain, story: entry.story,
          mentions: appearance.mentions))
    }
  }

  /// Takes the next utterance, in the order of their numbers.
  mutating func add(_ utterance: Utterance) throws(ResultsError) { try tables.insert(utterance) }

  /// Takes the next actor, in the order of their numbers.
  mutating func add(_ entry: ActorEntry) throws(ResultsError) { try tables.insert(entry) }

  /// Gives an actor its rank.
  mutating func rank(_ actor: Int, _ rank: Int) throws(ResultsError) { try tables.update(actor, rank: rank) }

  mutating func add(_ row: CompanionList.Row) throws(ResultsError) { try tables.insert(row) }

  mutating func add(_ pair: PairTally.Pair, _ figures: PairTally.Figures) throws(ResultsError) {
    try tables.insert(pair, figures)
  }

  /// Takes who is heard in each outlet and month.
  mutating func add(_ voices: Voices) throws(ResultsError) {
    let rows = try voices.sorted.map { entry throws(ResultsError) in
      (outlet: try outlet(entry.key.outlet), month: entry.key.month, figures: entry.value)
    }
    for row in rows.sorted(by: { ($0.outlet, $0.month) < ($1.outlet, $1.month) }) {
      try tables.insert(row.figures, outlet: row.outlet, month: row.month)
    }
  }

  /// Makes the indexes and commits the file.
  consuming func finish(as path: String) throws -> FileSum {
    try file.execute(ResultsSchema.derived)
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

  /// Writes who appears where, and who is talked about where; all articles were taken.
  ///
  /// - Returns: of each actor in how many stories it appears.
  mutating func addAppearances() throws -> ActorFigureList {
    var about = AboutRuns(path: "\(partial).about")
    var appearances = AppearanceRuns(path: "\(partial).appearances")
    swap(&about, &self.about)
    swap(&appearances, &self.appearances)
    try about.eachSorted { try tables.insert($0) }
    var stories = ActorFigureList()
    try appearances.eachSorted({ try tables.insert($0) }, actor: { stories[$0] = $1 })
    return stories
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
