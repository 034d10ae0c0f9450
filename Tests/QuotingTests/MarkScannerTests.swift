import Corpus
import Testing

@testable import Quoting

struct MarkScannerTests {
  /// What the scanner found, a line a region: `>` a level of nesting, the words between the marks, `~` where no mark
  /// closes, `+` where it goes on with a region of the paragraph before.
  static func read(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var scanner = MarkScanner()
    let regions = scanner.scan(bytes)
    return regions.map { region in
      var depth = ""
      var parent = region.parent
      while let index = parent {
        depth += ">"
        parent = regions[index].parent
      }
      return depth + String(decoding: bytes[region.inner.range], as: UTF8.self) + (region.isClosed ? "" : "~")
        + (region.continued == nil ? "" : "+")
    }
  }

  @Test(arguments: [
    // Plain pairs of every style.
    ("“Rain,” she said.", ["Rain,"]),
    ("\"Rain,\" she said.", ["Rain,"]),
    ("''Rain,'' she said.", ["Rain,"]),
    ("``Rain,'' she said.", ["Rain,"]),
    ("«Rain», she said.", ["Rain"]),
    ("« Rain », she said.", ["Rain"]),
    ("„Rain“, she said.", ["Rain"]),
    ("„Rain”, she said.", ["Rain"]),
    ("‘Rain,’ she said.", ["Rain,"]),
    ("'Rain,' she said.", ["Rain,"]),
    ("`Rain,' she said.", ["Rain,"]),
    ("She said \"rain", ["rain~"]),
    ("(\"rain\")", ["rain"]),
    ("rain—\"heavy rain\"—fell", ["heavy rain"]),
    ("A \"dry\"/\"wet\" test", ["dry", "wet"]),
    ("“One,” he said. “Two.”", ["One,", "Two."]),
    ("\"One,\" he said. \"Two.\"", ["One,", "Two."]),
    ("''One,'' he said. ''Two.''", ["One,", "Two."]),
    ("\"One.\"\"Two.\"", ["One.", "Two."]),
    // Empty and blank.
    ("“” and \"\" and '' ''", []),
    ("“ ”", []),
    ("no marks at all", []),
    ("", []),
    ("\n\n", []),
    // Nested.
    ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,", ">no"]),
    ("\"He said 'no' to me,\" she said.", ["He said 'no' to me,", ">no"]),
    ("''He said 'no' to me,'' she said.", ["He said 'no' to me,", ">no"]),
    ("‘He said “no” to me,’ she said.", ["He said “no” to me,", ">no"]),
    ("'He said \"no\" to me,' she said.", ["He said \"no\" to me,", ">no"]),
    ("“He said ‘no.’”", ["He said ‘no.’", ">no."]),
    ("\"He said 'no.'\"", ["He said 'no.'", ">no."]),
    ("''He said 'no.'''", ["He said 'no.'", ">no."]),
    ("“‘No,’ he said,” she said.", ["‘No,’ he said,", ">No,"]),
    ("\"'No,' he said,\" she said.", ["'No,' he said,", ">No,"]),
    ("“«Non», he said,” she said.", ["«Non», he said,", ">Non"]),
    ("\"The “big” one,\" she said.", ["The “big” one,", ">big"]),
    ("‘A “b ‘c’ d” e,’ he said.", ["A “b ‘c’ d” e,", ">b ‘c’ d", ">>c"]),
    // Apostrophes.
    ("I don't and won't.", []),
    ("I don’t and won’t.", []),
    ("The '90s and the ’90s.", []),
    ("The ‘90s were loud.", []),
    ("The workers' pay and the teachers’ pay.", []),
    ("'Tis the season, 'twas the night.", []),
    ("Get 'em, told ’em, rock 'n' roll.", []),
    ("O'Brien's and James' and D’Arcy’s", []),
    ("“I don’t know,” she said.", ["I don’t know,"]),
    ("‘I don’t know,’ she said.", ["I don’t know,"]),
    ("'I don't know,' she said.", ["I don't know,"]),
    ("‘The workers’ pay is low,’ she said.", ["The workers’ pay is low,"]),
    ("'The workers' pay is low,' she said.", ["The workers' pay is low,"]),
    ("‘Count the votes’ was painted there.", ["Count the votes"]),
    ("‘They back the rebels’ and left.", ["They back the rebels"]),
    ("“The ’90s were ‘loud’ enough.”", ["The ’90s were ‘loud’ enough.", ">loud"]),
    ("‘Cause and ‘effect’ differ.", ["effect"]),
    // Paragraphs.
    ("“One.\n“Two.\n“Three,” he said.", ["One.~", "Two.~+", "Three,+"]),
    ("\"One.\n\"Two,\" he said.", ["One.~", "Two,+"]),
    ("''One.\n\n''Two,'' he said.", ["One.~", "Two,+"]),
    ("‘One,’ he said. “Two.\n“Three.”", ["One,", "Two.~", "Three.+"]),
    ("“One.\nTwo.\n“Three.”", ["One.~", "Three."]),
    ("“One.”\n“Two.”", ["One.", "Two."]),
    ("“One.\n\"Two.\"", ["One.~", "Two."]),
    ("“A ‘b’ c.\n“D ‘e’ f.”", ["A ‘b’ c.~", ">b", "D ‘e’ f.+", ">e"]),
    ("\"A “b” c.\n\"D.\"", ["A “b” c.~", ">b", "D.+"]),
    // Never closed, closed astray.
    ("He said “one. “Two,” he said.", ["one.~", "Two,+"]),
    ("He said “one “Two,” he said.", ["one~", "Two,"]),
    ("He said \"one. Then “two,” he said.", ["one. Then~", "two,"]),
    ("One,” he said.", []),
    ("One,\" he said.", []),
    ("One», he said.", []),
    ("A “b” c” d.", ["b"]),
    ("“b\" c.", ["b"]),
    ("\"b” c.", ["b"]),
    // Spaced out.
    ("\" like this \" he said", ["like this"]),
    ("“ like this ” he said", ["like this"]),
    ("'' like this '' he said", ["like this"]),
    // Feet and inches.
    ("He is 6'2\" tall.", []),
    ("He is 6’2\" tall, \"a giant,\" she said.", ["a giant,"]),
    ("\"He is 6'2\" tall,\" she said.", ["He is 6'2\" tall,"]),
    ("\"Born in 1990\" it says.", ["Born in 1990"]),
    // Other scripts around marks.
    ("東京“雨”です", ["雨"]),
    ("é\"è\"ê", ["è"]),
    ("\u{A0}\"word\"\u{A0}", ["word"]),
  ])
  func pairsMarks(_ text: String, _ expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test func keepsMarksOutsideAndBlanksOut() throws {
    var scanner = MarkScanner()
    let region = try #require(scanner.scan(Array("x “ ab ” y".utf8)).first)
    #expect(region.outer == ByteSpan(2, 12))
    #expect(region.inner == ByteSpan(6, 8))
    #expect(region.style == .curly)
  }

  @Test func forgetsTheTextBefore() {
    var scanner = MarkScanner()
    _ = scanner.scan(Array("“One".utf8))
    #expect(scanner.scan(Array("“Two”".utf8)).map(\.continued) == [nil])
  }
}
