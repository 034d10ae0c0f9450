/// Rows set in columns for a terminal of some width.
///
/// Numbers stand at the right, words at the left and cut with an ellipsis where the width does not suffice. Control
/// characters of the text are shown as blanks, so that an article cannot steer the terminal.
public struct TerminalTable: Sendable {
  private static let gap = 2
  /// No column of words is made narrower.
  private static let narrowest = 8
  /// Spare columns go where words would have to be cut to less.
  private static let comfortable = 26

  private var columns: [TableColumn]
  private var rows: [[String]]
  private let width: Int

  /// - Parameter keys: the columns in their order, where they are others than the row's own.
  public init<Row: TableRow>(_ rows: [Row], width: Int = 80, columns keys: [String]? = nil) {
    let shown = (keys ?? Row.shown).compactMap { key in Row.columns.firstIndex { $0.key == key } }
    columns = shown.map { Row.columns[$0] }
    self.rows = rows.map { row in
      let cells = row.cells
      return shown.map { cells[$0] == .text("") ? Row.columns[$0].blank : cells[$0].shown }
    }
    self.width = width
    dropSpareColumns()
  }

  /// Leaves out spare columns, the last ones first, until the words of the others have room.
  private mutating func dropSpareColumns() {
    while let spare = columns.lastIndex(where: \.isSpare), comfortableWidth > width {
      columns.remove(at: spare)
      for row in rows.indices { rows[row].remove(at: spare) }
    }
  }

  private var comfortableWidth: Int {
    zip(columns, naturalWidths).reduce(Self.gap * (columns.count - 1)) { sum, column in
      sum + (column.0.isNumber || column.0.isSpare ? column.1 : min(column.1, Self.comfortable))
    }
  }

  private var naturalWidths: [Int] {
    var widths = columns.map { DisplayWidth.of($0.heading ?? $0.key) }
    for row in rows {
      for (place, words) in row.enumerated() { widths[place] = max(widths[place], DisplayWidth.of(words)) }
    }
    return widths
  }

  /// The heading, a rule, and a line a row; no blanks at the ends of lines.
  public func render() -> String {
    let widths = fittedWidths()
    let headings = columns.map { $0.heading ?? $0.key }
    var lines = [line(headings, widths), line(widths.map { String(repeating: "─", count: $0) }, widths)]
    for row in rows { lines.append(line(row, widths)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ words: [String], _ widths: [Int]) -> String {
    var line = ""
    for (place, column) in columns.enumerated() {
      let shown = DisplayWidth.truncated(words[place], to: widths[place])
      let padding = String(repeating: " ", count: widths[place] - DisplayWidth.of(shown))
      if place > 0 { line += String(repeating: " ", count: Self.gap) }
      line += column.isNumber ? padding + shown : shown + padding
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// Takes a column from the widest words until all fit.
  private func fittedWidths() -> [Int] {
    // No column can use more than the whole line.
    var widths = naturalWidths.map { min($0, width) }
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let shrinkable = widths.indices.filter {
        !columns[$0].isNumber && !columns[$0].isSpare && widths[$0] > Self.narrowest
      }
      guard let widest = shrinkable.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Line feeds and other controls as blanks; marks that turn the direction of text vanish.
  public static func oneLine(_ words: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: line.append(" ")
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
