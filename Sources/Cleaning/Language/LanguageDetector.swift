internal import Corpus

/// Tells the language of a text by its script and by runs of one to four letters.
///
/// Each run votes by the log of how much more often it occurs in a language than in all (naive Bayes; Dunning, "Statistical
/// identification of language", 1994; Cavnar and Trenkle, "N-gram-based text categorization", 1994). As runs overlap, four
/// votes are taken for one when they become a probability.
struct LanguageDetector: Sendable {
  /// What a text is in, as far as it says.
  struct Guess: Sendable, Equatable {
    /// ISO 639-1, or 639-3 where that has none; `sh` stands for Serbian, Croatian and Bosnian in Latin letters.
    var code: String
    /// From 0 to 1, among the languages that are known.
    var likelihood: Float
    /// By how many nats a letter the language is likelier than another one that was asked about; 0 if it is that one.
    var lead: Float
  }

  /// A text of fewer letters does not tell.
  private static let fewestLetters = 12
  /// Of a longer text pieces are read, spread over all of it; in bytes.
  private static let piece = 600
  private static let pieces = 4
  private static let overlap: Float = 4
  private static let border: UInt32 = 1

  private let table = LanguageTable.shared
  private var sums: [Int32]
  private var scripts = [Int](repeating: 0, count: Script.allCases.count)
  private var word: [UInt32] = []

  init() { sums = Array(repeating: 0, count: table.codes.count) }

  /// Whether a language can be told.
  static func knows(_ code: String) -> Bool { known.contains(code) }

  static let known: Set<String> = Set(LanguageTable.shared.codes + Script.allCases.compactMap(\.language))

  /// The language of a stretch of text; nil where it has too few letters. Bounded, whatever its length.
  mutating func guess(_ text: Span<UInt8>, _ span: ByteSpan, against other: String) -> Guess? {
    for language in sums.indices { sums[language] = 0 }
    for script in scripts.indices { scripts[script] = 0 }
    let reach = Self.piece * Self.pieces
    if span.count <= reach {
      read(text, span)
    } else {
      for number in 0..<Self.pieces {
        let start = Self.letterStart(text, span.start + (span.count - Self.piece) * number / (Self.pieces - 1))
        read(text, ByteSpan(start, min(span.end, start + Self.piece)))
      }
    }
    return verdict(against: other)
  }

  private static func letterStart(_ text: Span<UInt8>, _ offset: Int) -> Int {
    var start = offset
    while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  // MARK: Reading

  private mutating func read(_ text: Span<UInt8>, _ span: ByteSpan) {
    var position = span.start
    while position < span.end {
      let (value, length) = text.scalar(at: position)
      // A piece may end inside of a character.
      if position + length > span.end { break }
      if let script = Script(value) {
        scripts[script.rawValue] += 1
        if script.language == nil { word.append(Self.lowered(value)) }
      } else if !word.isEmpty {
        addWord()
      }
      position += length
    }
    addWord()
  }

  /// All runs of up to four letters of a word with its borders.
  private mutating func addWord() {
    guard !word.isEmpty else { return }
    let count = word.count + 2
    for start in 0..<count {
      var hash: UInt64 = 0
      for end in start..<min(start + 4, count) {
        hash = LanguageTable.extended(hash, by: letter(end, count))
        // A border alone is no run.
        if end == start, start == 0 || start == count - 1 { continue }
        table.add(hash, to: &sums)
      }
    }
    word.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func letter(_ place: Int, _ count: Int) -> UInt32 {
    place == 0 || place == count - 1 ? Self.border : word[place - 1]
  }

  /// Small letters of Latin and Cyrillic; others as they are. The script that makes the table does the same.
  private static func lowered(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    case 0x100...0x137, 0x14A...0x177, 0x1EA0...0x1EF9: value | 1
    case 0x139...0x148, 0x179...0x17E: value + (value & 1)
    default: value
    }
  }

  // MARK: Telling

  private func verdict(against other: String) -> Guess? {
    let letters = scripts.reduce(0, +)
    guard letters >= Self.fewestLetters, let script = mainScript else { return nil }
    // A letter of Chinese says as much as a syllable of others, and lies in between Japanese kana.
    if let language = script.language {
      let own = scripts[script.rawValue] + (script == .kana ? scripts[Script.han.rawValue] : 0)
      return Guess(code: language, likelihood: Float(own) / Float(letters), lead: language == other ? 0 : 9)
    }
    return best(in: script, letters, against: other)
  }

  /// The script of most letters; kana go before the Chinese characters between them.
  private var mainScript: Script? {
    let (kana, han) = (scripts[Script.kana.rawValue], scripts[Script.han.rawValue])
    if kana * 8 > han, kana + han > scripts.reduce(0, +) / 2 { return .kana }
    return Script.allCases.max { (scripts[$0.rawValue], $1.rawValue) < (scripts[$1.rawValue], $0.rawValue) }
  }

  private func best(in script: Script, _ letters: Int, against other: String) -> Guess? {
    let candidates = table.codes.indices.filter { script.mayWrite(table.codes[$0]) }
    guard let best = candidates.max(by: { (sums[$0], $1) < (sums[$1], $0) }) else { return nil }
    let scale = 1 / (LanguageTable.steps * Self.overlap)
    var total: Float = 0
    for language in candidates { total += Self.exponential(Float(sums[language] - sums[best]) * scale) }
    var lead: Float = 9
    if let rival = candidates.first(where: { table.codes[$0] == other }) {
      lead = Float(sums[best] - sums[rival]) * scale / Float(letters)
    }
    return Guess(code: table.codes[best], likelihood: 1 / total, lead: lead)
  }

  /// e to a power of 0 or less, without a library: by squaring (1 + x/1024) ten times. Close enough for a share of two digits.
  private static func exponential(_ power: Float) -> Float {
    guard power > -60 else { return 0 }
    var value = 1 + power / 1024
    for _ in 0..<10 { value *= value }
    return value
  }
}
