import Tagging
import TestSupport
import Testing

@Suite struct TaggedTextTests {
  private func text(_ file: String, tags: TaggedText.Tags = .any) throws -> TaggedText {
    try TaggedText(Array(file.utf8), tags: tags)
  }

  private func error(_ file: String, tags: TaggedText.Tags) -> String {
    do {
      _ = try text(file, tags: tags)
      return "read"
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("a\tO\nb\tO\n\nc\tO\n", 1, 2, 3),
    ("-DOCSTART-\tO\n\na\tO\n\n-DOCSTART-\nb\tO", 2, 2, 2),
    ("-DOCSTART- -X- O O\n\na\tNN\tI-NP\tO\n", 1, 1, 1),
    ("a\tO\r\n\r\nb\tO\r\n", 1, 2, 2),
    ("\u{FEFF}-DOCSTART-\n\n1 1/2\tO\n", 1, 1, 1),
    ("a\tO\n \t \n\n\nb\tO\n\n", 1, 2, 2),
    ("-DOCSTART-\n-DOCSTART-\n\n", 0, 0, 0),
    ("", 0, 0, 0),
  ])
  func documentsSentencesAndTokensAreCounted(file: String, documents: Int, sentences: Int, tokens: Int) throws {
    let text = try text(file)
    #expect(text.documentCount == documents)
    #expect(text.sentenceCount == sentences)
    #expect(text.tokenCount == tokens)
  }

  @Test func theFirstColumnIsTheTokenAndTheLastTheTag() throws {
    let file = "-DOCSTART-\t-X-\tO\n\nMara\tNNP\tI-NP\tB-PER\nwaved\tVBD\tI-VP\tO\n"
    let read = try text(file)
    #expect(read.tags == ["B-PER", "O"])
    #expect(
      String(decoding: read.encoded(like: Array(file.utf8)), as: UTF8.self)
        == "-DOCSTART-\t-X-\tO\n\nMara\tB-PER\nwaved\tO\n")
  }

  @Test func linesOfTheFileAreKept() throws {
    let file = "-DOCSTART- one\r\n\r\n\nMara\r\n1 1/2\tx\n  \nwaved"
    let read = try text(file, tags: .ignored)
    #expect(read.tags == ["O"])
    #expect(
      String(decoding: read.encoded(like: Array(file.utf8)), as: UTF8.self)
        == "-DOCSTART- one\n\n\nMara\tO\n1 1/2\tO\n\nwaved\tO\n")
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func aFileOfTwoColumnsIsWrittenAsItWasRead(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let lines = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        ["", "-DOCSTART-\tO", "Zoë\tB-PER", "of it\tI-X", "\"\t''", "-\t:"].randomElement(using: &random) ?? ""
      }
      let file = Array(lines.map { $0 + "\n" }.joined().utf8)
      #expect(try TaggedText(file).encoded(like: file) == file, "seed \(seed)")
    }
  }

  @Test func aLineWithoutATagIsNamed() {
    #expect(error("a\tO\n\nMara B-PER\n", tags: .any).hasPrefix("line 3 has no tag: \"Mara B-PER\"; "))
    #expect(error("a\tO\n\tO\n", tags: .any).hasPrefix("line 2 has no tag: \"\tO\"; "))
    #expect(error("a\n", tags: .ignored) == "read")
  }

  @Test(arguments: ["B-GPE", "U-PER", "B-", "PER", "b-PER", "o", "NNP"])
  func tagsThatTheEntityModelsDoNotKnowAreNamed(tag: String) {
    #expect(
      error("a\tO\nb\t\(tag)\n", tags: .entities)
        == "line 2 has the tag \"\(tag)\"; known are O, and B- and I- with one of PER, ORG, LOC, MISC")
  }

  @Test func namesAreRightWithTheirTokensAndTheirType() throws {
    let words = ["Mara", "Fenn", "of", "Union", "Press", "in", "Kent", "."]
    func tagged(_ tags: String) throws -> TaggedText {
      let tags = tags.split(separator: " ")
      return try text(zip(words, tags).map { "\($0)\t\($1)\n" }.joined(), tags: .entities)
    }
    let gold = try tagged("B-PER I-PER O B-ORG I-ORG O B-LOC O")
    let found = try tagged("B-PER I-PER O B-ORG B-ORG O B-ORG O")
    let scores = gold.entityScores(of: found)
    #expect(scores.byType.map(\.gold) == [1, 1, 1, 0])
    #expect(scores.byType.map(\.found) == [1, 3, 0, 0])
    #expect(scores.byType.map(\.hits) == [1, 0, 0, 0])
    #expect(scores.micro.precision == 0.25)
    #expect(scores.micro.recall == 1.0 / 3)
    #expect(scores.micro.f1 == 2.0 / 7)
    #expect(gold.entityScores(of: gold).microOfAll.f1 == 1)
    #expect(gold.accuracy(of: found) == 6.0 / 8)
  }

  @Test func aNameThatBeginsInsideIsReadAsTheScorerReadsIt() throws {
    let gold = try text("a\tI-PER\nb\tI-ORG\nc\tB-ORG\n", tags: .entities)
    #expect(gold.entityScores(of: gold).byType.map(\.gold) == [1, 2, 0, 0])
  }

  @Test func scoresOfNothingAreZero() throws {
    let nothing = try text("a\tO\n", tags: .entities)
    let scores = nothing.entityScores(of: nothing)
    #expect(scores.micro.precision == 0 && scores.micro.recall == 0 && scores.micro.f1 == 0)
  }

  @Test func theMostFrequentConfusionComesFirst() throws {
    let gold = try text("a\tNN\nb\tNN\nc\tVB\nd\tJJ\ne\tNN\n")
    let found = try text("a\tVB\nb\tVB\nc\tNN\nd\tIN\ne\tNN\n")
    #expect(
      gold.confusions(of: found).map { "\($0.gold) \($0.found) \($0.count)" } == ["NN VB 2", "JJ IN 1", "VB NN 1"])
    #expect(gold.confusions(of: gold).isEmpty)
  }
}
