import Corpus
import Results

/// An article set for a terminal: head, text with what was found in it, and a list of its quotations beneath.
///
/// In colour, words, speakers and cues differ and a number ends each quotation; without, braces with the number stand
/// around its words: `{1 It is safe}, she said.` Control characters are shown as blanks, so that an article cannot steer
/// the terminal.
struct ArticleSheet {
  private let input: QuotedArticle
  private let width: Int
  private let hasColour: Bool
  private let marks: SheetMarks

  init(_ input: QuotedArticle, width: Int, hasColour: Bool) {
    self.input = input
    self.width = width
    self.hasColour = hasColour
    marks = SheetMarks(input, hasColour: hasColour)
  }

  var text: String {
    let list = QuotationList(input, width: width, hasColour: hasColour)
    return ([head, ""] + body + [""] + list.lines + legend).joined(separator: "\n") + "\n"
  }

  private var head: String {
    let article = input.article
    let facts = [article.outlet, article.published, article.authors.joined(separator: ", "), article.id]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let title = LineBreaker.lines(of: TerminalTable.oneLine(article.title), width: width)
      .map { hasColour ? SheetStyle.bold($0) : $0 }
    return (title + LineBreaker.lines(of: TerminalTable.oneLine(facts), width: width)).joined(separator: "\n")
  }

  /// The paragraphs, parted by empty lines.
  private var body: [String] {
    var lines: [String] = []
    var start = 0
    let text = input.article.text
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      if end > start {
        if !lines.isEmpty { lines.append("") }
        lines += wrapped(start..<end)
      }
      start = end + 1
    }
    return lines
  }

  /// A paragraph in lines of at most `width` columns, broken at blanks.
  private func wrapped(_ paragraph: Range<Int>) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    var style = SheetStyle.plain
    for word in words(in: paragraph) {
      var next = style
      var shown = marks.styled(word, &next)
      if columns > 0 && columns + 1 + shown.columns > width {
        lines.append(line + (style == .plain ? "" : SheetStyle.plain.code))
        (line, columns, style, next) = ("", 0, .plain, .plain)
        shown = marks.styled(word, &next)
      } else if columns > 0 {
        line += " "
        columns += 1
      }
      line += shown.text
      columns += shown.columns
      style = next
    }
    return lines + [line + (style == .plain ? "" : SheetStyle.plain.code)]
  }

  private func words(in paragraph: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = paragraph.lowerBound
    for end in paragraph where input.article.text[end] <= 0x20 {
      if end > start { words.append(start..<end) }
      start = end + 1
    }
    if paragraph.upperBound > start { words.append(start..<paragraph.upperBound) }
    return words
  }

  private var legend: [String] {
    guard hasColour, !input.quoting.quotes.isEmpty else { return [] }
    let parts: [(SheetStyle, String)] = [
      (.said, "what was said"), (.unsaid, "thought, planned, not said"), (.speaker, "speaker"), (.cue, "cue"),
    ]
    return ["", parts.map { $0.0.code + $0.1 + SheetStyle.plain.code }.joined(separator: "  ")]
  }
}
