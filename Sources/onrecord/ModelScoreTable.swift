import Foundation
import NewsPipeline
import Shards
import Tagging

/// Scores as they are printed.
enum ScoreText {
  /// `0.9480`
  static func of(_ share: Double) -> String { String(format: "%.4f", share) }
}

/// The scores of the entity models on a file, by type: a table of at most 80 columns.
struct EntityScoreTable {
  let name: String
  /// Of one pass and of two.
  let passes: [SpanScores]

  var text: String {
    let heads = ["one pass", "two passes"].map { $0.padding(toLength: 24, withPad: " ", startingAt: 0) }
    var lines = [Self.columns([name] + heads.map { "  " + $0 }, [-24, 26, 26])]
    let columns = ["precision", "recall", "F1"]
    lines.append(Self.line("", "names", passes.flatMap { _ in columns }))
    for row in EntityScoreRow.rows(of: passes) {
      lines.append(
        Self.line(
          row.name, Figures.grouped(row.scores.first?.gold ?? 0),
          row.scores.flatMap { [$0.precision, $0.recall, $0.f1].map(ScoreText.of) }))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ name: String, _ count: String, _ cells: [String]) -> String {
    columns([name, count] + cells, [-13, 11] + cells.indices.map { $0 % 3 == 0 ? 11 : 8 })
  }

  /// Cells at the right of columns so wide, or for a negative width at the left; no blanks at the end.
  static func columns(_ cells: [String], _ widths: [Int]) -> String {
    var line = zip(cells, widths).map { cell, width in
      let cell = String(cell.prefix(abs(width)))
      let blanks = String(repeating: " ", count: abs(width) - cell.count)
      return width < 0 ? cell + blanks : blanks + cell
    }.joined()
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}

/// A row of scores, of one way of tagging or of several.
struct EntityScoreRow {
  let name: String
  let scores: [SpanScore]

  /// The types, then all names but the miscellaneous, then all.
  static func rows(of ways: [SpanScores]) -> [EntityScoreRow] {
    let types = EntityTrainer.types.enumerated().map { place, type in
      EntityScoreRow(name: type, scores: ways.map { $0.byType[place] })
    }
    return types + [
      EntityScoreRow(name: "PER ORG LOC", scores: ways.map(\.micro)),
      EntityScoreRow(name: "all four", scores: ways.map(\.microOfAll)),
    ]
  }
}

/// The sizes of a folder's models.
enum ModelSizes {
  static func text(of folder: ModelFolder) -> String {
    folder.sizes.map { file, bytes in
      "\(folder.path)/\(file)  \(Figures.oneDecimal(Double(bytes) / 1_000_000)) MB\n"
    }.joined()
  }
}
