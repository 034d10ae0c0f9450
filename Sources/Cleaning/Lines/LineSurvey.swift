/// What the lexicon says of a line: phrases of furniture, and how many words of each kind it has.
struct LineSurvey: Sendable {
  struct Hit: Sendable {
    /// The first word, and how many there are.
    var place: Int
    var length: Int
    /// Classes, as bits in the order of `LineKind.learned`.
    var kinds: UInt32
  }

  private(set) var hits: [Hit] = []
  /// The classes of all hits.
  private(set) var kinds: UInt32 = 0
  /// Of each word whether it is a small one.
  private(set) var small: [Bool] = []
  private(set) var function = 0
  private(set) var verbs = 0
  private(set) var we = 0
  private(set) var you = 0
  private(set) var third = 0
  private var papers = 0
  private var hasStrongHit = false

  /// Shorter lines are looked at whatever they say: bytes, and words.
  private static let plainBytes = 20
  private static let plainWords = 4

  mutating func read(_ line: LineWords, _ lexicon: LineLexicon) {
    begin()
    let words = line.words
    let span = words.span
    var next = 0
    for place in span.indices {
      let entry = lexicon[span[place]]
      let isSmall = entry.traits.contains(.function)
      small.append(isSmall)
      guard entry.bits != 0 else { continue }
      count(entry.traits)
      guard entry.isPhrase, place >= next else { continue }
      let hit = lexicon.hit(span, at: place, entry)
      guard hit.kinds != 0 else { continue }
      hits.append(Hit(place: place, length: hit.length, kinds: hit.kinds))
      kinds |= hit.kinds
      if !hit.isCommon { hasStrongHit = true }
      next = place + hit.length
    }
  }

  private mutating func begin() {
    hits.removeAll(keepingCapacity: true)
    small.removeAll(keepingCapacity: true)
    (kinds, function, verbs, we, you, third, papers, hasStrongHit) = (0, 0, 0, 0, 0, 0, 0, false)
  }

  @inline(__always)
  private mutating func count(_ traits: LineLexicon.Traits) {
    if traits.contains(.function) { function += 1 }
    if traits.contains(.verb) { verbs += 1 }
    if traits.contains(.we) { we += 1 }
    if traits.contains(.you) { you += 1 }
    if traits.contains(.third) { third += 1 }
    if traits.contains(.paper) { papers += 1 }
  }

  /// A sentence or more in which nothing reminds of furniture: begins with a capital or a mark, ends as sentences do, has the
  /// small words that sentences have, and speaks to no reader unless it quotes.
  func isPlain(_ line: LineWords) -> Bool {
    guard line.bytes >= Self.plainBytes, !hasStrongHit, papers == 0 else { return false }
    guard line.words.count >= Self.plainWords, function * 5 >= line.words.count else { return false }
    guard line.first == .upper || line.first == .quote, line.bars == 0, line.arrows == 0, line.handles == 0 else {
      return false
    }
    guard line.last == .stop || line.last == .asks || line.last == .quote, line.addresses == 0 else { return false }
    return line.quotes > 0 || we + you == 0
  }
}
