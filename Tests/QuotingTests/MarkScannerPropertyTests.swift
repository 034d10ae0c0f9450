import Corpus
import TestSupport
import Testing

@testable import Quoting

struct MarkScannerPropertyTests {
  private static let pieces = [
    "“", "”", "\"", "''", "'", "‘", "’", "„", "«", "»", "``", "`", " ", " ", "\n", "a", "Bé", "s", "don't", ",", ".",
    "6'2\"", "日",
    "—", "(", ")", "\u{A0}", "😀",
  ]

  private static func text(_ generator: inout SeededGenerator, pieces count: Int) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<count { text += Array((pieces.randomElement(using: &generator) ?? " ").utf8) }
    return text
  }

  @Test(arguments: 0..<200)
  func regionsAreSortedAndNested(_ round: Int) {
    let seed = UInt64(round) &* 77 &+ 5
    var generator = SeededGenerator(seed: seed)
    let text = Self.text(&generator, pieces: 1 + round)
    var scanner = MarkScanner()
    let regions = scanner.scan(text)
    var again = MarkScanner()
    #expect(again.scan(text) == regions, "seed \(seed)")
    for (index, region) in regions.enumerated() {
      #expect(region.outer.contains(region.inner) && !region.inner.isEmpty, "seed \(seed)")
      for offset in [region.outer.start, region.outer.end, region.inner.start, region.inner.end] {
        #expect(offset <= text.count && (offset == text.count || text[offset] & 0xC0 != 0x80), "seed \(seed)")
      }
      #expect(!text[region.outer.range].contains(0x0A), "a region crosses a paragraph, seed \(seed)")
      if let parent = region.parent {
        #expect(parent < index && regions[parent].inner.contains(region.outer), "seed \(seed)")
      }
      if let continued = region.continued { #expect(continued < index, "seed \(seed)") }
      guard index > 0 else { continue }
      #expect(regions[index - 1].outer.start <= region.outer.start, "seed \(seed)")
    }
    #expect(crossings(regions) == 0, "seed \(seed)")
  }

  private func crossings(_ regions: [QuotedRegion]) -> Int {
    var count = 0
    for (index, left) in regions.enumerated() {
      for right in regions[(index + 1)...] where left.outer.overlaps(right.outer) {
        if !left.outer.contains(right.outer) && !right.outer.contains(left.outer) { count += 1 }
      }
    }
    return count
  }

  /// A scan that were quadratic would not come to its end here.
  @Test(arguments: [
    "“", "”", "\"", "''", "'", "‘", "’s ", " '", "“‘", "\"'", "«", "„", "`", "“\n", "\" ", "s' a", "”\n",
  ])
  func takesTenThousandMarks(_ mark: String) {
    var scanner = MarkScanner()
    let text = Array(String(repeating: mark, count: 10_000).utf8)
    let regions = scanner.scan(text)
    #expect(regions.allSatisfy { $0.outer.end <= text.count })
  }
}
