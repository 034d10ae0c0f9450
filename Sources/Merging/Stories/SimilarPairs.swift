internal import Shards

/// Finds pairs of similar signatures among any number, in bounded memory and n log n.
///
/// Locality-sensitive hashing (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", ch. 3):
/// a signature is cut into bands of four bytes, and those that share a band are candidates. They are sorted by the band and
/// by the one after it, so that near-duplicates stand side by side, and each is paired with the first of its band and with
/// the one before it: a band that n share gives 2 n pairs. Signatures come to the pairs by sorting.
struct SimilarPairs: ~Copyable {
  private static let band = 4

  private let path: String
  private let memory: Int
  private var bands: SortedRuns
  /// By article: its signature, and behind it the articles that it is to be compared with.
  private var candidates: SortedRuns
  private var record = RecordWriter()

  init(path: String, memory: Int) {
    self.path = path
    self.memory = memory
    bands = SortedRuns(path: "\(path).bands", memory: memory)
    candidates = SortedRuns(path: "\(path).candidates", memory: memory)
  }

  /// - Parameter article: a number that no other signature has.
  mutating func add(_ article: Int, _ signature: [UInt8]) throws {
    record.removeAll()
    record.integer(article)
    record.byte(0)
    record.blob(signature)
    try candidates.add(record.bytes)
    let count = signature.count / Self.band
    for band in 0..<count {
      record.removeAll()
      record.byte(UInt8(truncatingIfNeeded: band))
      for byte in 0..<2 * Self.band { record.byte(signature[(band * Self.band + byte) % signature.count]) }
      record.integer(article)
      try bands.add(record.bytes)
    }
  }

  /// The pairs whose signatures agree far enough, the most similar ones first.
  ///
  /// - Parameters:
  ///   - close: the share of common runs of words, from 0 to 1, from which on a pair is close.
  ///   - needed: the share that two articles need; nil for no pair at all.
  consuming func pairs(close: Double, needed: (Int, Int) -> Double?) throws -> Pairs {
    let (path, memory) = (path, memory)
    var candidates = candidates
    try Self.pair(try bands.sorted(), into: &candidates) { needed($0, $1) != nil }
    let comparisons = try Self.attached(
      try candidates.sorted(), into: SortedRuns(path: "\(path).comparisons", memory: memory))
    return Pairs(
      try Self.compared(comparisons, into: SortedRuns(path: "\(path).pairs", memory: memory), close, needed))
  }

  /// Pairs by falling similarity, then by their articles.
  struct Pairs: ~Copyable {
    private var records: SortedRecords
    private var record: [UInt8] = []

    fileprivate init(_ records: consuming SortedRecords) { self.records = records }

    mutating func next() throws -> (one: Int, other: Int, isClose: Bool)? {
      guard try records.next(into: &record) else { return nil }
      var reader = RecordReader(record, at: 1)
      return (reader.integer(), reader.integer(), reader.byte() == 1)
    }
  }

  private static func pair(
    _ bands: consuming SortedRecords, into candidates: inout SortedRuns, where isWanted: (Int, Int) -> Bool
  ) throws {
    let key = 1 + band
    var record: [UInt8] = []
    var group: [UInt8] = []
    var first = 0
    var previous = 0
    while try bands.next(into: &record) {
      var reader = RecordReader(record, at: 1 + 2 * band)
      let article = reader.integer()
      if group.elementsEqual(record[..<key]) {
        try add(first, article, to: &candidates, where: isWanted)
        if previous != first { try add(previous, article, to: &candidates, where: isWanted) }
      } else {
        group.removeAll(keepingCapacity: true)
        group.append(contentsOf: record[..<key])
        first = article
      }
      previous = article
    }
  }

  private static func add(
    _ one: Int, _ other: Int, to candidates: inout SortedRuns, where isWanted: (Int, Int) -> Bool
  ) throws {
    guard isWanted(one, other) else { return }
    for (article, partner) in [(one, other), (other, one)] {
      var record = RecordWriter()
      record.integer(article)
      record.byte(1)
      record.integer(partner)
      try candidates.add(record.bytes)
    }
  }

  /// Each pair twice, once with the signature of either side.
  private static func attached(
    _ candidates: consuming SortedRecords, into comparisons: consuming SortedRuns
  ) throws -> SortedRecords {
    var record: [UInt8] = []
    var previous: [UInt8] = []
    var signature: [UInt8] = []
    while try candidates.next(into: &record) {
      var reader = RecordReader(record)
      let article = reader.integer()
      if reader.byte() == 0 {
        signature = reader.blob()
      } else if record != previous {
        let partner = reader.integer()
        var comparison = RecordWriter()
        comparison.integer(min(article, partner))
        comparison.integer(max(article, partner))
        comparison.blob(signature)
        try comparisons.add(comparison.bytes)
      }
      swap(&record, &previous)
    }
    return try comparisons.sorted()
  }

  private static func compared(
    _ comparisons: consuming SortedRecords, into pairs: consuming SortedRuns, _ close: Double,
    _ needed: (Int, Int) -> Double?
  ) throws -> SortedRecords {
    var record: [UInt8] = []
    while try comparisons.next(into: &record) {
      var reader = RecordReader(record)
      let (one, other) = (reader.integer(), reader.integer())
      let signature = reader.blob()
      guard try comparisons.next(into: &record) else { break }
      reader = RecordReader(record, at: 8)
      let likeness = SignatureLikeness(signature, reader.blob())
      guard let needed = needed(one, other), likeness.reaches(needed) else { continue }
      var pair = RecordWriter()
      pair.byte(UInt8(clamping: likeness.differing))
      pair.integer(one)
      pair.integer(other)
      pair.byte(likeness.reaches(close) ? 1 : 0)
      try pairs.add(pair.bytes)
    }
    return try pairs.sorted()
  }
}
