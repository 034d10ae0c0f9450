internal import CZlib

/// zlib's inflate for gzip members, one after the other.
///
/// The z_stream lives on the heap because zlib keeps a pointer back to it.
@safe struct Inflater: ~Copyable {
  enum Step { case more, memberEnded, damaged(String) }

  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    _ = unsafe czlib_inflate_init_gzip(stream)
  }

  /// Inflates from `input[position...]` and appends to `output`; moves `position` behind what was used.
  mutating func inflate(_ input: [UInt8], at position: inout Int, into output: inout [UInt8]) -> Step {
    var status: Int32 = Z_OK
    var used = position
    let room = max(input.count - position, 4096) * 4
    let produced = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: min(room, 1 << 18)) { buffer in
      unsafe input.withUnsafeBufferPointer { source in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)?.advanced(by: used)
        unsafe stream.pointee.avail_in = UInt32(source.count - used)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(buffer.count)
        status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        used = unsafe source.count - Int(stream.pointee.avail_in)
        let count = unsafe buffer.count - Int(stream.pointee.avail_out)
        unsafe output.append(contentsOf: buffer[..<count])
        return count
      }
    }
    let moved = used > position || produced > 0
    position = used
    return step(status, moved: moved)
  }

  private func step(_ status: Int32, moved: Bool) -> Step {
    switch status {
    case Z_STREAM_END:
      _ = unsafe inflateReset(stream)
      return .memberEnded
    case Z_OK: return .more
    case Z_BUF_ERROR where moved: return .more
    case Z_BUF_ERROR: return .more
    default:
      let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      return .damaged(message ?? "invalid compressed data")
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }
}
