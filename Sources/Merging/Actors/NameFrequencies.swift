/// In how many chains' company each name could stand: how often it was given, by its hash.
///
/// Counted in a table of fixed size, so that two names may share a count: a count is never too low.
struct NameFrequencies {
  private static let bits = 21
  private var counts = [UInt32](repeating: 0, count: 1 << Self.bits)
  /// All chains with names.
  private(set) var total = 0
  private(set) var articles = 0

  /// Names as they are written, for evidence: the first so many that came up twice.
  private var names: [UInt32: String] = [:]
  private static let nameLimit = 40_000

  mutating func count(_ hash: UInt32, name: String) {
    let place = Int(hash >> UInt32(32 - Self.bits))
    counts[place] += 1
    if counts[place] == 2, names.count < Self.nameLimit { names[hash] = name }
  }

  func name(of hash: UInt32) -> String? { names[hash] }
  private(set) var outlets = 0

  mutating func countArticle(outlet: Int) {
    articles += 1
    outlets = max(outlets, outlet + 1)
  }

  /// The share of articles that have the name.
  func share(_ hash: UInt32) -> Double {
    min(1, Double(max(1, counts[Int(hash >> UInt32(32 - Self.bits))])) / Double(max(1, articles)))
  }

  func count(of hash: UInt32) -> Int { Int(counts[Int(hash >> UInt32(32 - Self.bits))]) }
}
