/// Reads what a `RecordWriter` wrote, field by field.
///
/// - Precondition: of each read: the field was written. Records do not leave the process, so nothing is checked twice.
public struct RecordReader: Sendable {
  private let bytes: [UInt8]
  public private(set) var position: Int

  /// - Parameter position: where to begin, behind a key that is known.
  public init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  public var isAtEnd: Bool { position == bytes.count }

  public mutating func integer() -> Int { Int(read(4)) }
  public mutating func wide() -> Int { Int(Int64(bitPattern: read(8) ^ (1 << 63))) }
  public mutating func hash() -> UInt64 { read(8) }

  public mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  public mutating func name() -> String {
    guard let end = bytes[position...].firstIndex(of: 0) else { preconditionFailure("a name has no end") }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  public mutating func blob() -> [UInt8] {
    let count = integer()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  public mutating func text() -> String {
    let count = integer()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  public mutating func rest() -> [UInt8] {
    defer { position = bytes.count }
    return Array(bytes[position...])
  }

  private mutating func read(_ count: Int) -> UInt64 {
    var value: UInt64 = 0
    for place in position..<position + count { value = value << 8 | UInt64(bytes[place]) }
    position += count
    return value
  }
}
