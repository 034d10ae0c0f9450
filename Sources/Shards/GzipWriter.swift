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
    var start = 0
    if !pending.isEmpty {
      start = min(bytes.count, Self.memberBytes - pending.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == Self.memberBytes else { return }
      try writeMember(of: pending[...])
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= Self.memberBytes {
      try writeMember(of: bytes[start..<start + Self.memberBytes])
      start += Self.memberBytes
    }
    pending.append(contentsOf: bytes[start...])
  }

  /// Ends the last member and commits the file; an empty one is one empty member.
  public consuming func finish() throws(ShardError) -> FileSum {
    if !pending.isEmpty || isEmpty { try writeMember(of: pending[...]) }
    return try file.finish()
  }

  /// Writes a whole file, the same as `write` and `finish` do, without a copy of the bytes.
  public static func write(_ bytes: [UInt8], to path: String, level: Int32) throws(ShardError) -> FileSum {
    var writer = try Self(path: path, level: level)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Self.memberBytes)
      try writer.writeMember(of: bytes[start..<end])
      start = end
    }
    return try writer.finish()
  }

  private mutating func writeMember(of bytes: ArraySlice<UInt8>) throws(ShardError) {
    output.removeAll(keepingCapacity: true)
    deflater.appendMember(of: bytes, to: &output)
    try file.write(output)
    isEmpty = false
  }
}
