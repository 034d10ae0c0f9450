import Checkpointing
import Corpus
import NewsPipeline

/// What a run says when it has ended, and what `status` says of one: a table of the stages.
struct RunReport {
  private let status: RunStatus
  private let folder: String
  private let malformed: (share: Double, tolerated: Double)?

  init(_ summary: RunSummary, folder: String) {
    status = summary.status
    self.folder = folder
    malformed = summary.malformedShare > summary.tolerate ? (summary.malformedShare, summary.tolerate) : nil
  }

  init(_ status: RunStatus, folder: String) {
    self.status = status
    self.folder = folder
    malformed = nil
  }

  var text: String {
    (table + reasons + warnings + [closing]).joined(separator: "\n") + "\n"
  }

  private var table: [String] {
    let head = Self.row(["stage", "blocks", "in", "kept", "dropped", "rejected"])
    let rows = status.stages.filter { $0.stage <= status.until }.map { stage in
      Self.row([
        stage.stage.rawValue, "\(stage.blocksDone)/\(status.blocks)", Figures.grouped(stage.records.taken),
        Figures.grouped(stage.records.kept), Figures.grouped(stage.records.droppedTotal),
        Figures.grouped(stage.records.rejectedTotal),
      ])
    }
    return [head] + rows
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [-12, 11, 13, 13, 13, 13]
    return zip(cells, widths).map { cell, width in
      let blanks = String(repeating: " ", count: max(0, abs(width) - cell.count))
      return width < 0 ? cell + blanks : blanks + cell
    }.joined()
  }

  private var reasons: [String] {
    status.stages.flatMap { stage in
      [("dropped", stage.records.dropped), ("rejected", stage.records.rejected), ("noted", stage.records.noted)]
        .filter { !$0.1.isEmpty }
        .map { kind, counts in
          let list = counts.sorted { $0.key < $1.key }.map { "\($0.key) \(Figures.grouped($0.value))" }
          return "\(stage.stage.rawValue), \(kind): \(list.joined(separator: ", "))"
        }
    }
  }

  private var warnings: [String] {
    var lines = status.damaged.map { damaged in
      "damaged: '\(damaged.path)' at line \(damaged.damage.line), byte \(damaged.damage.byte): \(damaged.damage.cause)"
    }
    if let malformed {
      let (share, tolerated) = malformed
      lines.append(
        "\(Figures.oneDecimal(share * 100)) % of the lines are malformed, more than the "
          + "\(Figures.oneDecimal(tolerated * 100)) % that --tolerate allows; see \(folder)/rejected")
    }
    for stage in status.unbalanced {
      lines.append("\(stage.rawValue): records in are not kept + dropped + rejected; run: onrecord verify \(folder)")
    }
    return lines
  }

  private var closing: String {
    guard status.isDone else {
      return "not finished: \(status.shardsRead) of \(status.shards) shards read; the same run command goes on"
    }
    return status.hasResults ? "results: \(folder)/results" : "done up to \(status.until.rawValue)"
  }
}
