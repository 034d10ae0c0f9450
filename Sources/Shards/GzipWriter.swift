/// A gzip file being written; it appears under its name when `finish` is called, durably, or not at all.
///
/// The member's header holds neither name nor time: the same bytes in give the same bytes out.
public struct GzipWriter: ~Copyable {
  private var file: PartialFile
  private var deflater: Deflater
  private var output: [UInt8] = []

  /// - Parameter level: zlib's, from 1 (fast, work files) to 9; results use 6.
  public init(path: String, level: Int32) throws(ShardError) {
    file = try PartialFile(path: path)
    deflater = Deflater(level: level)
  }

  public mutating func write(_ bytes: [UInt8]) throws(ShardError) {
    guard !bytes.isEmpty else { return }
    deflater.deflate(bytes, isLast: false, into: &output)
    if !output.isEmpty { try file.write(output) }
  }

  /// Ends the gzip stream and commits the file.
  public consuming func finish() throws(ShardError) -> FileSum {
    deflater.deflate([], isLast: true, into: &output)
    try file.write(output)
    return try file.finish()
  }
}
