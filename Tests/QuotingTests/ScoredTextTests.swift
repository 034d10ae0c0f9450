import TestSupport
import Testing

@testable import Quoting

@Suite struct ScoredTextTests {
  @Test(arguments: [
    ("“so” and “so on”", ["so", "so on"]), ("\"so\" and \"so on\"", ["so", "so on"]),
    ("''so'' and ''so on''", ["so", "so on"]), ("“never closed\nnew line”", ["never closed"]),
    ("“one “two” three", ["one ", "two"]), ("x\"y\"z", ["y"]), ("6\" long and 3\" wide", []),
    ("(\"so\"), he said", ["so"]), ("it's 'so' and ''", []), ("''' so''", ["' so"]), ("“” “é”", ["é"]),
    ("a \" b \" c", [" b "]), ("no marks", []), ("", []),
  ])
  func quotedStretchesStandBetweenDoubleMarks(text: String, quoted: [String]) {
    let points = Array(text.unicodeScalars)
    let found = ScoredText(Array(text.utf8)).quoted.map { String(String.UnicodeScalarView(points[$0])) }
    #expect(found == quoted)
  }

  @Test(arguments: [
    ("aZ09", 4), ("é一٣½²Ⅷª", 7), ("€—“” \u{301}_\u{A0}", 0), ("\u{1F600}x", 1),
  ])
  func lettersAreThoseOfAnyScriptAndNumbersOfAnyKind(text: String, letters: Int) {
    let scored = ScoredText(Array(text.utf8))
    #expect(scored.letters(in: 0..<scored.count) == letters)
  }

  @Test func blanksOfAnyKindPartWords() {
    let scored = ScoredText(Array("a b\u{A0}c\u{2009}\u{1C}d\u{200B}e\u{3000}\nf ".utf8))
    var words: [Range<Int>] = []
    scored.forEachWord(in: 0..<scored.count) { words.append($0) }
    #expect(words == [0..<1, 2..<3, 4..<5, 7..<10, 12..<13])
  }
}

@Suite struct SpanPairTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func allPairsThatOverlapAreFound(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func spans() -> [Range<Int>] {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        let start = Int.random(in: 0...20, using: &random)
        return start..<start + Int.random(in: 0...6, using: &random)
      }
    }
    let (left, right) = (spans(), spans())
    let found = SpanPair.overlapping(left, right).map { [$0.left, $0.right] }
    let wanted = left.indices.flatMap { one in
      right.indices.filter { left[one].overlaps(right[$0]) }.map { [one, $0] }
    }
    #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == wanted, "seed \(seed), \(left), \(right)")
  }

  @Test func aPartnerIsTakenOnce() {
    var matching = SpanMatching()
    for (left, right, fit) in [(0, 0, 0.6), (0, 1, 0.9), (1, 1, 0.9), (2, 0, 0.7)] {
      matching.add(SpanPair(left: left, right: right), fit: fit)
    }
    #expect(matching.partners(ofCount: 4) == [1, nil, 0, nil])
  }
}
