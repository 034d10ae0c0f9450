internal import Text

/// What the first pass made of the words and names of an article, for the second to weigh.
///
/// After the token, entity and super-entity majorities of Krishnan & Manning (2006), "An effective two-stage model for
/// exploiting non-local dependencies in named entity recognition". A token's own label never counts for it.
struct Votes {
  /// By the number of the lower-cased form.
  private var words = StampedCounts()
  /// By the hash of a whole name, and of the names that a pair of words stands in.
  private var names = ArticleCounts()
  private var pairs = ArticleCounts()
  /// By token: the hash of the name of the first pass that it stands in, 0 for none.
  private var nameOfToken: [UInt64] = []

  /// No vote; else the type with most votes of five, and how sure it is of three.
  static let values: UInt32 = 1 + 5 * 3

  mutating func count(_ tags: [UInt8], _ article: ArticleWords) {
    words.begin(article.table.lowerCount)
    names.begin()
    pairs.begin()
    nameOfToken.removeAll(keepingCapacity: true)
    nameOfToken.append(contentsOf: repeatElement(0, count: tags.count))
    for (number, sentence) in article.sentences.enumerated() {
      let shift = ArticleWords.shift(ofSentence: number)
      for token in sentence where ArticleWords.isNameLike(article.shapes[token + shift]) {
        words.add(Self.type(tags[token]), to: Int(article.lowers[token + shift]))
      }
      countNames(sentence, shift, tags, article)
    }
  }

  static func type(_ tag: UInt8) -> UInt64 { (UInt64(tag) + 3) / 4 }

  private mutating func countNames(_ sentence: Range<Int>, _ shift: Int, _ tags: [UInt8], _ article: ArticleWords) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard tags[token] != 0 else {
        token += 1
        continue
      }
      let start = token
      var hash = UInt64(article.lowers[token + shift])
      // A begin or inside goes on.
      while tags[token] & 3 == 1 || tags[token] & 3 == 2, token + 1 < sentence.upperBound {
        let pair = Self.pair(article.lowers[token + shift], article.lowers[token + shift + 1])
        pairs.add(Self.type(tags[start]), to: pair)
        token += 1
        hash = WordHash.phrase(hash, UInt64(article.lowers[token + shift]))
      }
      token += 1
      names.add(Self.type(tags[start]), to: hash)
      for inside in start..<token { nameOfToken[inside] = hash }
    }
  }

  private static func pair(_ left: UInt32, _ right: UInt32) -> UInt64 {
    (UInt64(left) << 32 | UInt64(right)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The vote on a word by its other places.
  func word(_ lower: UInt32, own tag: UInt8?) -> UInt32 {
    let counts = words.counts(Int(lower))
    guard let tag else { return Self.value(counts) }
    return Self.value(counts, without: tag)
  }

  /// The vote on the whole name that a token stands in, by its other places.
  func name(of token: Int, tag: UInt8) -> UInt32 {
    guard tag != 0 else { return 0 }
    return Self.value(names[nameOfToken[token]], without: tag)
  }

  /// The vote of names in which two words stand side by side; `joined` is the type of the name that they stand in here.
  func pair(_ left: UInt32, _ right: UInt32, joined tag: UInt8?) -> UInt32 {
    let counts = pairs[Self.pair(left, right)]
    guard let tag else { return Self.value(counts) }
    return Self.value(counts, without: tag)
  }

  /// The value of the votes without one of a label; there are none of what found no room.
  @inline(__always)
  private static func value(_ votes: UInt64, without tag: UInt8) -> UInt32 {
    votes == 0 ? 0 : value(votes &- 1 << (type(tag) &* 8))
  }

  @inline(__always)
  private static func value(_ votes: UInt64) -> UInt32 {
    if votes == 0 { return 0 }
    var (best, bestCount, all) = (UInt32(0), UInt64(0), UInt64(0))
    for type in 0..<UInt32(5) {
      let count = votes >> UInt64(type &* 8) & 0xFF
      all &+= count
      if count >= bestCount && count > 0 { (best, bestCount) = (type, count) }
    }
    let degree: UInt32 = bestCount < all ? 0 : all < 3 ? 1 : 2
    return 1 + best * 3 + degree
  }
}

/// Counts of five types by small numbers, eight bits each up to 255; emptied in no time.
struct StampedCounts {
  private var counts: [UInt64] = []
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0

  mutating func begin(_ numbers: Int) {
    stamp &+= 1
    if counts.count < numbers {
      counts.append(contentsOf: repeatElement(0, count: 2 * numbers - counts.count))
      stamps.append(contentsOf: repeatElement(0, count: counts.count - stamps.count))
    }
  }

  @inline(__always)
  mutating func add(_ type: UInt64, to number: Int) {
    let known = stamps[number] == stamp ? counts[number] : 0
    stamps[number] = stamp
    counts[number] = known >> (type &* 8) & 0xFF < 255 ? known &+ 1 << (type &* 8) : known
  }

  @inline(__always)
  func counts(_ number: Int) -> UInt64 { stamps[number] == stamp ? counts[number] : 0 }
}

/// The same by hashes, for at most `capacity` of them an article.
struct ArticleCounts {
  private var keys = [UInt64](repeating: 0, count: 2 * Self.capacity)
  private var counts = StampedCounts()
  private var held = 0
  static let capacity = 4096

  mutating func begin() {
    counts.begin(2 * Self.capacity)
    held = 0
  }

  mutating func add(_ type: UInt64, to hash: UInt64) {
    let slot = slot(of: hash)
    if counts.counts(slot) == 0 {
      guard held < Self.capacity else { return }
      held += 1
      keys[slot] = hash
    }
    counts.add(type, to: slot)
  }

  subscript(hash: UInt64) -> UInt64 { counts.counts(slot(of: hash)) }

  private func slot(of hash: UInt64) -> Int {
    let mask = 2 * Self.capacity - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while counts.counts(slot) != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
