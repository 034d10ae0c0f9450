internal import Shards

/// Finds the stories of a corpus: articles that print the same text, or nearly the same, within some weeks.
///
/// Articles are first numbered by their dates. Those of equal signatures join at once; of the others, `SimilarPairs` are
/// joined, the most similar ones first. Takes 8 bytes an article in memory while it settles and 4 afterwards, and some
/// buffers of `memory` bytes; all else is in sorted runs beside `path`. n log n, however many articles are alike.
/// The same articles in the same order give the same stories.
public struct StorySettling: ~Copyable {
  private let path: String
  private let options: MergingOptions
  private let memory: Int
  private var articles: Int = 0
  private var byDate: SortedRuns
  private var record = RecordWriter()

  /// - Parameters:
  ///   - path: what scratch files are named after.
  ///   - memory: bytes of each of the sorters, of which up to four are filled at a time.
  public init(path: String, options: MergingOptions, memory: Int = 16 << 20) {
    self.path = path
    self.options = options
    self.memory = memory
    byDate = SortedRuns(path: "\(path).dates", memory: memory)
  }

  /// Takes the next article, in input order; the first has the number 0.
  ///
  /// - Parameters:
  ///   - signature: as `Article.signature`; an article without one is a story of its own.
  ///   - published: as `Article.published`.
  public mutating func add(signature: [UInt8], published: String) throws {
    record.removeAll()
    record.hash(PublishedTime(published).value)
    record.integer(articles)
    record.blob(signature)
    try byDate.add(record.bytes)
    articles += 1
  }

  /// The stories of all articles that were added.
  public consuming func settle() throws -> StoryTable {
    let (path, memory, options, articles) = (path, memory, options, articles)
    // From here on articles go by their ranks; the numbers come back at the end.
    var numbers = SortedRuns(path: "\(path).numbers", memory: memory)
    var signatures = SortedRuns(path: "\(path).signatures", memory: memory)
    let dates = try Self.rank(try byDate.sorted(), into: &numbers, &signatures)
    var forest = StoryForest(articles: articles, dates: dates)
    var similar = SimilarPairs(path: path, memory: memory)
    try Self.joinEqual(try signatures.sorted(), in: &forest, within: options.storyDays, others: &similar)
    var pairs = try similar.pairs(close: Self.close(options)) { one, other in
      Self.needed(dates.distance(one, other), options)
    }
    while let pair = try pairs.next() {
      _ = forest.join(pair.one, pair.other, within: pair.isClose ? options.storyDays : Self.freshDays)
    }
    return StoryTable(heads: try Self.numbered(forest.roots(), by: try numbers.sorted()))
  }

  /// Within so many days a story is told again in other words; later it is only printed again.
  private static let freshDays = 3

  /// The similarity that makes one story of what stands further apart.
  private static func close(_ options: MergingOptions) -> Double { (1 + options.storySimilarity) / 2 }

  /// The similarity that two articles need at a distance of days. What comes a week later in half the words is the next
  /// report of a series; nor do its reports make a chain from day to day, as the story as a whole is held to this, too.
  private static func needed(_ days: Int, _ options: MergingOptions) -> Double? {
    guard days <= options.storyDays else { return nil }
    return days <= freshDays ? options.storySimilarity : close(options)
  }

  private static func rank(
    _ articles: consuming SortedRecords, into numbers: inout SortedRuns, _ signatures: inout SortedRuns
  ) throws -> StoryDates {
    var dates = StoryDates()
    var record: [UInt8] = []
    var written = RecordWriter()
    var rank = 0
    while try articles.next(into: &record) {
      var reader = RecordReader(record)
      dates.add(PublishedTime(value: reader.hash()))
      written.removeAll()
      written.integer(rank)
      written.integer(reader.integer())
      try numbers.add(written.bytes)
      let signature = reader.blob()
      if !signature.isEmpty {
        written.removeAll()
        written.blob(signature)
        written.integer(rank)
        try signatures.add(written.bytes)
      }
      rank += 1
    }
    return dates
  }

  /// Joins articles of equal signatures to the first of them that is near enough; the first ones go on.
  private static func joinEqual(
    _ signatures: consuming SortedRecords, in forest: inout StoryForest, within days: Int,
    others: inout SimilarPairs
  ) throws {
    var record: [UInt8] = []
    var signature: [UInt8] = []
    var first = 0
    while try signatures.next(into: &record) {
      var reader = RecordReader(record)
      let isEqual = reader.blob() == signature
      let rank = reader.integer()
      if isEqual, forest.join(first, rank, within: days) { continue }
      first = rank
      if !isEqual {
        reader = RecordReader(record)
        signature = reader.blob()
      }
      try others.add(rank, signature)
    }
  }

  /// Heads by article number, from roots by rank; each root comes before what hangs on it.
  private static func numbered(_ roots: consuming [UInt32], by numbers: consuming SortedRecords) throws -> [UInt32] {
    var heads = Array(repeating: UInt32(0), count: roots.count)
    var record: [UInt8] = []
    while try numbers.next(into: &record) {
      var reader = RecordReader(record)
      let rank = reader.integer()
      let article = reader.integer()
      // The root of a rank that was met gives way to the number of its head.
      roots[rank] = Int(roots[rank]) == rank ? UInt32(article) : roots[Int(roots[rank])]
      heads[article] = roots[rank]
    }
    return heads
  }
}
