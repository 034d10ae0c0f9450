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
    let bytes = text.span
    let plain = bytes.asciiEnd
    guard plain < bytes.count else {
      continuationsBefore = []
      return
    }
    // Nothing is to be counted before the first byte that is not ASCII.
    var before = [Int](repeating: 0, count: plain / 64 + 1)
    before.reserveCapacity(bytes.count / 64 + 1)
    var total = 0
    var start = plain & ~63
    while start < bytes.count {
      let end = min(start + 64, bytes.count)
      total += bytes.continuations(from: start, to: end)
      if end < bytes.count { before.append(total) }
      start = end
    }
    continuationsBefore = total == 0 ? [] : before
  }

  public var isASCII: Bool { continuationsBefore.isEmpty }

  /// The number of code points before a byte offset.
  public func codePoint(atByte offset: Int) -> Int {
    if isASCII { return offset }
    let run = min(offset >> 6, continuationsBefore.count - 1)
    return offset - continuationsBefore[run] - text.span.continuations(from: run << 6, to: offset)
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

extension Span<UInt8> {
  /// The first byte that is not ASCII, eight at a time; the count where there is none.
  fileprivate var asciiEnd: Int {
    var offset = 0
    while offset &+ 8 <= count, word(at: offset) & 0x8080_8080_8080_8080 == 0 { offset &+= 8 }
    while offset < count, self[offset] < 0x80 { offset &+= 1 }
    return offset
  }

  /// How many bytes of a range continue a code point.
  fileprivate func continuations(from start: Int, to end: Int) -> Int {
    var total = 0
    var offset = start
    while offset &+ 8 <= end {
      let word = word(at: offset)
      // A byte continues where its highest bit is set and the one below is not.
      total &+= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      offset &+= 8
    }
    while offset < end {
      if self[offset] & 0xC0 == 0x80 { total &+= 1 }
      offset &+= 1
    }
    return total
  }
}
