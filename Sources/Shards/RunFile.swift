internal import Glibc

/// A file of records, one behind the other, each after its length; it goes when nobody holds it any more.
///
/// A scratch file: nothing is made durable, and no checksum is kept, as it does not outlive the process.
final class RunFile: Sendable {
  private let path: String

  private init(path: String) { self.path = path }

  deinit { try? SystemCall.remove(path) }

  struct Writer: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let bufferBytes = 1 << 18

    init(path: String) throws(ShardError) {
      self.path = path + PartialFile.suffix
      descriptor = try SystemCall.open(self.path, O_WRONLY | O_CREAT | O_TRUNC)
      buffer.reserveCapacity(Self.bufferBytes + 1 << 12)
    }

    mutating func write(_ record: [UInt8]) throws(ShardError) {
      let count = UInt32(record.count)
      for byte in 0..<4 { buffer.append(UInt8(truncatingIfNeeded: count >> (8 * UInt32(byte)))) }
      buffer.append(contentsOf: record)
      if buffer.count >= Self.bufferBytes { try flush() }
    }

    consuming func finish() throws(ShardError) -> RunFile {
      try flush()
      return RunFile(path: path)
    }

    private mutating func flush() throws(ShardError) {
      let (descriptor, path) = (descriptor, path)
      try unsafe buffer.withUnsafeBufferPointer { (bytes) throws(ShardError) in
        try unsafe SystemCall.write(descriptor, UnsafeRawBufferPointer(bytes), path: path)
      }
      buffer.removeAll(keepingCapacity: true)
    }

    deinit { SystemCall.close(descriptor) }
  }

  struct Reader: ~Copyable {
    private let run: RunFile
    private let file: ReadableFile
    private var input: [UInt8] = []
    private var chunk: [UInt8] = []
    private var position = 0
    private static let chunkBytes = 1 << 17

    init(_ run: RunFile) throws(ShardError) {
      self.run = run
      file = try ReadableFile(path: run.path)
    }

    /// Puts the next record into `record`; false at the end.
    mutating func next(into record: inout [UInt8]) throws(ShardError) -> Bool {
      guard try has(4) else {
        guard position == input.count else { throw ended }
        return false
      }
      var count = 0
      for byte in (0..<4).reversed() { count = count << 8 | Int(input[position + byte]) }
      guard try has(4 + count) else { throw ended }
      record.removeAll(keepingCapacity: true)
      record.append(contentsOf: input[position + 4..<position + 4 + count])
      position += 4 + count
      return true
    }

    private var ended: ShardError {
      ShardError(
        .damaged, path: run.path, cause: "a scratch file of this process ends in the middle of a record",
        advice: "run the same command again")
    }

    private mutating func has(_ count: Int) throws(ShardError) -> Bool {
      while input.count - position < count {
        if position > 0 {
          input.removeSubrange(..<position)
          position = 0
        }
        guard try file.read(into: &chunk, atMost: Self.chunkBytes) else { return false }
        input.append(contentsOf: chunk)
      }
      return true
    }
  }
}
