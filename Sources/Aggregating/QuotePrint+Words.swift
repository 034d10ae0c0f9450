public import Corpus

extension QuotePrint {
  /// Words in a run; a text of fewer has its whole as its one part.
  private static let run = 4
  /// Of so many runs in a row at least one is kept.
  private static let window = 4

  /// The print of a quotation: its spans one behind the other, as `FoldedWords` reads them.
  ///
  /// The parts are runs of four words, chosen by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms
  /// for document fingerprinting", 2003): two quotations that share seven words in a row share a part, and a quotation of
  /// so many words has all its parts in any that holds it. Linear, but for the sorting of the parts.
  public init(of spans: [ByteSpan], in text: [UInt8]) {
    var words: [UInt64] = []
    for span in spans { FoldedWords.append(span, of: text, to: &words) }
    self.init(words: words)
  }

  private init(words: [UInt64]) {
    self.init()
    whole = Self.hash(words[...])
    guard words.count >= Self.run else {
      if !words.isEmpty { parts = [UInt32(truncatingIfNeeded: whole)] }
      return
    }
    let runs = (0...words.count - Self.run).map { start in
      UInt32(truncatingIfNeeded: Self.hash(words[start..<start + Self.run]) >> 32)
    }
    parts = Self.winnowed(runs)
  }

  /// The least run of each window, the last one of equals, which the next window then most likely shares.
  private static func winnowed(_ runs: [UInt32]) -> [UInt32] {
    var chosen: [UInt32] = []
    var least = -1
    for end in runs.indices where end + 1 >= min(window, runs.count) {
      let start = max(0, end + 1 - window)
      if least >= start, runs[least] < runs[end] { continue }
      least = (start...end).reduce(start) { runs[$1] <= runs[$0] ? $1 : $0 }
      chosen.append(runs[least])
    }
    chosen.sort()
    var distinct: [UInt32] = []
    for run in chosen where distinct.last != run { distinct.append(run) }
    return distinct
  }

  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    var hash = UInt64(words.count)
    for word in words {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 31)
  }
}
