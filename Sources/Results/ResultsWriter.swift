public import Aggregating
internal import Corpus
public import Merging
public import Shards

/// Writes the results of a run: articles and quotations while the blocks come by, what is known of actors at the end.
///
/// Nothing is counted here: figures come from the blocks' tallies, which are merged. Memory depends on the buffers of what
/// is sorted, and on a few bytes an actor. The same blocks in the same order give the same bytes of every file. Files
/// appear under their names when `finish` returns, each whole or not at all; a writer that is let go leaves partial files.
public struct ResultsWriter: ~Copyable {
  /// Raised when the same articles and tally give other files; results of another revision are written again.
  public static let revision = 4

  private let folder: String
  private let options: AggregatingOptions
  private var database: DatabaseBuilder
  private var quotes: GzipWriter
  private var tallies: TallyRuns
  private var pairs: PairRuns

  /// - Parameters:
  ///   - folder: where the files go; it exists.
  ///   - memory: about how many bytes of tallies are held before they are spilled.
  public init(folder: String, options: AggregatingOptions, memory: Int = 32 << 20) throws {
    let database = try DatabaseBuilder(path: "\(folder)/actors.sqlite")
    let quotes = try GzipWriter(path: "\(folder)/quotes.jsonl.gz", level: 6)
    self.folder = folder
    self.options = options
    self.database = database
    self.quotes = quotes
    tallies = TallyRuns(path: "\(folder)/tallies", options: options, memory: memory)
    pairs = PairRuns(path: "\(folder)/pairs")
  }

  /// Takes the next block; blocks come in input order.
  public mutating func add(_ part: ResultsPart) throws {
    try quotes.write(part.quoteLines)
    for entry in part.entries { try database.add(entry) }
    try tallies.add(part.tally)
    try pairs.add(part.tally.pairs)
  }

  /// Writes what is known of the actors and closes all files.
  ///
  /// - Parameters:
  ///   - settlement: all its articles were taken.
  ///   - counts: what became of the records at each stage, in route order.
  /// - Returns: size and checksum of each file by its name.
  public consuming func finish(
    _ settlement: inout Settlement, counts: [StageCounts]
  ) throws -> [String: FileSum] {
    var database = database
    var utterances = UtteranceFigures()
    while let utterance = try settlement.nextUtterance() {
      utterances.add(utterance)
      try database.add(utterance)
    }
    let stories = try database.addAppearances()
    var tallies = try tallies.finish()
    var ranked = RankedActors(path: "\(folder)/ranked")
    var articles = ActorFigureList()
    var summary = Summary(
      tallies.totals, counts, options, stories: settlement.stories.count, utterances: utterances.all)
    var shares = VoiceShares()
    while let settled = try settlement.nextActor() {
      let number = settled.reference.number
      let entry = ActorEntry(
        settled: settled, tally: try tallies.tally(of: settled.reference), stories: stories[number],
        utterances: utterances[number])
      articles[number] = entry.tally.figures.articles
      summary.count(entry)
      shares.add(entry.tally)
      try database.add(entry)
      try ranked.add(entry)
    }
    summary.concentration(shares)
    try Self.write(pairs, to: &database, articles, of: tallies.totals.articles)
    try database.add(tallies.totals.voices)
    var rank = 0
    var sums = try ranked.finish(in: folder) { number in
      rank += 1
      try database.rank(number, rank)
    }
    sums["actors.sqlite"] = try database.finish(as: "\(folder)/actors.sqlite")
    sums["quotes.jsonl.gz"] = try quotes.finish()
    sums["summary.json"] = try AtomicFile.write(summary.encode(), to: "\(folder)/summary.json")
    return sums
  }

  private static func write(
    _ pairs: consuming PairRuns, to database: inout DatabaseBuilder, _ articles: ActorFigureList, of all: Int
  ) throws {
    var companions = CompanionList()
    try pairs.eachSorted { pair, figures in
      guard pair.kind == .company else { return try database.add(pair, figures) }
      for row in companions.add(pair, figures, articles: articles, of: all) { try database.add(row) }
    }
    for row in companions.finish(articles: articles, of: all) { try database.add(row) }
  }
}

/// Utterances by kind: of all, and of each actor.
struct UtteranceFigures {
  private(set) var all = QuotationFigures()
  private var direct = ActorFigureList()
  private var mixed = ActorFigureList()
  private var indirect = ActorFigureList()

  mutating func add(_ utterance: Utterance) {
    all.add(utterance.kind)
    guard let speaker = utterance.speaker else { return }
    switch utterance.kind {
    case .direct: direct[speaker] += 1
    case .mixed: mixed[speaker] += 1
    case .indirect: indirect[speaker] += 1
    }
  }

  subscript(_ actor: Int) -> QuotationFigures {
    QuotationFigures(direct: direct[actor], mixed: mixed[actor], indirect: indirect[actor])
  }
}
