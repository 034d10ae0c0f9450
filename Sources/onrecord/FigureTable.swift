/// A few labelled rows of figures under headings, for a terminal.
struct FigureTable {
  private static let label = 15
  private static let column = 11

  var headings: [String]
  var rows: [(label: String, figures: [Int])]

  var lines: [String] {
    ([("", headings)] + rows.map { ($0.label, $0.figures.map { Figures.grouped($0) }) }).map { label, cells in
      cells.reduce(Self.left(label)) { $0 + Self.right($1) }
    }
  }

  private static func left(_ words: String) -> String {
    words + String(repeating: " ", count: max(0, label - words.count))
  }

  private static func right(_ words: String) -> String {
    String(repeating: " ", count: max(1, column - words.count)) + words
  }
}
