import Checkpointing
import Results

/// What cleaning took out, for a terminal of 80 columns: by class, and by outlet.
struct RemovalTables {
  private let counts: RemovalCounts
  private static let mostOutlets = 20

  init(_ counts: RemovalCounts) { self.counts = counts }

  /// Empty where nothing was taken out.
  var kinds: String {
    guard !counts.isEmpty else { return "" }
    let rows = counts.kinds.sorted { ($1.value.characters, $0.key) < ($0.value.characters, $1.key) }
    return Self.text([("taken out", nil)] + rows.map { ($0.key, $0.value) })
  }

  /// Those of which most was taken out, by characters, with the class that has most of it.
  var outlets: String {
    guard !counts.isEmpty else { return "" }
    let sums = counts.outlets.map { outlet, kinds in
      (outlet, kinds.values.reduce(into: RemovalCounts.Count()) { $0.merge($1) }, Self.chief(kinds))
    }
    let rows = sums.sorted { ($1.1.characters, $0.0) < ($0.1.characters, $1.0) }
    var text = Self.text([("outlet", nil)] + rows.prefix(Self.mostOutlets).map { ($0.0, $0.1) }, rows.map(\.2))
    if rows.count > Self.mostOutlets {
      text += "… and \(rows.count - Self.mostOutlets) more outlets (--json has all)\n"
    }
    return text
  }

  private static func chief(_ kinds: [String: RemovalCounts.Count]) -> String {
    kinds.max { ($0.value.characters, $1.key) < ($1.value.characters, $0.key) }?.key ?? ""
  }

  /// Rows of pieces, characters and articles; the first is the head. An outlet's articles would count one for each class,
  /// so its chief class stands there instead.
  private static func text(_ rows: [(name: String, count: RemovalCounts.Count?)], _ chiefs: [String] = []) -> String {
    var lines = [""]
    for (number, row) in rows.enumerated() {
      let name = fitted(row.name.isEmpty ? "(no outlet)" : row.name)
      guard let count = row.count else {
        lines.append(name + cell("pieces") + cell("characters") + cell(chiefs.isEmpty ? "articles" : "mostly"))
        continue
      }
      let last = chiefs.isEmpty ? Figures.grouped(count.articles) : chiefs[number - 1]
      lines.append(name + cell(Figures.grouped(count.pieces)) + cell(Figures.grouped(count.characters)) + cell(last))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let nameWidth = 32
  private static let cellWidth = 15

  private static func fitted(_ name: String) -> String {
    let shown = TerminalTable.oneLine(name)
    let cut = shown.count > nameWidth ? String(shown.prefix(nameWidth - 1)) + "…" : shown
    return cut + String(repeating: " ", count: max(0, nameWidth - DisplayWidth.of(cut)))
  }

  private static func cell(_ text: String) -> String {
    String(repeating: " ", count: max(1, cellWidth - text.count)) + text
  }
}
