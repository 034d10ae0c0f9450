import Corpus
import Results

/// Quotations set for a terminal: a line that says who, how and where, and the words beneath.
struct QuoteSheet {
  private static let indent = "  "
  /// More of the words is for --json and --csv.
  private static let lineLimit = 4

  private let rows: [QuoteRow]
  private let width: Int
  private let hasColour: Bool

  init(_ rows: [QuoteRow], width: Int, hasColour: Bool) {
    self.rows = rows
    self.width = width
    self.hasColour = hasColour
  }

  var text: String { rows.map { entry($0) + "\n" }.joined(separator: "\n") }

  private func entry(_ row: QuoteRow) -> String {
    let speaker = row.speaker?.name ?? (row.anonymous ? "someone unnamed" : "nobody named")
    var facts = [row.kind.rawValue]
    if let cue = row.cue { facts.append(cue) }
    facts += QuoteFacts.told(row.act, row.polarity, row.modality)
    if let addressee = row.addressee { facts.append("to \(addressee.name)") }
    let place = [facts.joined(separator: ", "), row.outlet, String(row.published.prefix(10)), row.article]
    let shownSpeaker = DisplayWidth.truncated(TerminalTable.oneLine(speaker), to: width / 2)
    let rest = place.filter { !$0.isEmpty }.joined(separator: " · ")
    let room = width - DisplayWidth.of(shownSpeaker) - 3
    let head = DisplayWidth.truncated(TerminalTable.oneLine(rest), to: max(10, room))
    let name = hasColour ? "\u{1B}[1;36m\(shownSpeaker)\u{1B}[0m" : shownSpeaker
    return ([name + " · " + head] + words(row.text)).joined(separator: "\n")
  }

  private func words(_ text: String) -> [String] {
    LineBreaker.lines(of: TerminalTable.oneLine(text), width: width - Self.indent.count, most: Self.lineLimit)
      .map { Self.indent + $0 }
  }
}

/// Breaks text at blanks.
enum LineBreaker {
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
      let wordColumns = DisplayWidth.of(word)
      if columns > 0 && columns + 1 + wordColumns > width {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      if columns > 0 {
        line += " "
        columns += 1
      }
      line += word
      columns += wordColumns
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// At most so many lines, the last one with an ellipsis where there are more.
  static func lines(of text: String, width: Int, most: Int) -> [String] {
    var lines = lines(of: text, width: width)
    guard lines.count > most else { return lines }
    lines = Array(lines.prefix(most))
    lines[most - 1] = DisplayWidth.truncated(lines[most - 1] + " …", to: width)
    return lines
  }
}
