import Corpus
import Text

/// An article as the rules see it: tokens with what is known of them, and quoted regions.
struct Passage {
  let bytes: [UInt8]
  let text: TokenizedText
  let tokens: [Token]
  let regions: [QuotedRegion]
  let lexicon: Lexicon
  /// Of each token.
  private(set) var kinds: [WordClass]
  /// Of each token: the index of the outermost region that may be speech and holds it, -1 outside; empty where the article
  /// has no regions.
  private var zones: [Int32] = []
  /// Of each region: its tokens, marks included; empty where it is nested or no speech.
  private(set) var regionTokens: [Range<Int>] = []

  init(_ bytes: [UInt8], _ text: TokenizedText, _ regions: [QuotedRegion], _ lexicon: Lexicon) {
    self.bytes = bytes
    self.text = text
    self.regions = regions
    self.lexicon = lexicon
    tokens = text.tokens
    kinds = lexicon.kinds(of: text.tokens, in: bytes)
    if !regions.isEmpty { layRegions() }
  }

  private mutating func layRegions() {
    zones = Array(repeating: -1, count: tokens.count)
    regionTokens = Array(repeating: 0..<0, count: regions.count)
    var token = 0
    for (index, region) in regions.enumerated() where region.parent == nil {
      while token < tokens.count, tokens[token].start < region.outer.start { token += 1 }
      let first = token
      while token < tokens.count, tokens[token].start < region.outer.end { token += 1 }
      regionTokens[index] = first..<token
      for place in first..<token {
        zones[place] = Int32(index)
        kinds[place].insert(.quoted)
      }
    }
  }

  /// Takes a region out: it is the title of a work.
  mutating func dismiss(region: Int) {
    for place in regionTokens[region] {
      zones[place] = -1
      kinds[place].remove(.quoted)
      kinds[place].insert(.dismissed)
    }
    regionTokens[region] = 0..<0
  }

  /// Marks the tokens of persons and organizations.
  mutating func lay(_ mentions: MentionIndex) {
    var token = 0
    for entry in mentions.entries where entry.isActor {
      while token < tokens.count, tokens[token].end <= entry.span.start { token += 1 }
      var inside = token
      while inside < tokens.count, tokens[inside].start < entry.span.end {
        kinds[inside].insert(.mentioned)
        inside += 1
      }
    }
  }

  /// The region that holds a token; nil where none does, or one that is no speech.
  func zone(_ token: Int) -> Int? { isQuoted(token) ? Int(zones[token]) : nil }

  /// What is known of a token; nothing where there is none.
  subscript(token: Int) -> WordClass {
    @inline(__always) get { token >= 0 && token < kinds.count ? kinds[token] : [] }
  }

  @inline(__always)
  func has(_ token: Int, _ kind: WordClass) -> Bool { !self[token].isDisjoint(with: kind) }

  /// The first token of a range that is of one of the kinds.
  func first(_ kind: WordClass, in range: Range<Int>) -> Int? {
    let part = kinds.span.extracting(range)
    for index in part.indices where !part[index].isDisjoint(with: kind) { return range.lowerBound + index }
    return nil
  }

  /// All that is known of any token of a range.
  func union(of range: Range<Int>) -> WordClass {
    let part = kinds.span.extracting(range)
    var union: WordClass = []
    for index in part.indices { union.formUnion(part[index]) }
    return union
  }

  func isQuoted(_ token: Int) -> Bool { has(token, .quoted) }

  func isCapital(_ token: Int) -> Bool { has(token, .capital) }

  func isWord(_ token: Int) -> Bool { has(token, .word) }

  func isStop(_ token: Int) -> Bool { has(token, .stop) }

  func byte(_ token: Int) -> UInt8 { bytes[tokens[token].start] }

  func span(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  /// The cue form of a token as a verb or noun of one word.
  func form(_ token: Int) -> CueForm? { has(token, .cue) ? lexicon.form(tokens[token].hash) : nil }

  /// The number of words in a region.
  func wordCount(region: Int) -> Int {
    let part = kinds.span.extracting(regionTokens[region])
    var count = 0
    for index in part.indices where !part[index].isDisjoint(with: [.word, .number]) { count += 1 }
    return count
  }

  /// The number of words in runs of tokens.
  func wordCount(in runs: [Range<Int>]) -> Int {
    runs.reduce(0) { sum, run in sum + run.count(where: { has($0, [.word, .number]) }) }
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
