import Corpus
import TestSupport
import Testing

@testable import Quoting

struct MarkScannerPropertyTests {
  private static let pieces = [
    "“", "”", "\"", "''", "'", "‘", "’", "„", "«", "»", "``", "`", " ", " ", "\n", "a", "Bé", "s", "don't", ",", ".",
    "6'2\"", "日",
    "—", "(", ")", "\u{A0}", "😀", "‚", "‹", "›", "″", "′", "‘‘", "’’", "´", "=", "x=\"", ">", ". ", ": ", "S", "...",
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

  /// The second paragraph begins with a word, so that nothing goes on from the first.
  @Test(arguments: 0..<100)
  func readsParagraphsByThemselves(_ round: Int) {
    let seed = UInt64(round) &* 91 &+ 17
    var generator = SeededGenerator(seed: seed)
    let first = Self.text(&generator, pieces: round)
    let second = Self.text(&generator, pieces: round)
    let gap = Array("\nx\n".utf8)
    var scanner = MarkScanner()
    let (before, after) = (scanner.scan(first), scanner.scan(second))
    let shift = first.count + gap.count
    let expected =
      before.map { Sketch($0, by: 0) } + after.map { Sketch($0, by: shift) }
    #expect(scanner.scan(first + gap + second).map { Sketch($0, by: 0) } == expected, "seed \(seed)")
  }

  /// A region without its place among others.
  private struct Sketch: Equatable {
    var outer: ByteSpan
    var inner: ByteSpan
    var style: QuotedRegion.Style
    var isClosed: Bool
    var isNested: Bool

    init(_ region: QuotedRegion, by shift: Int) {
      outer = ByteSpan(region.outer.start + shift, region.outer.end + shift)
      inner = ByteSpan(region.inner.start + shift, region.inner.end + shift)
      style = region.style
      isClosed = region.isClosed
      isNested = region.parent != nil
    }
  }
}
