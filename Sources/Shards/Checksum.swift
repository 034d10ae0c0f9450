internal import CZlib

/// A running CRC-32 as gzip uses it (ISO 3309).
public struct Checksum: Sendable, Equatable {
  public private(set) var value: UInt32 = 0

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let sum = unsafe crc32_z(UInt(value), base.assumingMemoryBound(to: UInt8.self), bytes.count)
    value = UInt32(truncatingIfNeeded: sum)
  }

  /// Eight hexadecimal digits.
  public var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  public static func of(_ bytes: [UInt8]) -> String {
    var sum = Self()
    sum.add(bytes)
    return sum.hex
  }
}
