/// Writes the fields of a record so that byte order is the order of the fields, one after the other.
public struct RecordWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// - Precondition: 0 or more, below 2³².
  public mutating func integer(_ value: Int) { append(UInt64(UInt32(value)), 4) }

  /// All numbers, negative ones first.
  public mutating func wide(_ value: Int) { append(UInt64(bitPattern: Int64(value)) ^ (1 << 63), 8) }

  public mutating func hash(_ value: UInt64) { append(value, 8) }
  public mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// A string that sorts by its bytes, then by what follows; a NUL in it ends it.
  public mutating func name(_ value: String) {
    for byte in value.utf8 where byte != 0 { bytes.append(byte) }
    bytes.append(0)
  }

  /// Bytes after their count: they do not sort, so they come last.
  public mutating func blob(_ value: [UInt8]) {
    integer(value.count)
    bytes.append(contentsOf: value)
  }

  /// Bytes that are the rest of the record.
  public mutating func bytes(_ value: [UInt8]) { bytes.append(contentsOf: value) }

  public mutating func text(_ value: String) {
    integer(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  private mutating func append(_ value: UInt64, _ count: Int) {
    for byte in (0..<count).reversed() { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(byte)))) }
  }
}
