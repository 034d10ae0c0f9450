internal import Glibc

/// Size and CRC-32 of a file: what a checkpoint says of it.
public struct FileSum: Codable, Equatable, Sendable {
  public var bytes: Int
  /// Eight hexadecimal digits.
  public var crc32: String

  public init(bytes: Int, crc32: String) {
    self.bytes = bytes
    self.crc32 = crc32
  }

  /// The sum of a file as it stands on disk.
  public init(ofFile path: String) throws(ShardError) {
    let file = try ReadableFile(path: path)
    var sum = Checksum()
    var bytes = 0
    var buffer: [UInt8] = []
    while try file.read(into: &buffer, atMost: 1 << 20) {
      sum.add(buffer)
      bytes += buffer.count
    }
    self.init(bytes: bytes, crc32: sum.hex)
  }
}

extension FileSum {
  /// The size of a file, nil where there is none.
  public static func size(ofFile path: String) -> Int? {
    (try? SystemCall.status(of: path)).map { Int($0.st_size) }
  }

  /// When a file was last written, in nanoseconds since 1970; nil where there is none.
  public static func modified(ofFile path: String) -> Int? {
    (try? SystemCall.status(of: path)).map { Int($0.st_mtim.tv_sec) * 1_000_000_000 + Int($0.st_mtim.tv_nsec) }
  }
}
