internal import Corpus

/// Makes the signature of an article's text, from which the merge tells near-duplicates.
///
/// MinHash (Broder, "On the resemblance and containment of documents", 1997) over runs of five words, by one permutation:
/// each run falls into one of 64 bins, and a bin keeps the least of its hashes (Li, Owen and Zhang, "One permutation
/// hashing", 2012). Bins without a run take the value of another bin, the same one in all texts that are empty there
/// (Shrivastava, "Optimal densification for fast and accurate minwise hashing", 2017). One byte of each value is kept (Li
/// and König, "b-bit minwise hashing", 2010): the share of equal bytes of two texts, less 1 in 256 for chance, estimates
/// the share of runs that they have in common. Linear.
public struct SignatureMaker: Sendable {
  static let bins = 64
  private static let run = 5
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var words: [UInt64] = []

  public init() {}

  /// A byte for each bin; empty for a text of fewer words than a run has.
  public mutating func signature(of text: [UInt8]) -> [UInt8] {
    words.removeAll(keepingCapacity: true)
    FoldedWords.append(ByteSpan(0, text.count), of: text, to: &words)
    guard words.count >= Self.run else { return [] }
    let minima = Self.minima(of: words)
    return (0..<Self.bins).map { UInt8(truncatingIfNeeded: minima[Self.filled($0, minima)]) }
  }

  /// The least hash of each bin; all ones where there is none.
  private static func minima(of words: [UInt64]) -> [UInt64] {
    let hashes = words.span
    var minima = Array(repeating: UInt64.max, count: bins)
    var weightOfOldest: UInt64 = 1
    for _ in 1..<run { weightOfOldest = weightOfOldest &* multiplier }
    var rolling: UInt64 = 0
    for place in hashes.indices {
      if place >= run { rolling = rolling &- hashes[place - run] &* weightOfOldest }
      rolling = rolling &* multiplier &+ hashes[place]
      guard place + 1 >= run else { continue }
      let value = mixed(rolling)
      let bin = Int(value >> 58)
      if value < minima[bin] { minima[bin] = value }
    }
    return minima
  }

  /// The bin that a bin takes its value from: itself if it has one.
  ///
  /// An odd step leads through all 64 bins, so that the search ends.
  private static func filled(_ bin: Int, _ minima: [UInt64]) -> Int {
    guard minima[bin] == .max else { return bin }
    let way = mixed(UInt64(bin) &+ multiplier)
    let step = Int(way >> 8) & (bins - 1) | 1
    var other = Int(truncatingIfNeeded: way) & (bins - 1)
    while minima[other] == .max { other = (other + step) & (bins - 1) }
    return other
  }

  /// The last steps of SplitMix64 (Steele et al. 2014).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
