import Corpus
import TestSupport
import Testing

@testable import Quoting

/// Text that is made to cost: the work is counted, never timed.
struct HostileMarkTests {
  private static func steps(_ text: String) -> Int {
    var scanner = MarkScanner()
    let regions = scanner.scan(Array(text.utf8))
    #expect(regions.count <= text.utf8.count)
    return scanner.steps
  }

  private static let pieces = [
    "“", "”", "\"", "''", "'", "‘", "’", "«", "»", "„", "`", "``", "″", "′", "“‘", "\"'", "'\"", "“\"", "\"“", "“ ",
    "\" ", " \"",
    " ' ", "“\n", "\"\n\n", "‘A.\n", "s' a ", "\"a\" ", "\"a ", "a\" ", "“a ‘b “c ", "\"A. ", "a=\"", "a=\"b\" ", "‘’",
    "’’’",
    "6'2\" ", "\"“‘«", "”“", "x “a” \"b\" ''c'' «d» 'e' ", "“a \"b\" ''c «d ",
  ]

  /// Twice the text is twice the work.
  @Test(arguments: pieces)
  func worksInProportionToTheMarks(_ piece: String) {
    let count = 12_000 / piece.utf8.count
    let half = Self.steps(String(repeating: piece, count: count))
    let whole = Self.steps(String(repeating: piece, count: 2 * count))
    #expect(whole <= 2 * half + 64, "\(half) steps, then \(whole)")
    #expect(whole <= 24 * 24_000)
  }

  @Test(arguments: [1, 2, 3])
  func worksInProportionToMixedMarks(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<4_000 { text += Self.pieces.randomElement(using: &generator) ?? "" }
    let once = Self.steps(text)
    let twice = Self.steps(text + text)
    #expect(twice <= 2 * once + once / 50 + 64, "seed \(seed): \(once) steps, then \(twice)")
  }

  @Test func takesAMillionMarks() {
    var scanner = MarkScanner()
    let regions = scanner.scan(Array(String(repeating: "\"a\" ", count: 500_000).utf8))
    #expect(regions.count == 500_000)
    #expect(scanner.scan(Array(String(repeating: "“a ", count: 500_000).utf8)).allSatisfy { !$0.isClosed })
  }

  /// Blanks between marks are walked once, however many regions end there.
  @Test func takesAParagraphOfTenMegabytes() {
    let blanks = String(repeating: " ", count: 100_000)
    let text = String(repeating: "“a ‘b “c\(blanks)", count: 50) + "”" + String(repeating: "\(blanks)\"", count: 50)
    #expect(text.utf8.count > 10_000_000)
    #expect(Self.steps(text) < 60_000_000)
  }

  @Test(arguments: pieces)
  func nestsNoDeeperThanItSays(_ piece: String) {
    var scanner = MarkScanner()
    let regions = scanner.scan(Array(String(repeating: piece, count: 2_000).utf8))
    for region in regions {
      var depth = 1
      var parent = region.parent
      while let index = parent {
        depth += 1
        parent = regions[index].parent
      }
      #expect(depth <= MarkScanner.deepest)
    }
  }
}
