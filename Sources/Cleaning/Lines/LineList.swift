internal import Corpus

/// The lines of a text that hold something: bytes between line feeds.
struct LineList: Sendable {
  private(set) var spans: [ByteSpan] = []

  /// Cuts a text into its lines, by rising place. Linear.
  mutating func read(_ text: [UInt8]) {
    spans.removeAll(keepingCapacity: true)
    let bytes = text.span
    var start = 0
    for position in bytes.indices where bytes[position] == UInt8(ascii: "\n") {
      if position > start { spans.append(ByteSpan(start, position)) }
      start = position + 1
    }
    if bytes.count > start { spans.append(ByteSpan(start, bytes.count)) }
  }
}
