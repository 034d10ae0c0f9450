import Corpus
import TestSupport
import Testing

@Suite struct CodePointIndexTests {
  private static let pieces = [
    "a", "said ", "\u{E9}", "\u{201C}No,\u{201D} ", "\u{8A00}\u{8449}", "\u{1F600}", "e\u{301}", "\n",
  ]

  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    let index = CodePointIndex(bytes)
    var byte = 0
    var point = 0
    for scalar in text.unicodeScalars {
      #expect(index.codePoint(atByte: byte) == point)
      #expect(index.byte(atCodePoint: point) == byte)
      byte += UTF8.width(scalar)
      point += 1
    }
    #expect(index.codePoint(atByte: bytes.count) == point)
    #expect(index.byte(atCodePoint: point) == bytes.count)
    #expect(index.byte(atCodePoint: point + 1000) == bytes.count)
    #expect(index.isASCII == (bytes.count == point))
  }

  @Test(arguments: [
    "", "a", "\u{E9}", "\u{1F600}", String(repeating: "a", count: 64), String(repeating: "a", count: 63) + "\u{E9}",
    String(repeating: "\u{E9}", count: 32), String(repeating: "\u{E9}", count: 33),
    String(repeating: "\u{8A00}", count: 64),
    "\u{201C}Caf\u{E9},\u{201D} she said. \u{1F600}",
  ])
  func leadsThereAndBack(_ text: String) {
    check(text)
  }

  @Test(arguments: [8, 9, 10, 11] as [UInt64])
  func leadsThereAndBackOnRandomTexts(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0..<120, using: &random)
      check((0..<count).map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }.joined())
    }
  }

  @Test func turnsSpans() {
    let text = "\u{201C}Caf\u{E9},\u{201D} she said."
    let index = CodePointIndex(Array(text.utf8))
    let span = ByteSpan(3, 8)
    #expect(index.codePoints(of: span) == (1, 5))
    #expect(index.bytes(fromCodePoint: 1, to: 5) == span)
    #expect(index.bytes(fromCodePoint: 900, to: 901) == ByteSpan(text.utf8.count, text.utf8.count))
  }
}
