import Corpus

/// Tells a dump's layout from its first records, by the keys that they hold.
///
/// A record counts for a layout if it has that layout's text (be it empty) and enough of its signs, and then with their
/// weight; for the plain layout it counts 1. The layout of the highest sum is taken.
struct LayoutDetector {
  /// How many lines are looked at.
  static let lineLimit = 50

  private var trie = PointerTrie()
  private var rules: [Rule] = []
  private var found: [ByteSpan]

  /// A known layout over the trie's cells.
  private struct Rule {
    var layout: Layout
    var text: [Int]
    var signs: [(cell: Int, weight: Int)]
    var needed: Int
    var score = 0
  }

  init() {
    var trie = PointerTrie()
    func cell(_ pointer: some StringProtocol) -> Int? { JSONPointer(pointer).map { trie.add($0) } }
    let rules = KnownLayout.all.map { known in
      Rule(
        layout: known.layout,
        text: known.layout.fields.text.split(separator: " ").compactMap { cell($0) },
        signs: known.signs.compactMap { sign in cell(sign.pointer).map { ($0, sign.weight) } },
        needed: known.needed)
    }
    trie.finish()
    self.trie = trie
    self.rules = rules
    found = Array(repeating: ByteSpan(0, 0), count: trie.cells)
  }

  /// The layout that fits best, nil where none does; lines that are malformed or no objects are passed over.
  mutating func detect(_ lines: [[UInt8]]) -> Layout? {
    for line in lines.prefix(Self.lineLimit) where holdsRecord(line) {
      for rule in rules.indices { rules[rule].score += score(rules[rule]) }
    }
    var best: Rule?
    for rule in rules where rule.score > best?.score ?? 0 { best = rule }
    return best?.layout
  }

  /// Finds what a line holds; false where it is no sound record.
  private mutating func holdsRecord(_ line: [UInt8]) -> Bool {
    for cell in found.indices { found[cell] = ByteSpan(0, 0) }
    var json = JSONReader(line, in: ByteOrderMark.length(in: line, at: 0)..<line.count)
    do throws(JSONError) {
      guard try json.peek() == .object else { return false }
      try trie.walk(&json, into: &found)
      try json.finish()
      return true
    } catch {
      return false
    }
  }

  private func score(_ rule: Rule) -> Int {
    guard rule.text.contains(where: { !found[$0].isEmpty }) else { return 0 }
    if rule.signs.isEmpty { return 1 }
    var weight = 0
    for sign in rule.signs where !found[sign.cell].isEmpty { weight += sign.weight }
    return weight >= rule.needed ? weight : 0
  }
}

extension Layout {
  /// The built-in layout that a dump's first lines are told to be of; nil where none fits.
  ///
  /// At most 50 lines are looked at. Malformed ones, and records that hold no text, have no say.
  public static func detect(firstLines: [[UInt8]]) -> Self? {
    var detector = LayoutDetector()
    return detector.detect(firstLines)
  }
}

/// The bytes that some editors put before UTF-8 text.
enum ByteOrderMark {
  /// How many bytes to pass over at the start of a file.
  static func length(in bytes: [UInt8], at start: Int) -> Int {
    bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
