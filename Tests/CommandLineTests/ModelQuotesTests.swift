import Foundation
import TestSupport
import Testing

/// The built program trains the models of quoting on a few made articles, and works with them.
@Suite struct ModelQuotesTests {
  private struct Trained: Sendable {
    let folder: TemporaryFolder
    let program: Program
    let outcome: Program.Outcome

    init() throws {
      folder = try TemporaryFolder()
      program = Program(in: folder)
      try folder.write(MadeAttributions.file(articles: 6, seed: 1), to: "train.jsonl")
      try folder.write(MadeAttributions.file(articles: 2, seed: 2), to: "dev.jsonl")
      let order = "onrecord model train quotes train.jsonl --dev dev.jsonl --folds 2"
      outcome = try program.shell(
        "\(order) --output again > /dev/null 2>&1 & \(order) --output models; status=$?; wait $! && exit $status")
    }
  }

  private static let trained = Result { try Trained() }
  private let trained: Trained
  private var program: Program { trained.program }

  init() throws { trained = try Self.trained.get() }

  @Test func trainingTellsItsEpochsAndScores() {
    #expect(trained.outcome.status == 0, "\(trained.outcome.error)")
    #expect(trained.outcome.error.contains("training on 6 articles, 36 attributions\n"))
    #expect(trained.outcome.error.contains("quotations: roles of words, epoch 1 of "))
    #expect(trained.outcome.error.contains("quotations: content and source of a cue without part 2 of 2, epoch 1 of "))
    #expect(trained.outcome.error.contains("quotations: ranker of marked words, epoch 1 of "))
    #expect(
      trained.outcome.output.contains("dev: 2 articles, ") && trained.outcome.output.contains("direct attribution"))
    #expect(trained.outcome.output.contains("models/quote-roles.model  "))
    for line in trained.outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func theSameArticlesGiveTheSameBytes() throws {
    #expect(try FolderContents.files(trained.folder.file("again")).count == 5)
    #expect(try FolderContents.differences(trained.folder.file("models"), trained.folder.file("again")) == [])
  }

  @Test func theTableIsThatOfEvaluating() throws {
    let outcome = try program.run("model", "evaluate", "quotes", "dev.jsonl", "--model", "models")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(trained.outcome.output.hasPrefix(outcome.output))
  }

  @Test func aRunThatGetsOtherModelsQuotesAnew() throws {
    #expect(try program.run("run", "dev.jsonl", "--output", "run").status == 0)
    let other = try program.run("run", "dev.jsonl", "--output", "run", "--models", "models")
    #expect(other.status == 0, "\(other.error)")
    #expect(
      other.error.contains("changed since the earlier run: quoting (model "),
      "\(other.error)")
    #expect(other.error.contains("; redone: quoting, aggregating\n"), "\(other.error)")
    let again = try program.run("run", "dev.jsonl", "--output", "run", "--models", "models")
    #expect(again.status == 0 && !again.error.contains("redone"))
  }

  @Test func someOfTheFiveAreRefused() throws {
    _ = try program.shell("mkdir -p half && cp models/quote-roles.model models/quote-links.model half/")
    let outcome = try program.shell("onrecord annotate --models half < dev.jsonl")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.error.contains(
        "'half' has some models of quoting, but not quote-sources.model, quote-contents.model, quote-regions.model: "))
    #expect(outcome.error.contains("onrecord model train quotes … --output half"))
    _ = try program.shell(
      "mkdir -p wrong && cp models/quote-*.model wrong/ && cp models/quote-links.model wrong/quote-roles.model")
    let wrong = try program.shell("onrecord annotate --models wrong < dev.jsonl")
    #expect(
      wrong.error.contains("cannot use 'wrong/quote-roles.model': it is a model of 'quotations: content and source of"))
  }

  @Test func tooFewArticlesAreRefused() throws {
    let outcome = try program.run(
      "model", "train", "quotes", "dev.jsonl", "--dev", "dev.jsonl", "--output", "x", "--folds", "3")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("2 articles to train on cannot be cut into 3 parts"))
  }

  @Test(arguments: [
    ["a.jsonl", "--output", "x"], ["a.jsonl", "--dev", "b.jsonl"],
    ["a.jsonl", "--dev", "b.jsonl", "--output", "x", "--folds", "1"],
  ])
  func badUsageIsStatus64(arguments: [String]) throws {
    #expect(try program.run(["model", "train", "quotes"] + arguments).status == 64)
  }

  @Test func helpHasExamples() throws {
    let help = try program.run("model", "train", "quotes", "--help")
    #expect(help.status == 0 && help.output.contains("onrecord model train quotes train.jsonl.gz --dev dev.jsonl.gz "))
  }
}
