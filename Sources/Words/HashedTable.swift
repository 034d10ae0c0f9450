/// A table of hashes in the executable and what stands behind each, read in place: open addressing over slots of four bytes.
///
/// `Scripts/tables/binary.py` writes it and says what the bytes are. A slot holds a fingerprint of the hash and the number of
/// its value. A hash that the table does not hold is taken for one of it about five times in 2 to the count of fingerprint
/// bits: five in a million of the gazetteer's, two in a hundred thousand of the clusters'.
@frozen
public struct HashedTable: Sendable {
  /// Sizes and places, as the file's first bytes tell them.
  @frozen
  public struct Layout: Sendable, Equatable {
    @inlinable public static var headerSize: Int { 64 }

    public let checksum: UInt64
    public let homes: Int
    public let slots: Int
    public let payloadBits: Int
    /// Words and phrases held.
    public let keys: Int
    public let values: Int
    public let valueSize: Int

    @inlinable public var valuesOffset: Int { Self.headerSize + 4 * slots }
    @inlinable public var end: Int { valuesOffset + values * valueSize }
  }

  public enum Fault: Error, Equatable {
    case tooShort
    case foreign
    case otherVersion(UInt32)
    case sizes
    case checksum
  }

  public let layout: Layout
  public let bytes: EmbeddedBytes

  /// - Precondition: the bytes are such a table with values of the size named: as they are part of the program, others are a
  ///   mistake in its making.
  public init(_ bytes: EmbeddedBytes, magic: StaticString, valueSize: Int) {
    do {
      layout = try bytes.withBytes { (bytes) throws(Fault) in
        try Self.layout(of: bytes, magic: magic, valueSize: valueSize)
      }
      self.bytes = bytes
    } catch {
      preconditionFailure("the table \(magic) in this program is damaged: \(error)")
    }
  }

  /// The number of the value kept for a hash, nil where the table does not hold it.
  @inlinable
  @inline(__always)
  public func value(of hash: UInt64) -> Int? {
    let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    let bits = UInt32(truncatingIfNeeded: layout.payloadBits)
    let fingerprint = (UInt32(truncatingIfNeeded: mixed) << bits) >> bits
    var offset = Layout.headerSize &+ 4 &* Int(truncatingIfNeeded: ((mixed >> 32) &* UInt64(layout.homes)) >> 32)
    while true {
      let slot = bytes.load(UInt32.self, at: offset)
      if slot >> bits == fingerprint && slot != 0 { return Int(truncatingIfNeeded: slot & ((1 << bits) &- 1)) &- 1 }
      if slot == 0 { return nil }
      offset &+= 4
    }
  }

  /// Where a value begins.
  @inlinable
  @inline(__always)
  public func offset(ofValue number: Int) -> Int { layout.valuesOffset &+ number &* layout.valueSize }

  /// Reads the first bytes of a table and checks that they fit its size; the checksum is left to `verify`.
  public static func layout(of bytes: Span<UInt8>, magic: StaticString, valueSize: Int) throws(Fault) -> Layout {
    guard bytes.count >= Layout.headerSize else { throw .tooShort }
    let expected = String(describing: magic).utf8
    guard zip(expected, 0..<8).allSatisfy({ bytes[$1] == $0 }) else { throw .foreign }
    let version = number(bytes, at: 8)
    guard version == 1 else { throw .otherVersion(UInt32(version)) }
    let layout = Layout(
      checksum: UInt64(number(bytes, at: 16)) | UInt64(number(bytes, at: 20)) << 32, homes: number(bytes, at: 12),
      slots: number(bytes, at: 24), payloadBits: number(bytes, at: 28), keys: number(bytes, at: 32),
      values: number(bytes, at: 36), valueSize: number(bytes, at: 40))
    guard layout.homes > 0, layout.homes < layout.slots, (1..<32).contains(layout.payloadBits),
      layout.values < 1 << layout.payloadBits, layout.valueSize == valueSize, layout.end == bytes.count,
      number(bytes, at: 44) == 0, number(bytes, at: layout.valuesOffset - 4) == 0
    else { throw .sizes }
    return layout
  }

  /// Checks a whole table: its layout, its checksum and that every slot names a value. Linear in its size.
  public static func verify(_ bytes: Span<UInt8>, magic: StaticString, valueSize: Int) throws(Fault) {
    let layout = try layout(of: bytes, magic: magic, valueSize: valueSize)
    guard ByteSum.of(bytes.extracting(Layout.headerSize...), behind: ByteSum.empty) == layout.checksum
    else { throw .checksum }
    for slot in 0..<layout.slots {
      let value = number(bytes, at: Layout.headerSize + 4 * slot) & (1 << layout.payloadBits - 1)
      guard value <= layout.values else { throw .sizes }
    }
  }

  private static func number(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16 | Int(bytes[offset + 3]) << 24
  }
}
