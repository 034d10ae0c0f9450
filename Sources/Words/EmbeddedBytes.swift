internal import CModels

/// Bytes of a binary table in the executable, read where they stand; the one place that touches their address.
///
/// They are there, unchanged, as long as the process is: so the address may be kept as a number and shared. Offsets are
/// checked where assertions are; `HashedTable` sees to it that they lie inside.
@frozen
public struct EmbeddedBytes: Sendable {
  @usableFromInline let address: UInt
  public let count: Int

  public static var gazetteer: Self { unsafe Self(cmodels_gazetteer, count: cmodels_gazetteer_count) }
  public static var languages: Self { unsafe Self(cmodels_languages, count: cmodels_languages_count) }
  public static var clusters: Self { unsafe Self(cmodels_clusters, count: cmodels_clusters_count) }

  private init(_ start: UnsafePointer<UInt8>, count: Int) {
    address = UInt(bitPattern: start)
    self.count = count
  }

  /// Reads all bytes.
  public func withBytes<Result, Failure: Error>(_ read: (Span<UInt8>) throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    let start = unsafe UnsafePointer<UInt8>(bitPattern: address)
    return try unsafe read(UnsafeBufferPointer(start: start, count: count).span)
  }

  /// The little-endian number at an offset that is a multiple of its size.
  @inlinable
  @inline(__always)
  public func load<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, at offset: Int) -> Number {
    assert(offset >= 0 && offset <= count - MemoryLayout<Number>.size, "an offset outside of an embedded table")
    let place = address &+ UInt(bitPattern: offset)
    return unsafe Number(
      littleEndian: UnsafeRawPointer(bitPattern: place).unsafelyUnwrapped.loadUnaligned(as: Number.self))
  }
}
