internal import Text

/// What the tables and the letters say of each token.
struct WordClassifier {
  let lexicon: Lexicon

  @inline(__always)
  func classes(of token: Token, in bytes: Span<UInt8>) -> WordClasses {
    if !token.shape.contains(.word) {
      if token.shape.contains(.quote) { return .quotationMark }
      return bytes[token.start] == UInt8(ascii: "&") ? .and : []
    }
    if token.shape.contains(.capital) { return capitalClasses(token, bytes) }
    let known = lexicon.lowerClasses(token.hash)
    return token.shape.contains(.joined) && isArabicArticle(token, bytes) ? known.union(.nameLike) : known
  }

  @inline(__always)
  private func capitalClasses(_ token: Token, _ bytes: Span<UInt8>) -> WordClasses {
    if token.shape.contains(.joined) {
      if Self.isNegation(token, in: bytes) { return .plain }
      if token.end - token.start > 3, let compound = compoundClasses(token, bytes) { return compound.union(.nameLike) }
    }
    var known = lexicon.classes(token.hash)
    if !token.shape.contains(.upper) {
      known.subtract([.acronym, .plainAcronym])
      if known.isSuperset(of: [.plain, .place]) { known.remove(.place) }
    }
    return known.union(.nameLike)
  }

  /// Whether a token is the "n't" of a contraction: what stands before it is a verb, "Ca" and "Wo" too.
  @inline(__always)
  static func isNegation(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    token.shape.isSuperset(of: [.joined, .glued]) && (bytes[token.start] | 0x20) == UInt8(ascii: "n")
      && (bytes[token.end - 1] | 0x20) == UInt8(ascii: "t") && bytes[token.end - 2] & 0x7F < 0x40
  }

  /// "al-Assad", "el-Sisi".
  private func isArabicArticle(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    guard token.end - token.start > 4, bytes[token.start + 2] == UInt8(ascii: "-") else { return false }
    return bytes[token.start + 1] == UInt8(ascii: "l") && bytes[token.start + 3] &- 0x41 < 26
      && (bytes[token.start] == UInt8(ascii: "a") || bytes[token.start] == UInt8(ascii: "e"))
  }

  /// "D-Ohio": a party and a state. "Paris-based" is no name, "Anglo-Irish" a nationality; nil for other words.
  private func compoundClasses(_ token: Token, _ bytes: Span<UInt8>) -> WordClasses? {
    if bytes[token.start + 1] == UInt8(ascii: "-") {
      let first = bytes[token.start]
      let isParty = first == UInt8(ascii: "D") || first == UInt8(ascii: "R") || first == UInt8(ascii: "I")
      return isParty ? .plainAcronym : nil
    }
    guard token.end - token.start > 6 else { return nil }
    var hyphen = token.end - 3
    while hyphen > token.start, bytes[hyphen] != UInt8(ascii: "-") { hyphen -= 1 }
    guard hyphen > token.start else { return nil }
    var tail = WordHash.empty
    for offset in hyphen + 1..<token.end { tail = WordHash.extended(tail, by: bytes[offset]) }
    if bytes[hyphen + 1] &- 0x41 < 26 { return lexicon.phraseClasses(tail).contains(.demonym) ? .demonym : nil }
    return lexicon.compounds.contains(tail) || lexicon.phraseClasses(tail).contains(.demonym) ? .plainAcronym : nil
  }
}
