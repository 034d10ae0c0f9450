internal import Glibc

/// A file being written beside its final name; it appears under that name whole or not at all.
///
/// Commit order: write `path.partial`, fsync, rename, fsync of the folder. What is never finished stays a `.partial`.
public struct PartialFile: ~Copyable {
  public static let suffix = ".partial"

  private let path: String
  private let descriptor: Int32
  private var sum = Checksum()
  private var bytes = 0

  public init(path: String) throws(ShardError) {
    self.path = path
    descriptor = try SystemCall.open(path + Self.suffix, O_WRONLY | O_CREAT | O_TRUNC)
  }

  public mutating func write(_ content: [UInt8]) throws(ShardError) {
    let descriptor = descriptor
    let path = path
    try unsafe content.withUnsafeBufferPointer { (buffer) throws(ShardError) in
      try unsafe SystemCall.write(descriptor, UnsafeRawBufferPointer(buffer), path: path)
    }
    sum.add(content)
    bytes += content.count
  }

  /// Puts the file under its final name, durably.
  public consuming func finish() throws(ShardError) -> FileSum {
    try SystemCall.sync(descriptor, path: path)
    try SystemCall.rename(path + Self.suffix, to: path)
    try Folder.sync(holding: path)
    return FileSum(bytes: bytes, crc32: sum.hex)
  }

  deinit { SystemCall.close(descriptor) }
}
