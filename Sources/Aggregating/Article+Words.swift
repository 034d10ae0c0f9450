public import Corpus

extension Article {
  /// The words of a span, runs of blanks and line feeds as one blank.
  public func surface(_ span: ByteSpan) -> String {
    let bytes = text[span.range]
    var wasBlank = false
    var isClean = true
    for byte in bytes {
      let isBlank = byte <= 0x20
      if isBlank && (wasBlank || byte != 0x20) { isClean = false }
      wasBlank = isBlank
    }
    if isClean { return String(decoding: bytes, as: UTF8.self) }
    let words = bytes.split { $0 <= 0x20 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The words in some spans: runs between blanks that hold a letter, a digit, or anything beyond ASCII punctuation.
  public func words(in spans: [ByteSpan]) -> Int {
    spans.reduce(0) { $0 + words(in: $1) }
  }

  private func words(in span: ByteSpan) -> Int {
    let bytes = text.span
    var count = 0
    var isInWord = false
    var index = span.start
    while index < span.end {
      let byte = bytes[index]
      if byte <= 0x20 {
        isInWord = false
      } else if byte == 0xC2 && index + 1 < span.end && bytes[index + 1] == 0xA0 {
        // A no-break blank.
        isInWord = false
        index += 1
      } else if byte == 0xE2 && index + 2 < span.end && bytes[index + 1] == 0x80 {
        // General punctuation: quotation marks, dashes, the ellipsis.
        index += 2
      } else if !isInWord && Self.isWordByte(byte) {
        isInWord = true
        count += 1
      }
      index += 1
      // The rest of a word up to a blank, or to a byte that may begin one, is most of all text.
      while isInWord, index < span.end, bytes[index] > 0x20, bytes[index] < 0xC2 { index += 1 }
    }
    return count
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}

extension Counts {
  /// Counts the words of a span, runs of blanks as one blank; a string is made only of those that are new.
  mutating func add(_ span: ByteSpan, of article: Article) {
    guard !add(1, toWords: article.text.span.extracting(span.range)) else { return }
    add(1, to: article.surface(span))
  }
}
