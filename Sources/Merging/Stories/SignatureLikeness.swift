/// How alike the texts of two signatures are.
struct SignatureLikeness {
  /// How many bytes differ.
  let differing: Int
  /// The share of the texts' runs of words that they have in common, estimated: one byte in 256 is equal by chance.
  let similarity: Double
  /// How many different bytes the one has that has fewer: less than the runs of a short text, 57 or so of a long one.
  private let distinct: Int

  /// Signatures of fewer different bytes are of texts of less than some 80 words.
  private static let enough = 40

  /// Signatures of different lengths have nothing in common.
  init(_ one: [UInt8], _ other: [UInt8]) {
    guard one.count == other.count, !one.isEmpty else {
      (differing, similarity, distinct) = (max(one.count, other.count), 0, 0)
      return
    }
    let differing = one.indices.count { one[$0] != other[$0] }
    self.differing = differing
    similarity = 1 - Double(differing) / Double(one.count) * 256 / 255
    distinct = min(Self.distinct(one), Self.distinct(other))
  }

  /// Whether they are alike from a share of common runs on.
  ///
  /// Short texts need more. Their estimate rests on few runs; and many are notices, where other figures in the same words
  /// are other news ("Qtly div 10 cts vs 10 cts prior").
  func reaches(_ needed: Double) -> Bool {
    let lack = Double(max(0, Self.enough - distinct)) / Double(Self.enough)
    return similarity >= needed + (1 - needed) * lack
  }

  private static func distinct(_ signature: [UInt8]) -> Int {
    var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in signature {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: seen.0 |= bit
      case 1: seen.1 |= bit
      case 2: seen.2 |= bit
      default: seen.3 |= bit
      }
    }
    return seen.0.nonzeroBitCount + seen.1.nonzeroBitCount + seen.2.nonzeroBitCount + seen.3.nonzeroBitCount
  }
}
