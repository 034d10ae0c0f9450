public import Corpus

/// One line of a shard: bytes of its block.
public struct RawLine: Sendable {
  public var bytes: [UInt8]
  /// The line's bytes, without its line end.
  public var span: ByteSpan
  public var place: RecordPlace

  public init(bytes: [UInt8], span: ByteSpan, place: RecordPlace) {
    self.bytes = bytes
    self.span = span
    self.place = place
  }

  /// The span without a byte order mark, with which only the first line of a file can begin.
  var json: ByteSpan {
    guard place.byte == 0 else { return span }
    return ByteSpan(min(span.start + ByteOrderMark.length(in: bytes, at: span.start), span.end), span.end)
  }
}
