internal import Glibc

/// Cuts a shard into blocks of whole lines, inflating as it goes.
///
/// Where a block ends depends on the bytes alone: behind the first line that fills it. A line longer than `lineBytes` is
/// passed over in bounded memory and named; blank lines are counted as lines but not listed.
public struct BlockReader: ~Copyable {
  /// How much of an overlong line is kept, in bytes.
  public static let excerptBytes = 200

  public let path: String
  private var source: GzipReader
  private let blockBytes: Int
  private let lineBytes: Int

  private var bytes: [UInt8] = []
  private var lines: [RawBlock.Line] = []
  private var lineStart = 0
  private var scanned = 0
  private var lineNumber = 1
  private var lineByte = 0
  private var firstLine = 1
  private var firstByte = 0
  /// Bytes of the line being read that were not kept.
  private var discarded = 0
  private var index = 0
  private var isAtEnd = false

  public init(path: String, blockBytes: Int, lineBytes: Int) throws(ShardError) {
    source = try GzipReader(path: path)
    self.path = path
    self.blockBytes = max(1, blockBytes)
    self.lineBytes = max(Self.excerptBytes, lineBytes)
  }

  /// Why the shard could not be read to its end, once `next` has returned nil.
  public var damage: GzipReader.Damage? { source.damage }

  /// Size and CRC-32 of the file as read so far.
  public var fileSum: FileSum { source.fileSum }

  /// The line that is being read, and the offset of its first byte: at damage, where it struck.
  public var place: (line: Int, byte: Int) { (lineNumber, lineByte) }

  /// The next block, nil behind the last.
  public mutating func next() throws(ShardError) -> RawBlock? {
    while true {
      while let end = lineEnd() {
        closeLine(at: end, fault: nil)
        if lineStart >= blockBytes { return cut() }
      }
      if isAtEnd { return lines.isEmpty ? nil : cut() }
      discardOverlong()
      if try !source.read(into: &bytes) { finishLastLine() }
    }
  }

  private mutating func lineEnd() -> Int? {
    let start = scanned
    let found = unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard start < buffer.count, let base = buffer.baseAddress else { return nil }
      guard let hit = unsafe memchr(base + start, 0x0A, buffer.count - start) else { return nil }
      return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
    scanned = found ?? bytes.count
    return found
  }

  private mutating func closeLine(at end: Int, fault: RawBlock.Line.Fault?) {
    var fault = fault
    var end = end
    let length = end - lineStart + discarded
    if length > lineBytes {
      fault = .tooLong(length)
      // Always cut to the same length, so that a block's bytes do not hang on how the reads fell.
      let excerptEnd = min(end, lineStart + Self.excerptBytes)
      bytes.removeSubrange(excerptEnd..<end)
      end = excerptEnd
    }
    if fault != nil || !isBlank(lineStart..<end) {
      lines.append(.init(range: trimmed(lineStart..<end), number: lineNumber, byte: lineByte, fault: fault))
    }
    lineByte += length + 1
    lineNumber += 1
    lineStart = end + 1
    scanned = lineStart
    discarded = 0
  }

  /// Keeps the memory of a line without end bounded.
  private mutating func discardOverlong() {
    let kept = bytes.count - lineStart
    guard kept + discarded > lineBytes, kept > Self.excerptBytes else { return }
    discarded += kept - Self.excerptBytes
    bytes.removeLast(kept - Self.excerptBytes)
    scanned = bytes.count
  }

  private mutating func finishLastLine() {
    isAtEnd = true
    guard lineStart < bytes.count else { return }
    closeLine(at: bytes.count, fault: source.damage == nil ? nil : .cutOff)
    lineStart = bytes.count
  }

  private mutating func cut() -> RawBlock {
    let rest = Array(bytes[lineStart...])
    bytes.removeLast(rest.count)
    var sum = Checksum()
    sum.add(bytes)
    let block = RawBlock(
      index: index, bytes: bytes, lines: lines, firstLine: firstLine, firstByte: firstByte, crc32: sum.hex,
      fileBytes: source.fileSum.bytes)
    index += 1
    bytes = rest
    bytes.reserveCapacity(blockBytes + (1 << 20))
    lines = []
    scanned = 0
    lineStart = 0
    firstLine = lineNumber
    firstByte = lineByte
    return block
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    for index in range where bytes[index] > 0x20 { return false }
    return true
  }

  /// Without the carriage return of a line end of two bytes.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isReturn = !range.isEmpty && bytes[range.upperBound - 1] == 0x0D
    return isReturn ? range.lowerBound..<range.upperBound - 1 : range
  }
}
