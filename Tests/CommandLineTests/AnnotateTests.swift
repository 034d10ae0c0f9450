import Foundation
import TestSupport
import Testing

@Suite struct AnnotateTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  /// Checks in Python, which counts code points, that every quotation is what its spans cut out.
  private static let slicing = """
    import json, sys
    quotes = 0
    for line in sys.stdin:
        article = json.loads(line)
        text = article["text"]
        for quote in article["quotes"]:
            assert " ".join(text[a:b] for a, b in quote["spans"]) == quote["text"], quote
            quotes += 1
        for entity in article["entities"]:
            for mention in entity["mentions"]:
                a, b = mention["span"]
                assert 0 <= a < b <= len(text) and text[a:b].strip() == text[a:b], mention
    print(quotes)
    """

  @Test(arguments: ["clean", "raw"])
  func offsetsAreCodePointsOfTheTextThatIsGiven(offsets: String) throws {
    try folder.write(Self.slicing, to: "slice.py")
    let text =
      "Zoë  Nuñez 🙂 met 王小明 in Łódź &amp; Kraków.\\r\\n\\r\\n“It’s a naïve plan — 10 €,” said Ms. Nuñez on Monday. “We’ll see.”"
    try folder.write("{\"id\":\"u\",\"text\":\"\(text)\"}\n", to: "a.jsonl")
    let outcome = try program.shell(
      "onrecord annotate --offsets \(offsets) < a.jsonl | tee out.jsonl | python3 slice.py")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect((Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 0)
    let annotated = try String(contentsOf: folder.url.appending(path: "out.jsonl"), encoding: .utf8)
    #expect(annotated.contains("&amp;") == (offsets == "raw"))
  }

  @Test func articlesComeInOrderWhateverTheJobs() throws {
    let dump = try SampleDump.write(shards: 1, articles: 900, to: folder)
    let one = try program.shell("onrecord annotate --jobs 1 < \(dump)/part-0.jsonl | sha256sum")
    let two = try program.shell("gzip -c \(dump)/part-0.jsonl | onrecord annotate --jobs 2 | sha256sum")
    #expect(one.output == two.output)
    let ids = try program.shell(
      "onrecord annotate < \(dump)/part-0.jsonl | cut -d'\"' -f4 | cut -d- -f2 | sort -nc && echo sorted")
    #expect(ids.output == "sorted\n")
  }

  @Test func malformedLinesAreNamedAndTheRestAnnotated() throws {
    let text = "The mayor said on Tuesday that the bridge would be closed for the whole winter."
    try folder.write("{\"id\":\"1\",\"text\":\"\(text)\"}\n{\n{\"id\":\"2\",\"text\":\"\(text)\"}\n", to: "a.jsonl")
    let outcome = try program.run("annotate", input: Data(contentsOf: folder.url.appending(path: "a.jsonl")))
    #expect(outcome.status == 2)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.error.contains("stdin, line 2, byte "))
  }

  @Test func nothingInIsNothingOut() throws {
    let outcome = try program.run("annotate")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }
}
