import Aggregating
import Results

/// Why names count as one actor: an entry for each join and split, what the rule saw beneath it.
struct DecisionSheet {
  private static let indent = "    "

  private let actor: ActorRow
  private let rows: [DecisionRow]
  private let width: Int

  init(_ actor: ActorRow, _ rows: [DecisionRow], width: Int) {
    self.actor = actor
    self.rows = rows
    self.width = width
  }

  var text: String {
    let articles = Figures.counted(actor.figures.articles, "article")
    let head = "\(actor.name) · \(actor.id.rawValue) · \(articles)"
    return ([DisplayWidth.truncated(TerminalTable.oneLine(head), to: width), ""] + rows.flatMap { entry($0) })
      .map { $0 + "\n" }.joined()
  }

  /// `joined  Whitcombe: surname, 12 articles`, from whom it was split, and the evidence.
  private func entry(_ row: DecisionRow) -> [String] {
    var words = "\(row.name): \(row.reason), \(Figures.counted(row.articles, "article"))"
    if row.actor != actor.id {
      words += "; \(row.actor.rawValue) is kept apart"
    } else if let other = row.other {
      words += "; apart from \(other.rawValue)"
    }
    let act = row.act + String(repeating: " ", count: max(1, 8 - row.act.count))
    let lines = wrapped(words, width - act.count)
    let evidence = wrapped(row.evidence, width - act.count - Self.indent.count).map { Self.indent + $0 }
    let blanks = String(repeating: " ", count: act.count)
    return (lines + evidence).enumerated().map { ($0 == 0 ? act : blanks) + $1 }
  }

  private func wrapped(_ words: String, _ width: Int) -> [String] {
    LineBreaker.lines(of: TerminalTable.oneLine(words), width: max(20, width))
  }
}
