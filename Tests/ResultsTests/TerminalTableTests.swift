import Corpus
import Testing

@testable import Results

private struct Line: TableRow {
  var name: String
  var count: Int
  var note: String
  static let columns = [
    TableColumn("name", heading: "Name"), TableColumn("count", heading: "Count", isNumber: true), TableColumn("hidden"),
    TableColumn("note", heading: "Note"),
  ]
  var cells: [TableCell] { [.text(name), .number(count), .absent, .text(note)] }
}

struct TerminalTableTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("한국", 4), ("ｶﾅ", 2), ("😀", 2), ("👩‍🚀", 2), ("🇫🇷", 2),
    ("❤️", 2), ("“x”", 3), ("a\u{200B}b", 2), ("नई", 2), ("\u{1B}[31m", 4), ("㊗", 2), ("Ａ", 2), ("…", 1),
  ])
  func measuresText(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("東京都", 5, "東京…"), ("東京都", 4, "東…"), ("ab", 0, ""), ("ab", 1, "…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func cutsText(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.truncated(text, to: width) == cut)
    #expect(DisplayWidth.of(cut) <= width)
  }

  @Test func setsNumbersAtTheRight() {
    let table = TerminalTable([
      Line(name: "Zoé", count: 7, note: "x"), Line(name: "東京", count: 1234, note: "two\nlines\u{1B}[2J"),
    ])
    #expect(
      table.render() == """
        Name  Count  Note
        ────  ─────  ─────────────
        Zoé       7  x
        東京   1234  two lines [2J

        """)
  }

  @Test(arguments: [30, 40, 80, 200])
  func fitsTheWidth(width: Int) {
    let long = String(repeating: "wide words 東京 ", count: 30)
    let lines = TerminalTable([Line(name: long, count: 123_456_789, note: long)], width: width).render()
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
  }

  @Test func showsAnEmptyTableAsItsHeading() {
    #expect(TerminalTable([Line]()).render() == "Name  Count  Note\n────  ─────  ────\n")
  }

  @Test func writesARowAsJSON() {
    var json = JSONWriter()
    Line(name: "A \"B\"", count: 2, note: "東").encodeLine(into: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"{"name":"A \"B\"","count":2,"hidden":null,"note":"東"}"# + "\n")
  }

  @Test(arguments: [("pires", "pires", 0), ("pires", "pries", 1), ("", "abc", 3), ("kitten", "sitting", 3)])
  func countsEdits(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }
}
