/// The bytes of a model file, where they lie: the one place of this module that reads memory by address.
///
/// Either a copy that lives as long as the handles on it, or bytes that live as long as the program. Reads are checked
/// against the count.
public struct ModelBytes: Sendable {
  /// An address and not a pointer, which could not be sent; the bytes never change.
  private let address: UInt
  /// How many there are.
  public let count: Int
  private let owner: Allocation?

  /// Copies bytes, as of a file that was read.
  public init(_ bytes: [UInt8]) {
    let allocation = Allocation(bytes)
    address = allocation.address
    count = bytes.count
    owner = allocation
  }

  /// Takes bytes that are part of the executable, without a copy.
  ///
  /// Unsafe, because nothing checks what the caller must promise: the bytes stay, unchanged, to the program's end.
  @unsafe
  public init(static bytes: UnsafeRawBufferPointer) {
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.count
    owner = nil
  }

  /// The value at an offset, in the machine's byte order and of any alignment.
  ///
  /// - Precondition: it lies within the bytes.
  @inline(__always)
  func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
    precondition(offset >= 0 && offset &+ MemoryLayout<Value>.size <= count, "a read beyond the model's bytes")
    guard let base = unsafe UnsafeRawPointer(bitPattern: address) else { preconditionFailure("no bytes") }
    return unsafe base.loadUnaligned(fromByteOffset: offset, as: Value.self)
  }

  /// All of them.
  var array: [UInt8] { (0..<count).map { load(UInt8.self, at: $0) } }

  /// Memory of its own, freed with the last handle.
  private final class Allocation: Sendable {
    let address: UInt

    init(_ bytes: [UInt8]) {
      // At least one byte, so that there is an address.
      let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 64)
      unsafe memory.copyMemory(from: bytes, byteCount: bytes.count)
      address = UInt(bitPattern: memory)
    }

    deinit { unsafe UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }
  }
}
