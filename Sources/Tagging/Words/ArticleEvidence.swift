/// What an article shows of its words wherever they stand in it: how often each is written small, stands behind a title,
/// which kinds of words stand beside it, of which lists' phrases it is a part.
///
/// By the number of the lower-cased form; a new article costs nothing, as what is old is told by its stamp.
struct ArticleEvidence {
  enum Sign: UInt64 {
    case small, capital, behindTitle, behindFirstName, beforeSuffix, behindPlaceWord, beforeSpeech, insideRun
  }

  /// What is known of one word.
  struct Word {
    /// By sign, eight bits each.
    var counts: UInt64 = 0
    /// A bit for each cluster of 64 that a word before it belongs to.
    var leftClusters: UInt64 = 0
    var rightClusters: UInt64 = 0
    /// All its `Gazetteer.Marks`.
    var marks: UInt64 = 0

    @inline(__always)
    mutating func note(_ sign: Sign) {
      let shift = sign.rawValue &* 8
      if counts >> shift & 0xFF < ArticleEvidence.most { counts &+= 1 << shift }
    }

    @inline(__always)
    func count(_ sign: Sign) -> UInt32 { UInt32(truncatingIfNeeded: counts >> (sign.rawValue &* 8) & 0xFF) }
  }

  private var words: [Word] = []
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0
  static let signs = 8
  /// Counts stop here.
  static let most: UInt64 = 15

  mutating func begin(lowerCount: Int) {
    stamp &+= 1
    if words.count < lowerCount {
      words.append(contentsOf: repeatElement(Word(), count: 2 * lowerCount - words.count))
      stamps.append(contentsOf: repeatElement(0, count: words.count - stamps.count))
    }
  }

  /// What is known of a word, to be added to.
  @inline(__always)
  mutating func change(_ lower: UInt32, _ change: (inout Word) -> Void) {
    let index = Int(lower)
    if stamps[index] != stamp {
      stamps[index] = stamp
      words[index] = Word()
    }
    change(&words[index])
  }

  @inline(__always)
  subscript(lower: UInt32) -> Word { stamps[Int(lower)] == stamp ? words[Int(lower)] : Word() }
}
