internal import CZlib

/// zlib's deflate for one gzip member with an empty header.
///
/// The z_stream lives on the heap because zlib keeps a pointer back to it.
@safe struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private static let bufferBytes = 1 << 18

  /// - Parameter level: zlib's, from 1 to 9.
  init(level: Int32) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    _ = unsafe czlib_deflate_init_gzip(stream, level)
  }

  /// Deflates `input` and replaces `output` by what came out; with `isLast` the member is ended.
  mutating func deflate(_ input: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var used = 0
    var isDone = false
    while !isDone { isDone = step(input, from: &used, isLast: isLast, into: &output) }
  }

  /// Fills one buffer; true when nothing is left to come.
  private mutating func step(_ input: [UInt8], from used: inout Int, isLast: Bool, into output: inout [UInt8]) -> Bool {
    let first = used
    let (isDone, rest) = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.bufferBytes) { buffer in
      unsafe input.withUnsafeBufferPointer { source in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)?.advanced(by: first)
        unsafe stream.pointee.avail_in = UInt32(source.count - first)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(buffer.count)
        let status = unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        let count = unsafe buffer.count - Int(stream.pointee.avail_out)
        unsafe output.append(contentsOf: buffer[..<count])
        return unsafe (isLast ? status == Z_STREAM_END : count < buffer.count, Int(stream.pointee.avail_in))
      }
    }
    used = input.count - rest
    return isDone
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }
}
