internal import Glibc

/// A file open for reading, or standard input; closed when it goes out of scope.
public struct ReadableFile: ~Copyable {
  public let path: String
  private let descriptor: Int32

  /// Opens a file; the path `-` is standard input.
  public init(path: String) throws(ShardError) {
    self.path = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : try SystemCall.open(path, O_RDONLY)
  }

  /// Replaces the buffer's content by the next bytes; false at the end of the file.
  public func read(into buffer: inout [UInt8], atMost count: Int) throws(ShardError) -> Bool {
    if buffer.count != count { buffer = Array(repeating: 0, count: count) }
    let descriptor = descriptor
    let path = path
    let taken = try unsafe buffer.withUnsafeMutableBufferPointer { (bytes) throws(ShardError) in
      try unsafe SystemCall.read(descriptor, into: UnsafeMutableRawBufferPointer(bytes), path: path)
    }
    buffer.removeLast(count - taken)
    return taken > 0
  }

  deinit { if descriptor != 0 { SystemCall.close(descriptor) } }
}
