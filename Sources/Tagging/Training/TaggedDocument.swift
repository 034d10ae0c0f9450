internal import Text

/// A document whose tokens are given and tagged.
struct TaggedDocument {
  /// The tokens with a blank between two.
  var bytes: [UInt8] = []
  var tokens: [Token] = []
  var sentences: [Range<Int>] = []
  /// By token, as they stand in the file.
  var tags: [String] = []

  var isEmpty: Bool { tokens.isEmpty }

  mutating func add(_ word: ArraySlice<UInt8>, tag: String) {
    let start = bytes.count
    bytes.append(contentsOf: word)
    let hash = WordHash.of(word)
    tokens.append(Token(start: start, end: bytes.count, shape: [], hash: hash, form: WordHash.form(of: word)))
    bytes.append(UInt8(ascii: " "))
    tags.append(tag)
  }

  mutating func endSentence() {
    let start = sentences.last?.upperBound ?? 0
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }
}
