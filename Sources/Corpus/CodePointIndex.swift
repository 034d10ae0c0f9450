/// Turns byte offsets of a UTF-8 text into code point offsets and back.
///
/// Built in one pass; a look-up reads at most 64 bytes (the way back adds a binary search). For ASCII both are the identity.
public struct CodePointIndex: Sendable {
  /// The number of continuation bytes before each run of 64 bytes; empty for ASCII.
  private let continuationsBefore: [Int]
  private let text: [UInt8]

  /// The index of a valid UTF-8 text.
  public init(_ text: [UInt8]) {
    self.text = text
    var before: [Int] = []
    var total = 0
    let bytes = text.span
    before.reserveCapacity(bytes.count / 64 + 1)
    for offset in bytes.indices {
      if offset & 63 == 0 { before.append(total) }
      if bytes[offset] & 0xC0 == 0x80 { total += 1 }
    }
    continuationsBefore = total == 0 ? [] : before
  }

  public var isASCII: Bool { continuationsBefore.isEmpty }

  /// The number of code points before a byte offset.
  public func codePoint(atByte offset: Int) -> Int {
    if isASCII { return offset }
    let run = min(offset >> 6, continuationsBefore.count - 1)
    var continuations = continuationsBefore[run]
    for index in (run << 6)..<offset where text[index] & 0xC0 == 0x80 { continuations += 1 }
    return offset - continuations
  }

  /// The byte at which a code point begins; the text's end for its count of code points and beyond.
  public func byte(atCodePoint offset: Int) -> Int {
    if isASCII { return min(offset, text.count) }
    var low = 0
    var high = continuationsBefore.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if (middle << 6) - continuationsBefore[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    var byte = low << 6
    var point = byte - continuationsBefore[low]
    while byte < text.count {
      if text[byte] & 0xC0 != 0x80 {
        if point == offset { return byte }
        point += 1
      }
      byte += 1
    }
    return byte
  }

  public func codePoints(of span: ByteSpan) -> (start: Int, end: Int) {
    (codePoint(atByte: span.start), codePoint(atByte: span.end))
  }

  public func bytes(fromCodePoint start: Int, to end: Int) -> ByteSpan {
    let first = byte(atCodePoint: start)
    return ByteSpan(first, max(first, byte(atCodePoint: end)))
  }
}
