import Corpus
import TestSupport
import Testing

@testable import Cleaning

@Suite struct PieceRemoverTests {
  /// Takes pieces, told by their words, out of a text.
  private func without(_ words: [String], in text: String) -> (text: String, removed: [String]) {
    var cleaner = TextCleaner(markup: true)
    var result = cleaner.clean(Array(text.utf8))
    let clean = String(decoding: result.draft.text, as: UTF8.self)
    var pieces: [LinePiece] = []
    for word in words {
      for range in clean.ranges(of: word) {
        let start = clean.utf8.distance(from: clean.startIndex, to: range.lowerBound)
        pieces.append(LinePiece(start: start, end: start + word.utf8.count, kind: .sharing, rule: "test"))
      }
    }
    pieces.sort { $0.start < $1.start }
    var remover = PieceRemover()
    remover.remove(pieces, from: &result)
    let raw = Array(text.utf8)
    let removed = result.findings.filter { $0.kind == "sharing" }
      .map { String(decoding: raw[$0.start..<$0.end], as: UTF8.self) }
    return (String(decoding: result.draft.text, as: UTF8.self), removed)
  }

  @Test(arguments: [
    ("Share\nOne.\nTwo.", "One.\nTwo."), ("One.\nShare\nTwo.", "One.\nTwo."), ("One.\nTwo.\nShare", "One.\nTwo."),
    ("One.\n\nShare\n\nTwo.", "One.\n\nTwo."), ("One.\nShare\n\nTwo.", "One.\n\nTwo."),
    ("One.\n\nShare\nTwo.", "One.\n\nTwo."), ("Share", ""), ("Share\n\nShare", ""), ("Share\nShare\n\nOne.", "One."),
    ("One.\nShare\nShare\n\nTwo.\nShare", "One.\n\nTwo."), ("Share One.\n\nTwo. Share", "One.\n\nTwo."),
    ("Share  One. &amp; Two.&nbsp;Share", "One. & Two."), ("One.", "One."),
  ])
  func takesOutLinesAndTheEndsOfLines(text: String, expected: String) {
    let result = without(["Share"], in: text)
    #expect(result.text == expected)
    #expect(result.removed.allSatisfy { $0 == "Share" })
    #expect(result.removed.count == text.ranges(of: "Share").count)
  }

  @Test func piecesThatFollowEachOtherGoTogether() {
    let result = without(["Share this.", "Follow us."], in: "One. Share this. Follow us.\n\nTwo.")
    #expect(result.text == "One.\n\nTwo.")
  }
}
