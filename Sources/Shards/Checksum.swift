internal import CDeflate

/// A running CRC-32 as gzip uses it (ISO 3309).
public struct Checksum: Sendable, Equatable {
  public private(set) var value: UInt32 = 0

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    // For no bytes libdeflate answers with the sum of an empty text.
    if bytes.isEmpty { return }
    value = unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(value, $0.baseAddress, $0.count) }
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
