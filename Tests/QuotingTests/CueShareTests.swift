import Corpus
import Foundation
import TestSupport
import Testing

@testable import Quoting

/// How the cues of PolNeAR's training articles fall into classes.
///
/// With `CUE_SHARES=1` in the environment the test prints the table of Docs/CUES.md: of each class the most frequent lemmas.
struct CueShareTests {
  private static let path = "gold/polnear-train.jsonl.gz"

  @Test(.enabled(if: SharedData.has(path), "needs ../shared/gold/polnear-train.jsonl.gz"))
  func knowsAClassForNearlyAllCuesOfTheGold() throws {
    var classes: [Cue.Kind: Int] = [:]
    var lemmas: [Cue.Kind: [String: Int]] = [:]
    var readings: [String: CueReader.Reading] = [:]
    let cues = try Self.cues()
    for words in cues {
      let reading = readings[words] ?? cue(words)
      readings[words] = reading
      classes[reading.kind, default: 0] += 1
      lemmas[reading.kind, default: [:]][reading.lemma, default: 0] += 1
    }
    #expect(cues.count > 19_000)
    #expect(Double(classes[.other] ?? 0) < 0.06 * Double(cues.count))
    let frequent = Self.mostFrequent(cues)
    let unknown = frequent.filter { readings[$0]?.kind == .other }
    #expect(unknown.count < 30, "\(unknown)")
    if ProcessInfo.processInfo.environment["CUE_SHARES"] != nil { Self.print(classes, lemmas, of: cues.count) }
  }

  /// The 600 most frequent cues.
  private static func mostFrequent(_ cues: [String]) -> [String] {
    let counts = Dictionary(grouping: cues) { $0.lowercased() }.mapValues { (count: $0.count, words: $0[0]) }
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(600).map(\.value.words)
  }

  private static func cues() throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "gzip -dc '\(SharedData.url(path).path)'"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try data.split(separator: UInt8(ascii: "\n")).flatMap { line -> [String] in
      let article = try JSONDecoder().decode(Gold.self, from: Data(line))
      let text = Array(article.text.unicodeScalars)
      return article.attributions.compactMap { attribution in
        attribution.cue?.first.map { span in
          var words = String.UnicodeScalarView()
          words.append(contentsOf: text[span[0]..<span[1]])
          return String(words)
        }
      }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  private struct Gold: Decodable {
    struct Attribution: Decodable { var cue: [[Int]]? }
    var text: String
    var attributions: [Attribution]
  }

  private static func print(_ classes: [Cue.Kind: Int], _ lemmas: [Cue.Kind: [String: Int]], of all: Int) {
    for kind in Cue.Kind.allCases {
      let count = classes[kind] ?? 0
      let most = (lemmas[kind] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(16).map(\.key)
      let share = Double((count * 1000 + all / 2) / all) / 10
      Swift.print(
        "| `\(kind.rawValue)` | \(kind.act.rawValue) | \(most.joined(separator: ", ")) | \(count) | \(share) % |")
    }
  }
}
