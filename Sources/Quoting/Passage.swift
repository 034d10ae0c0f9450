import Corpus
import Text

/// An article as the rules see it: tokens with their word classes, cue forms and quoted regions.
struct Passage {
  let bytes: [UInt8]
  let text: TokenizedText
  let regions: [QuotedRegion]
  private(set) var classes: [WordClass] = []
  /// Of each token: the place of its cue form, plus one; 0 where it has none.
  private(set) var cueForms: [UInt32] = []
  /// Of each token: the index of the outermost region that may be speech and holds it, -1 outside, -2 in a title.
  private(set) var zones: [Int32] = []
  /// Of each region: its tokens, marks included; empty where it is nested or no speech.
  private(set) var regionTokens: [Range<Int>] = []

  let cues = CueTable.shared

  init(_ bytes: [UInt8], _ text: TokenizedText, _ regions: [QuotedRegion]) {
    self.bytes = bytes
    self.text = text
    self.regions = regions
    classify()
    layRegions()
  }

  var tokens: [Token] { text.tokens }

  private mutating func classify() {
    let table = WordClass.table
    classes.reserveCapacity(text.tokens.count)
    cueForms.reserveCapacity(text.tokens.count)
    for token in text.tokens {
      var kind = WordClass(rawValue: table[token.hash])
      if token.shape.contains(.word) {
        if isAdverb(token) { kind.insert(.adverb) }
        cueForms.append(cues.words[token.hash])
      } else {
        cueForms.append(0)
      }
      classes.append(kind)
    }
  }

  /// Words in -ly; nouns and adjectives in -ly are few and seldom stand beside a cue.
  private func isAdverb(_ token: Token) -> Bool {
    guard token.end - token.start > 4, !token.shape.contains(.capital) else { return false }
    return bytes[token.end - 1] == UInt8(ascii: "y") && bytes[token.end - 2] == UInt8(ascii: "l")
      && bytes[token.end - 3] != UInt8(ascii: "i")
  }

  private mutating func layRegions() {
    zones = Array(repeating: -1, count: text.tokens.count)
    regionTokens = Array(repeating: 0..<0, count: regions.count)
    var token = 0
    for (index, region) in regions.enumerated() where region.parent == nil {
      while token < tokens.count, tokens[token].start < region.outer.start { token += 1 }
      let first = token
      while token < tokens.count, tokens[token].start < region.outer.end { token += 1 }
      regionTokens[index] = first..<token
      for place in first..<token { zones[place] = Int32(index) }
    }
  }

  /// Takes a region out of the zones: it is the title of a work.
  mutating func dismiss(region: Int) {
    for place in regionTokens[region] { zones[place] = -2 }
    regionTokens[region] = 0..<0
  }

  func has(_ token: Int, _ kind: WordClass) -> Bool {
    token >= 0 && token < classes.count && !classes[token].isDisjoint(with: kind)
  }

  func isQuoted(_ token: Int) -> Bool { token >= 0 && token < zones.count && zones[token] >= 0 }

  func isCapital(_ token: Int) -> Bool { tokens[token].shape.contains(.capital) }

  func isWord(_ token: Int) -> Bool { tokens[token].shape.contains(.word) }

  func isStop(_ token: Int) -> Bool { tokens[token].shape.contains(.stop) }

  func byte(_ token: Int) -> UInt8 { bytes[tokens[token].start] }

  func span(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  /// The cue form of a token as a verb or noun of one word.
  func form(_ token: Int) -> CueForm? { cueForms[token] == 0 ? nil : cues.forms[Int(cueForms[token]) - 1] }

  /// The number of words in a region.
  func wordCount(region: Int) -> Int {
    regionTokens[region].reduce(0) { $0 + (tokens[$1].shape.isDisjoint(with: [.word, .number]) ? 0 : 1) }
  }

  /// Whether the last byte between a region's marks is one of `,` `?` `!` `-`, a dash or an ellipsis: the sentence
  /// goes on.
  func isOpenEnded(region: Int) -> Bool {
    let inner = regions[region].inner
    let last = bytes[inner.end - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!") || last == UInt8(ascii: "-")
    {
      return true
    }
    // – — …, and a nested closing mark behind a comma.
    guard inner.count > 2 else { return false }
    if bytes[inner.end - 3] == 0xE2, bytes[inner.end - 2] == 0x80 {
      if last == 0x94 || last == 0x93 || last == 0xA6 { return true }
      return last == 0x99 && bytes[inner.end - 4] == UInt8(ascii: ",")
    }
    return last == 0x27 && bytes[inner.end - 2] == UInt8(ascii: ",")
  }

  /// Whether the last byte between a region's marks ends a sentence.
  func isFinished(region: Int) -> Bool {
    let last = bytes[regions[region].inner.end - 1]
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }

  /// Whether the last byte between a region's marks, or between those nested at its end, is a comma.
  func endsInComma(region: Int) -> Bool {
    let inner = regions[region].inner
    var end = inner.end
    while end > inner.start, inner.end - end < 6, !(bytes[end - 1] &- 0x30 < 10 || (bytes[end - 1] | 0x20) &- 0x61 < 26)
    {
      if bytes[end - 1] == UInt8(ascii: ",") { return true }
      end -= 1
    }
    return false
  }
}
