import Corpus
import Testing

struct FoldedWordsTests {
  private func hashes(_ text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    FoldedWords.append(ByteSpan(0, text.utf8.count), of: Array(text.utf8), to: &hashes)
    return hashes
  }

  @Test(arguments: [
    ("We will not move.", "“WE WILL NOT MOVE”"), ("don't", "don’t"), ("a well-known man", "A «well known» man…"),
    ("3.5 percent", "3 5 percent"), ("\u{A0}now, then\n", "now\u{2014}then"), ("Zoë Müller", "Zoë   Müller!"),
  ])
  func caseAndMarksDoNotCount(one: String, other: String) {
    #expect(hashes(one) == hashes(other))
    #expect(!hashes(one).isEmpty)
  }

  @Test(arguments: [
    ("We will move", "We will not move"), ("one two", "two one"), ("onetwo", "one two"), ("Zoë", "Zoe"), ("10", "11"),
  ])
  func otherWordsAreOthers(one: String, other: String) {
    #expect(hashes(one) != hashes(other))
  }

  @Test(arguments: ["", " ", "—“…”—", "\u{A0}«»", "?!"])
  func marksAloneAreNoWords(text: String) {
    #expect(hashes(text).isEmpty)
  }

  @Test func onlyTheSpanIsRead() {
    let text = Array("one two three".utf8)
    var found: [UInt64] = []
    FoldedWords.append(ByteSpan(4, 7), of: text, to: &found)
    #expect(found == hashes("two"))
  }
}
