import Corpus
import Foundation
import NewsPipeline
import Shards

/// Measures the route: MB of inflated input per CPU second, each stage alone and the whole run.
///
///     swift build -c release --product onrecord-bench
///     .build/release/onrecord-bench DUMP…
///     .build/release/onrecord-bench cleaning DUMP…
///     .build/release/onrecord-bench merge LAYERS OUTPUT
///
/// The second form measures reading and cleaning alone. The third merges layers that are there, such as `Scripts/make-corpus.py` makes, and leaves the results in OUTPUT.
/// A stage's figure is the median of some rounds over all blocks in memory; the whole run writes to a folder that is
/// removed afterwards. Figures are for reading, never for a test.
@main
struct Bench {
  static func main() async throws {
    let inputs = Array(CommandLine.arguments.dropFirst())
    if inputs.count == 3, inputs[0] == "merge" { return try merge(inputs[1], inputs[2]) }
    if inputs.count > 1, inputs[0] == "cleaning" { return try cleaning(Array(inputs.dropFirst())) }
    guard !inputs.isEmpty else {
      print(
        "usage: onrecord-bench FILE-OR-FOLDER…\n       onrecord-bench cleaning FILE-OR-FOLDER…\n       onrecord-bench merge LAYERS OUTPUT"
      )
      exit(64)
    }
    let stages = try StageBench(inputs: inputs)
    show(stages, stages.figures(rounds: 5))
    for until in [StageName.cleaning, .aggregating] {
      let used = try await RunBench(inputs: inputs).cpuSeconds(until: until)
      print(Self.line("run --until \(until.rawValue) --jobs 1", stages.bytes, used))
    }
    print(
      "peak resident memory: \(Self.megabytes(ProcessUsage().peakBytes)) MB (all blocks of this program are in memory)")
  }

  private static func cleaning(_ inputs: [String]) throws {
    let stages = try StageBench(inputs: inputs, until: .cleaning)
    show(stages, stages.firstFigures(rounds: 9))
  }

  private static func show(_ stages: StageBench, _ figures: [StageBench.Figure]) {
    print("\(stages.articles) articles, \(megabytes(stages.bytes)) MB inflated")
    for figure in figures {
      let words = figure.words.map { String(format: "   %5.0f k words/s", Double($0) / 1000 / figure.seconds) } ?? ""
      print(line(figure.name, figure.bytes ?? stages.bytes, figure.seconds) + words)
    }
  }

  private static func merge(_ layers: String, _ output: String) throws {
    let figures = try MergeBench(layers: layers, output: output).run()
    print("\(figures.articles) articles, \(figures.quotations) attributions")
    for (name, seconds) in [
      ("aggregating, with reading", figures.facts), ("merge: taking facts", figures.adding),
      ("merge: settling", figures.settling), ("rows of blocks", figures.rows), ("results", figures.writing),
      ("all but reading", figures.all),
    ] {
      let share = String(
        format: "%9.3f CPU s %8.2f µs an attribution", seconds, seconds * 1e6 / Double(max(1, figures.quotations)))
      print(name.padding(toLength: 28, withPad: " ", startingAt: 0) + share)
    }
    print("peak resident memory: \(Self.megabytes(ProcessUsage().peakBytes)) MB")
  }

  private static func line(_ name: String, _ bytes: Int, _ seconds: Double) -> String {
    let name = name.padding(toLength: 34, withPad: " ", startingAt: 0)
    return name + String(format: "%8.1f MB/s   %6.3f CPU s", Double(bytes) / 1_000_000 / seconds, seconds)
  }

  private static func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1_000_000) }
}
