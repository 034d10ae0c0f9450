import Foundation
import TestSupport
import Testing

/// The built program scores what it finds in marked articles: those of the sample, marked by its own hand and then bent.
@Suite struct EvaluateQuotesTests {
  private static let scorer = SharedData.url("eval/score_quotes.py").path

  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private func object(_ json: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  /// Writes the sample's articles with the attributions that the program finds, each changed by a bend.
  private func writeGold(to name: String, bend: (inout [String: Any]) -> Void) throws {
    let sample = SampleDump.folder.appending(path: "harbor-gazette.jsonl").path
    let annotated = try program.shell("onrecord annotate --offsets raw --tolerate 1 < '\(sample)' 2> /dev/null")
    var lines = ""
    for line in annotated.output.split(separator: "\n") {
      let record = try object(String(line))
      let quotes = try #require(record["quotes"] as? [[String: Any]])
      let attributions = quotes.map { quote in
        let speaker = (quote["speaker"] as? [String: Any])?["span"] as? [Int]
        let cue = (quote["cue"] as? [String: Any])?["span"] as? [Int]
        var attribution: [String: Any] = [
          "id": "E", "content": quote["spans"] ?? [],
          "source": speaker.map { [$0] } ?? [], "cue": cue.map { [$0] } ?? [],
          "head": speaker.map { $0 as [Any] + ["name-PER"] } ?? NSNull() as Any,
        ]
        bend(&attribution)
        return attribution
      }
      let gold: [String: Any] = ["id": record["id"] ?? "", "text": record["text"] ?? "", "attributions": attributions]
      lines += String(decoding: try JSONSerialization.data(withJSONObject: gold), as: UTF8.self) + "\n"
    }
    try folder.write(lines, to: name)
  }

  @Test func whatTheProgramFindsItselfIsAllRight() throws {
    try writeGold(to: "gold.jsonl") { _ in }
    let outcome = try program.run("model", "evaluate", "quotes", "gold.jsonl")
    #expect(outcome.status == 0, "\(outcome.error)")
    // Direct speech in single marks is found, but counted in double ones alone.
    for measure in ["all content", "all relation", "all token"] {
      let row = outcome.output.split(separator: "\n").first { $0.hasPrefix(measure + " ") }
      let figures = row?.dropFirst(measure.count).split(separator: " ")
      #expect(figures == ["1.000", "1.000", "1.000"], "\(measure)")
    }
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func severalFilesAreScoredApartAndTogether() throws {
    try writeGold(to: "one.jsonl") { _ in }
    try writeGold(to: "two.jsonl") { $0["source"] = [[Int]]() }
    _ = try program.shell("gzip -n two.jsonl")
    let outcome = try program.run("model", "evaluate", "quotes", "one.jsonl", "two.jsonl.gz", "--json")
    let all = try object(outcome.output)
    let files = try #require(all["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["name"] as? String } == ["one", "two"])
    let sizes = files.compactMap { $0["attributions"] as? Int }
    #expect(sizes.count == 2 && sizes[0] > 20 && all["attributions"] as? Int == sizes[0] + sizes[1])
    let figures = files.compactMap { ($0["directAttribution"] as? [String: Double])?["f1"] }
    #expect(figures.count == 2 && figures[0] > 0.8 && figures[1] == 0)
    let table = try program.run("model", "evaluate", "quotes", "one.jsonl", "two.jsonl.gz").output
    for name in ["one: ", "\n\ntwo: ", "\n\nall files: "] { #expect(table.contains(name)) }
  }

  @Test(
    .enabled(if: SharedData.has("eval/score_quotes.py"), "needs ../shared/eval/score_quotes.py"),
    arguments: [UInt64(1), 2, 3])
  func figuresAreThoseOfTheScorer(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try writeGold(to: "gold.jsonl") { Self.bend(&$0, &random) }
    _ = try program.shell("gzip -nk gold.jsonl; onrecord annotate --offsets raw < gold.jsonl > found.jsonl")
    let scored = try program.shell("python3 '\(Self.scorer)' --boot 0 --json figures.json gold.jsonl.gz found.jsonl")
    #expect(scored.status == 0, "\(scored.error)")
    let theirs = try object(String(contentsOfFile: folder.file("figures.json"), encoding: .utf8))
    let ours = try object(try program.run("model", "evaluate", "quotes", "gold.jsonl.gz", "--json").output)
    for (measure, name) in [
      ("direct span", "directSpan"), ("direct attribution", "directAttribution"), ("direct attr. (head)", "directHead"),
      ("all content", "allContent"), ("all relation", "allRelation"), ("all token", "allToken"),
    ] {
      let wanted = try #require(theirs[measure] as? [String: Double])
      let figure = try #require(ours[name] as? [String: Double])
      let figures = ["precision", "recall", "f1"].map { figure[$0] }
      #expect([wanted["P"], wanted["R"], wanted["F1"]] == figures, "\(name)")
      #expect(wanted["F1"] ?? 0 > 0.1 && wanted["F1"] ?? 1 < 1, "\(name) is no test")
    }
    #expect(theirs["acc|matched"] as? Double == ours["attributionAccuracy"] as? Double)
    #expect(theirs["null|matched"] as? Double == ours["withoutSpeaker"] as? Double)
    for type in ["pronoun", "name-PER", "name-other", "nominal", "none"] {
      let row = try #require((ours["sources"] as? [String: [String: Double]])?[type])
      let keys = [
        "units", "spanRecall", "attributionRecall", "accuracy", "relations", "contentRecall", "relationRecall",
      ]
      #expect(theirs["type \(type)"] as? [Double] == keys.map { row[$0] ?? -1 }, "\(type)")
    }
  }

  /// Moves ends, cuts contents in two, and takes sources away or elsewhere.
  private static func bend(_ attribution: inout [String: Any], _ random: inout SeededGenerator) {
    let content = attribution["content"] as? [[Int]] ?? []
    attribution["content"] = content.flatMap { span -> [[Int]] in
      let (start, end) = (span[0], span[1])
      let middle = start + (end - start) / 2
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where middle > start: return [[start, middle]]
      case 1 where middle > start && middle + 1 < end: return [[start, middle], [middle + 1, end]]
      case 2 where start + 3 < end: return [[start + 3, end]]
      case 3 where start > 9: return [[start - 9, end]]
      default: return [span]
      }
    }
    guard let source = (attribution["source"] as? [[Int]])?.first, source[0] > 5 else { return }
    let types = ["pronoun", "name-PER", "name-other", "nominal"]
    attribution["head"] = source as [Any] + [types[Int.random(in: 0..<4, using: &random)]]
    switch Int.random(in: 0..<8, using: &random) {
    case 0: attribution["source"] = [[0, 5]]
    case 1: attribution["head"] = [0, 5, "nominal"]
    case 2:
      attribution["source"] = [[Int]]()
      attribution["head"] = NSNull()
    default: break
    }
  }
}

/// What cannot be used is named in one sentence.
extension EvaluateQuotesTests {
  @Test func wrongFilesAreNamed() throws {
    func refusal(_ text: String) throws -> String {
      try folder.write(text, to: "bad.jsonl")
      let outcome = try program.run("model", "evaluate", "quotes", "bad.jsonl")
      #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.error.split(separator: "\n").count == 1)
      return outcome.error
    }
    #expect(try refusal("{\"text\":\"So it is.\"}\n").contains("line 1, byte 20: there is no key \"attributions\";"))
    #expect(try refusal("").contains("there is no article in it"))
    #expect(try refusal("no json").contains("cannot use 'bad.jsonl': line 1, byte 0: "))
    #expect(try program.run("model", "evaluate", "quotes", "gone.jsonl").error.contains("cannot read 'gone.jsonl'"))
    #expect(try program.run("model", "evaluate", "quotes").status == 64)
    let help = try program.run("model", "evaluate", "quotes", "--help")
    #expect(help.status == 0 && help.output.contains("onrecord model evaluate quotes gold.jsonl.gz"))
  }
}
