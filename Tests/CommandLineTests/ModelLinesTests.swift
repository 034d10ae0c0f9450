import TestSupport
import Testing

/// The built program trains the models of lines on a few made pages, and cleans and scores with them.
@Suite struct ModelLinesTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    let own = [
      "The mill burned down on Monday.", "Nobody was hurt, the sheriff said.", "It was built in 1911 by two brothers.",
      "The cause is not known.",
    ]
    var pages = ""
    for number in 0..<12 {
      pages += "title\tThe mill burns\nbyline\tBy Ann Lee \(number)\n"
      for line in own { pages += "article\t\(line)\n" }
      pages += "newsletter\tSign up for our newsletter number \(number)\nsharing\tShare on Facebook\n\n"
    }
    try folder.write(pages, to: "pages.tsv")
    let article = "{\"text\":\"\(own.joined(separator: "\\n"))\",\"title\":\"A mill burns in Harlan\"}\n"
    try folder.write(String(repeating: article, count: 5), to: "dump.jsonl")
  }

  private func train(_ output: String) throws -> Program.Outcome {
    try program.run(
      "model", "train", "lines", "pages.tsv", "--articles", "dump.jsonl", "--dev", "pages.tsv", "-o", output)
  }

  @Test func trainingTellsItsStepsAndScoresAndTheSamePagesGiveTheSameBytes() throws {
    let outcome = try train("models")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("training on 12 pages and 10 articles taken for clean\n"))
    #expect(outcome.error.contains("furniture, with articles, epoch 1 of "))
    #expect(outcome.output.contains("article lines kept") && outcome.output.contains("models/lines.model  "))
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(try train("again").status == 0)
    #expect(try FolderContents.files(folder.file("again")).count == 2)
    #expect(try FolderContents.differences(folder.file("models"), folder.file("again")) == [])
  }

  @Test func modelsOfAFolderCleanAndAreScored() throws {
    #expect(try train("models").status == 0)
    let scores = try program.run("model", "evaluate", "lines", "pages.tsv", "--model", "models")
    #expect(scores.output.contains("all furniture                 36        36"), "\(scores.output)\(scores.error)")
    #expect(scores.output.contains("article                       48         0"), "\(scores.output)")
    let misses = try program.run("model", "evaluate", "lines", "pages.tsv", "--model", "models", "--misses")
    #expect(misses.status == 0 && misses.output.isEmpty)
    try folder.write(
      "{\"text\":\"The old mill burned down on Monday.\\nNobody was hurt, they said.\\nShare on Facebook\",\"id\":\"a\"}\n",
      to: "one.jsonl")
    let run = try program.run(
      "run", "one.jsonl", "--output", "run", "--models", "models", "--until", "cleaning")
    #expect(run.status == 0, "\(run.error)")
    let spine = try program.shell("zcat run/cleaning/*/*.jsonl.gz").output
    #expect(spine.contains("\"kind\":\"sharing\"") && spine.contains("they said.\""), "\(spine)")
  }

  @Test func wrongPagesAreNamedWithTheirLine() throws {
    try folder.write("article\tYes.\nbanner\tNo.\n", to: "wrong.tsv")
    for command in [["train", "lines", "wrong.tsv", "-o", "m"], ["evaluate", "lines", "wrong.tsv"]] {
      let outcome = try program.run(["model"] + command)
      #expect(outcome.status != 0)
      #expect(
        outcome.error.contains("cannot use 'wrong.tsv': line 2: 'banner' is no class; known are article, title, "))
    }
    let missing = try program.run("model", "evaluate", "lines", "none.tsv")
    #expect(missing.status != 0 && missing.error.contains("none.tsv"))
  }
}
