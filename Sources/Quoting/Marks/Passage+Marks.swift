import Text

/// What the facts of regions ask of a passage.
extension Passage {
  /// Whether the marks of all regions in a range that may be speech are plain.
  func isPlain(_ range: Range<Int>) -> Bool {
    guard !regions.isEmpty else { return true }
    var token = range.lowerBound
    while let place = first(.quoted, in: token..<range.upperBound), let zone = zone(place) {
      if !regions[zone].isPlain { return false }
      token = min(regionTokens[zone].upperBound, range.upperBound)
    }
    return true
  }

  /// Whether a token is the first of a paragraph.
  func beginsParagraph(_ token: Int) -> Bool {
    guard token > 0, token < tokens.count else { return true }
    var place = tokens[token - 1].end
    while place < tokens[token].start {
      if bytes[place] == 0x0A { return true }
      place += 1
    }
    return false
  }

  /// "the boys’": an apostrophe alone, glued to a word.
  func endsInApostrophe(_ token: Int) -> Bool {
    has(token, .mark) && has(token, .glued) && isWord(token - 1) && (byte(token) == 0x27 || byte(token) == 0xE2)
      && tokens[token].end - tokens[token].start != 2
  }
}
