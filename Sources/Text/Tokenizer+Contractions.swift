/// Words that the Penn Treebank writes as two: "don't", "we've", "cannot".
extension Tokenizer {
  /// Words without a mark that are two, both parts in a hash; the first part is of three letters in each.
  struct FusedWords: Sendable {
    private let hashes: [UInt64]
    /// A bit for the six highest of each hash, and one for its six lowest, by which a hundred words to one are told to be
    /// none of them.
    private let highs: UInt64
    private let lows: UInt64

    init(_ words: [String]) {
      hashes = words.map { WordHash.of($0) }
      highs = hashes.reduce(0) { $0 | 1 << ($1 >> 58) }
      lows = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
    }

    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool { highs &>> (hash >> 58) & lows &>> hash & 1 != 0 }

    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
  }

  static let fusedWords = FusedWords(["cannot", "gonna", "gotta", "wanna", "gimme", "lemme"])

  /// Where a word just read is cut in two; nil where it is one.
  func cut(_ text: Span<UInt8>, from start: Int, _ reader: WordReader) -> Int? {
    if fused.mayHold(reader.hash), fused.contains(reader.hash) { return start + 3 }
    guard reader.position > start, text[reader.position - 1] | 0x20 == UInt8(ascii: "n"),
      let end = negationEnd(text, at: reader.position)
    else { return nil }
    // "n't" itself is whole.
    return reader.position - 1 > start ? reader.position - 1 : end
  }

  /// Where "n't" ends whose apostrophe stands at a place behind an "n"; nil where none does.
  private func negationEnd(_ text: Span<UInt8>, at place: Int) -> Int? {
    guard let letter = apostropheEnd(text, at: place), byte(text, at: letter) | 0x20 == UInt8(ascii: "t"),
      endsWord(text, at: letter + 1), !isHyphenated(text, at: letter + 1)
    else { return nil }
    return letter + 1
  }

  /// The offset behind an apostrophe at a place; nil where none stands.
  private func apostropheEnd(_ text: Span<UInt8>, at place: Int) -> Int? {
    switch byte(text, at: place) {
    case 0x27: return place + 1
    case 0xE2: return byte(text, at: place + 1) == 0x80 && byte(text, at: place + 2) == 0x99 ? place + 3 : nil
    default: return nil
    }
  }

  /// Whether an apostrophe at `place` stays inside its word, which goes on at `next`: "O'Hara", "o'clock", "rock'n'roll".
  func apostropheJoins(_ text: Span<UInt8>, at place: Int, _ next: Int) -> Bool {
    if suffixEnd(text, from: next) != nil { return false }
    return text[place - 1] | 0x20 != UInt8(ascii: "n") || negationEnd(text, at: place) == nil
  }

  /// The end of what stands behind an apostrophe as a word of its own: "s", "d", "m", "re", "ve" or "ll".
  func suffixEnd(_ text: Span<UInt8>, from letter: Int) -> Int? {
    let first = byte(text, at: letter) | 0x20
    let second = byte(text, at: letter + 1) | 0x20
    switch first {
    case UInt8(ascii: "s"): return endsWord(text, at: letter + 1) ? letter + 1 : nil
    case UInt8(ascii: "d"), UInt8(ascii: "m"):
      return endsWord(text, at: letter + 1) && !isHyphenated(text, at: letter + 1) ? letter + 1 : nil
    case UInt8(ascii: "r"), UInt8(ascii: "v"): guard second == UInt8(ascii: "e") else { return nil }
    case UInt8(ascii: "l"): guard second == UInt8(ascii: "l") else { return nil }
    default: return nil
    }
    return endsWord(text, at: letter + 2) && !isHyphenated(text, at: letter + 2) ? letter + 2 : nil
  }

  private func isHyphenated(_ text: Span<UInt8>, at place: Int) -> Bool {
    byte(text, at: place) == UInt8(ascii: "-") && !endsWord(text, at: place + 1)
  }

  /// The end of a word that begins with its apostrophe, at `letter` behind it: "'90s", "'em", "'t" of "'tis", "'n'"; nil for
  /// others.
  func clippedEnd(_ text: Span<UInt8>, from letter: Int) -> Int? {
    if byte(text, at: letter) &- 0x30 < 10, byte(text, at: letter + 1) &- 0x30 < 10 {
      let end = letter + (byte(text, at: letter + 2) | 0x20 == UInt8(ascii: "s") ? 3 : 2)
      return endsWord(text, at: end) ? end : nil
    }
    var end = letter
    var hash = WordHash.empty
    while end - letter < 6, (byte(text, at: end) | 0x20) &- 0x61 < 26 {
      hash = WordHash.extended(hash, byLower: text[end] | 0x20)
      end += 1
    }
    guard end > letter, endsWord(text, at: end) else { return nil }
    let known = words[hash]
    if known & WordClass.clippedIt != 0 { return letter + 1 }
    if known & WordClass.clipped != 0 { return end }
    guard end == letter + 1, text[letter] | 0x20 == UInt8(ascii: "n") else { return nil }
    return apostropheEnd(text, at: end)
  }
}
