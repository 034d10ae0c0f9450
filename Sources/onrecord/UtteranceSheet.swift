import Corpus
import Results

/// Utterances set for a terminal: who, how often and where first, and the words beneath.
struct UtteranceSheet {
  private static let indent = "  "
  /// More of the words is for --json and --csv.
  private static let lineLimit = 4

  private let rows: [UtteranceRow]
  private let width: Int
  private let hasColour: Bool

  init(_ rows: [UtteranceRow], width: Int, hasColour: Bool) {
    self.rows = rows
    self.width = width
    self.hasColour = hasColour
  }

  var text: String { rows.map { entry($0) + "\n" }.joined(separator: "\n") }

  private func entry(_ row: UtteranceRow) -> String {
    let speaker = row.speaker?.name ?? (row.anonymous ? "someone unnamed" : "nobody named")
    let shown = DisplayWidth.truncated(TerminalTable.oneLine(speaker), to: width / 2)
    let spread =
      "\(Figures.counted(row.quotations, "quotation")) in \(Figures.counted(row.outlets, "outlet"))"
      + (row.variants > 1 ? ", \(row.variants) forms" : "")
    let first = [row.outlet, String(row.first.prefix(10)), row.article].filter { !$0.isEmpty }
    let name = hasColour ? "\u{1B}[1;36m\(shown)\u{1B}[0m" : shown
    let facts = cut(" · \(row.kind.rawValue) · \(spread)", to: width - DisplayWidth.of(shown))
    let place = cut("first: \(first.joined(separator: " · "))", to: width - Self.indent.count)
    return ([name + facts, Self.indent + place] + words(row.text)).joined(separator: "\n")
  }

  private func words(_ text: String) -> [String] {
    LineBreaker.lines(of: TerminalTable.oneLine(text), width: width - Self.indent.count, most: Self.lineLimit)
      .map { Self.indent + $0 }
  }

  private func cut(_ words: String, to width: Int) -> String {
    DisplayWidth.truncated(TerminalTable.oneLine(words), to: max(10, width))
  }
}
