internal import Text

/// Words and phrases by which lines are told: phrases that furniture is made of, by class, and what small words are.
///
/// A phrase is evidence that the model weighs, never a verdict.
struct LineLexicon: Sendable {
  static let shared = LineLexicon()

  /// What a word is.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// Articles, prepositions, conjunctions, pronouns.
    static let function = Self(rawValue: 1 << 16)
    /// Finite forms that stand in most sentences of news.
    static let verb = Self(rawValue: 1 << 17)
    static let we = Self(rawValue: 1 << 18)
    static let you = Self(rawValue: 1 << 19)
    static let third = Self(rawValue: 1 << 20)
    /// Verbs of speech, which make marked words a quotation.
    static let cue = Self(rawValue: 1 << 21)
    /// What outlets call themselves and their readers.
    static let paper = Self(rawValue: 1 << 22)
  }

  /// All that is known of a word, or of a phrase that begins with it: the bits of classes, traits, and how phrases go on.
  struct Entry: Sendable {
    let bits: UInt32
    /// The classes of the word as a phrase by itself, as bits in the order of `LineKind.learned`.
    var kinds: UInt32 { bits & 0xFFFF }
    var traits: Traits { Traits(rawValue: bits & 0x00FF_0000) }
    var isCommon: Bool { bits & LineLexicon.commonBit != 0 }
    var goesOn: Bool { bits & LineLexicon.prefix != 0 }
    var isPhrase: Bool { bits & (0xFFFF | LineLexicon.prefix) != 0 }
  }

  /// What stands at a place: the classes of phrases that begin there, how many words the longest has, and whether all of
  /// them stand in articles, too.
  struct Hit: Sendable {
    var kinds: UInt32 = 0
    var length = 0
    var isCommon = true
  }

  private let table: WordTable
  private static let prefix: UInt32 = 1 << 31
  private static let commonBit: UInt32 = 1 << 30
  private static let longest = 6

  private init() {
    var table = WordTable(capacity: 3000)
    for (kind, list) in Self.phrases {
      let bit = UInt32(1) << UInt32(kind.place)
      for phrase in list.split(separator: "\n") { Self.insert(phrase, bit, into: &table) }
    }
    for phrase in Self.common.split(separator: "|") { Self.insert(phrase, Self.commonBit, into: &table) }
    for (traits, words) in Self.words {
      for word in words.split(separator: " ") { table.insert(WordHash.of(String(word)), traits.rawValue) }
    }
    self.table = table
  }

  private static func insert(_ phrase: Substring, _ bits: UInt32, into table: inout WordTable) {
    var hash: UInt64?
    let words = phrase.split(separator: " ")
    for (place, word) in words.enumerated() {
      let next = WordHash.of(String(word))
      let whole = hash.map { WordHash.phrase($0, next) } ?? next
      table.insert(whole, place + 1 == words.count ? bits : prefix)
      hash = whole
    }
  }

  @inline(__always)
  subscript(word: UInt64) -> Entry { Entry(bits: table[word]) }

  /// The phrases that begin at a word whose entry is known and is of some.
  func hit(_ words: Span<UInt64>, at start: Int, _ first: Entry) -> Hit {
    var hit = Hit()
    var hash = words[start]
    var entry = first
    var end = start + 1
    while true {
      if entry.kinds != 0 {
        hit.kinds |= entry.kinds
        hit.length = end - start
        if !entry.isCommon { hit.isCommon = false }
      }
      guard entry.goesOn, end < words.count, end - start < Self.longest else { return hit }
      hash = WordHash.phrase(hash, words[end])
      end += 1
      entry = self[hash]
    }
  }
}
