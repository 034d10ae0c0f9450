/// A gzip file being written; it appears under its name when `finish` is called, durably, or not at all.
///
/// Its members have about a megabyte of text each, and their headers hold neither name nor time: the same bytes in give
/// the same bytes out.
public struct GzipWriter: ~Copyable {
  private var file: PartialFile
  private let deflater: Deflater
  private var pending: [UInt8] = []
  private var output: [UInt8] = []
  private var isEmpty = true
  private static let memberBytes = 1 << 20

  /// - Parameter level: From 1 (fast, work files) to 12; results use 6.
  public init(path: String, level: Int32) throws(ShardError) {
    guard let deflater = Deflater(level: level) else {
      throw ShardError(.notWritable, path: path, cause: "there is no memory left to compress with")
    }
    file = try PartialFile(path: path)
    self.deflater = deflater
  }

  public mutating func write(_ bytes: [UInt8]) throws(ShardError) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.memberBytes { try writeMembers(all: false) }
  }

  /// Ends the last member and commits the file.
  public consuming func finish() throws(ShardError) -> FileSum {
    try writeMembers(all: true)
    return try file.finish()
  }

  /// Writes whole members, at the end also what is left; an empty file is one empty member.
  private mutating func writeMembers(all: Bool) throws(ShardError) {
    var start = 0
    while pending.count - start >= Self.memberBytes || all && (start < pending.count || isEmpty) {
      let end = min(pending.count, start + Self.memberBytes)
      output.removeAll(keepingCapacity: true)
      deflater.appendMember(of: pending[start..<end], to: &output)
      try file.write(output)
      isEmpty = false
      start = end
    }
    pending.removeSubrange(..<start)
  }
}
