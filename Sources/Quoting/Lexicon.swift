import Text

/// The closed lists and the cue table as one hash table, so that a token costs one look-up.
///
/// A class, so that what holds it copies one reference.
final class Lexicon: Sendable {
  static let shared = Lexicon(CueTable.shared)

  private struct Entry {
    var hash: UInt64
    var kind: WordClass
    /// The place of its cue form in `CueTable.forms`, plus one; 0 where it has none.
    var form: Int
  }

  let cues: CueTable
  let ranker = SourceRanker.ranker
  /// Open addressing: of each slot the place of its entry, 0 where it is free. Most words are in no list, so the slots are
  /// many and two bytes wide: a miss seldom reads more than one of them.
  private let slots: [UInt16]
  /// By place; the first is of unknown words.
  private let entries: [Entry]

  init(_ cues: CueTable) {
    var slots = [UInt16](repeating: 0, count: 16_384)
    var entries = [Entry(hash: 0, kind: [], form: 0)]
    func add(_ hash: UInt64, _ kind: WordClass, form: Int = 0) {
      let slot = Self.slot(of: hash, slots.span, entries.span)
      if slots[slot] == 0 {
        slots[slot] = UInt16(entries.count)
        entries.append(Entry(hash: hash, kind: [], form: 0))
      }
      entries[Int(slots[slot])].kind.formUnion(kind)
      if form > 0 { entries[Int(slots[slot])].form = form }
    }
    for (words, kind) in WordClass.lists {
      for word in words.split(whereSeparator: \.isWhitespace) { add(WordHash.of(String(word)), kind) }
    }
    for (hash, place) in cues.wordPlaces { add(hash, WordClass(cues.forms[place]), form: place + 1) }
    for hash in cues.startHashes { add(hash, .cueStart) }
    (self.cues, self.slots, self.entries) = (cues, slots, entries)
  }

  /// The slot of a word, or the free one where it would stand.
  @inline(__always)
  private static func slot(of hash: UInt64, _ slots: Span<UInt16>, _ entries: Span<Entry>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while true {
      let place = slots[slot]
      // Whether a word is known is a toss-up, whether it stands in its first slot is not: one branch for both, on 0 where
      // the slot is free or the hashes are equal.
      if min(UInt64(place), entries[Int(place)].hash ^ hash) == 0 { return slot }
      slot = (slot + 1) & mask
    }
  }

  /// The cue form of a word by its hash; nil where it is no cue.
  func form(_ hash: UInt64) -> CueForm? {
    let (slots, entries) = (slots, entries)
    let place = entries[Int(slots[Self.slot(of: hash, slots.span, entries.span)])].form
    return place == 0 ? nil : cues.forms[place - 1]
  }

  /// What lists and the cue table say of a word, by its hash.
  func kind(of hash: UInt64) -> WordClass {
    let (slots, entries) = (slots, entries)
    return entries[Int(slots[Self.slot(of: hash, slots.span, entries.span)])].kind
  }

  /// What the tokens of a text are, by list, cue table and shape.
  func kinds(of tokens: [Token], in text: [UInt8]) -> [WordClass] {
    var kinds = [WordClass](repeating: [], count: tokens.count)
    let (slots, entries) = (slots, entries)
    classify(tokens.span, text.span, slots.span, entries.span, into: &kinds)
    return kinds
  }

  private func classify(
    _ tokens: Span<Token>, _ text: Span<UInt8>, _ slots: Span<UInt16>, _ entries: Span<Entry>,
    into kinds: inout [WordClass]
  ) {
    var result = kinds.mutableSpan
    for index in tokens.indices {
      let token = tokens[index]
      let place = Int(slots[Self.slot(of: token.hash, slots, entries)])
      var kind = entries[place].kind.union(WordClass(token.shape))
      if Self.isAdverb(token, text) { kind.insert(.adverb) }
      result[index] = kind
    }
  }

  /// Words in -ly; nouns and adjectives in -ly are few and seldom stand beside a cue.
  @inline(__always)
  private static func isAdverb(_ token: Token, _ text: Span<UInt8>) -> Bool {
    guard text[token.end - 1] == UInt8(ascii: "y"), token.end - token.start > 4 else { return false }
    return text[token.end - 2] == UInt8(ascii: "l") && text[token.end - 3] != UInt8(ascii: "i")
      && token.shape.contains(.word) && !token.shape.contains(.capital)
  }
}
