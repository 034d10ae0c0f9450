internal import Text

extension Gazetteer {
  /// Groups of lists whose phrases are marked, by their place in a mask.
  enum Group: Int, CaseIterable, Sendable {
    case first, surname, city, town, village, country, subdivision, region, people, company, organization, party, media
    case team, thing, title
  }

  /// For every group four bits: whether a token begins, continues, ends or is a phrase of the group's lists.
  struct Marks: Sendable, Hashable {
    var rawValue: UInt64 = 0

    static let beginning: UInt64 = 1
    static let inside: UInt64 = 2
    static let last: UInt64 = 4
    static let single: UInt64 = 8

    /// The four bits of a group; at most one is set.
    @inline(__always)
    subscript(group: Group) -> UInt64 { rawValue >> UInt64(4 * group.rawValue) & 15 }
  }

  /// The longest phrase that is looked up, in words.
  static let longestPhrase = 6

  /// Marks the phrases of every group among tokens that belong together, mostly a sentence.
  ///
  /// Only phrases whose first token has a capital are looked up. For each group the marked phrases do not overlap: the first
  /// is taken, of those that begin together the longest. Linear in the count of tokens.
  ///
  /// - Parameters:
  ///   - hashes: the `WordHash` of each token.
  ///   - capitals: which tokens begin with a capital.
  ///   - marks: of all tokens; what stands for those of `tokens` is replaced.
  func mark(
    _ tokens: Range<Int>, hashes: Span<UInt64>, capitals: Span<Bool>, into marks: inout MutableSpan<UInt64>
  ) {
    for token in tokens { marks[token] = 0 }
    for token in tokens where capitals[token] { markPhrases(from: token, tokens.upperBound, hashes, &marks) }
  }

  @inline(__always)
  private func markPhrases(from start: Int, _ end: Int, _ hashes: Span<UInt64>, _ marks: inout MutableSpan<UInt64>) {
    var hash = hashes[start]
    var entry = entry(hash)
    if entry.rawValue == 0 { return }
    // Groups that know a phrase of one word, of two and so on.
    var found = SIMD8<UInt16>()
    var length = 0
    let most = min(Self.longestPhrase, end &- start)
    while true {
      found[length] = entry.groups
      length &+= 1
      guard entry.begins, length < most else { break }
      hash = WordHash.phrase(hash, hashes[start &+ length])
      entry = self.entry(hash)
    }
    // Groups of which an earlier phrase reaches here.
    var taken = Self.nonzero(marks[start])
    while length > 0 {
      length &-= 1
      let groups = Self.spread(found[length]) & ~taken
      if groups != 0 {
        set(groups, from: start, to: start &+ length, &marks)
        taken |= groups
      }
    }
  }

  @inline(__always)
  private func set(_ groups: UInt64, from first: Int, to last: Int, _ marks: inout MutableSpan<UInt64>) {
    if first == last {
      marks[first] |= groups &* Marks.single
      return
    }
    marks[first] |= groups &* Marks.beginning
    for token in first &+ 1..<last { marks[token] |= groups &* Marks.inside }
    marks[last] |= groups &* Marks.last
  }

  /// Bit n of the groups becomes bit 4n.
  @inline(__always)
  static func spread(_ groups: UInt16) -> UInt64 {
    var bits = UInt64(groups)
    bits = (bits | bits << 24) & 0x0000_00FF_0000_00FF
    bits = (bits | bits << 12) & 0x000F_000F_000F_000F
    bits = (bits | bits << 6) & 0x0303_0303_0303_0303
    return (bits | bits << 3) & 0x1111_1111_1111_1111
  }

  /// Bit 4n for every group n with a mark.
  @inline(__always)
  static func nonzero(_ marks: UInt64) -> UInt64 {
    let halves = marks | marks >> 2
    return (halves | halves >> 1) & 0x1111_1111_1111_1111
  }
}
