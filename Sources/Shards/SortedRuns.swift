/// Sorts any number of records in bounded memory: a buffer of records at a time is sorted and spilled to a file, a *run*;
/// the runs are merged by streams.
///
/// Records are byte strings and come out in byte order, equal ones as often as they went in; `RecordWriter` writes
/// numbers and names so that their bytes are in their order. The same records give the same order, however they were
/// spilled. n log n, with `memory` bytes for the records and as much again at most for their places. Runs are files beside
/// `path`, named `.partial`, so that what a killed process left is swept; they go with the value that holds them.
public struct SortedRuns: ~Copyable {
  private let path: String
  private let memory: Int
  private var buffer = RecordBuffer()
  private var runs: [RunFile] = []
  private var runsMade = 0

  /// So many runs are merged at once; more are merged to longer ones before.
  private static let width = 64

  /// - Parameters:
  ///   - path: what the files of runs are named after.
  ///   - memory: bytes of records that are held before they are spilled.
  public init(path: String, memory: Int = 12 << 20) {
    self.path = path
    self.memory = memory
  }

  /// Takes a record of less than 4 GB.
  public mutating func add(_ record: [UInt8]) throws(ShardError) {
    buffer.append(record)
    if buffer.memory >= memory { try spill() }
  }

  /// All records in their order.
  public consuming func sorted() throws(ShardError) -> SortedRecords {
    buffer.sort()
    return try SortedRecords(runs, buffer)
  }

  private mutating func spill() throws(ShardError) {
    buffer.sort()
    try keep(SortedRecords([], buffer))
    buffer.removeAll()
    guard runs.count == Self.width else { return }
    let merged = runs
    runs = []
    try keep(SortedRecords(merged, RecordBuffer()))
  }

  private mutating func keep(_ records: consuming SortedRecords) throws(ShardError) {
    var file = try RunFile.Writer(path: "\(path).\(runsMade)")
    runsMade += 1
    var record: [UInt8] = []
    while try records.next(into: &record) { try file.write(record) }
    runs.append(try file.finish())
  }
}
