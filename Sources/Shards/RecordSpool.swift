/// Records on disk in the order in which they are added: what is needed again when more is known.
///
/// A scratch file beside `path`, named `.partial`; it goes with the value that holds it.
public struct RecordSpool: ~Copyable {
  private var file: RunFile.Writer

  public init(path: String) throws(ShardError) { file = try RunFile.Writer(path: path) }

  /// Takes a record of less than 4 GB.
  public mutating func add(_ record: [UInt8]) throws(ShardError) { try file.write(record) }

  /// The records, to be read once.
  public consuming func finish() throws(ShardError) -> SpooledRecords {
    SpooledRecords(try RunFile.Reader(try file.finish()))
  }
}

/// The records of a spool in the order in which they were added.
public struct SpooledRecords: ~Copyable {
  private var reader: RunFile.Reader

  init(_ reader: consuming RunFile.Reader) { self.reader = reader }

  /// Puts the next record into `record`; false when there are no more.
  public mutating func next(into record: inout [UInt8]) throws(ShardError) -> Bool {
    try reader.next(into: &record)
  }
}
