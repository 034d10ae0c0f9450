import Foundation
import TestSupport
import Testing

/// The built program trains on a text of a few dozen sentences, tags it, and scores what it learned.
@Suite struct ModelTests {
  /// Models trained once for all tests.
  private struct Trained: Sendable {
    let folder: TemporaryFolder
    let program: Program
    let outcomes: [Program.Outcome]

    init() throws {
      folder = try TemporaryFolder()
      program = Program(in: folder)
      for (name, documents, seed) in [("train", 12, UInt64(1)), ("dev", 3, 2)] {
        for kind in ["entities", "pos"] {
          let file = MadeColumns.file(documents: documents, seed: seed, entities: kind == "entities")
          try folder.write(file, to: "\(kind)-\(name).conll")
        }
      }
      _ = try program.shell("gzip -nk entities-dev.conll")
      outcomes = [try Self.train("pos", program), try Self.train("entities", program)]
    }

    /// Trains twice at once, into two folders; the outcome is that of the first.
    private static func train(_ kind: String, _ program: Program) throws -> Program.Outcome {
      let order =
        "onrecord model train \(kind) \(kind)-train.conll --dev \(kind)-dev.conll --epochs 2 --cutoff 1"
        + (kind == "entities" ? " --folds 2" : "")
      return try program.shell(
        "\(order) --output again > /dev/null 2>&1 & \(order) --output models; status=$?; wait $! && exit $status")
    }
  }

  private static let trained = Result { try Trained() }
  private let trained: Trained
  private var program: Program { trained.program }

  init() throws { trained = try Self.trained.get() }

  @Test func trainingTellsItsEpochsAndScores() throws {
    let (parts, entities) = (trained.outcomes[0], trained.outcomes[1])
    #expect(parts.status == 0, "\(parts.error)")
    #expect(parts.error.contains("parts of speech, epoch 1 of 2: loss "))
    #expect(parts.output.contains("pos-dev: accuracy 1.0000\n") && parts.output.contains("models/parts.model  "))
    #expect(entities.status == 0, "\(entities.error)")
    #expect(entities.error.contains("first pass, epoch 2 of 2: loss "))
    #expect(entities.error.contains("first pass without part 2 of 2, epoch 1 of 2: loss "))
    #expect(entities.error.contains("second pass, epoch 1 of 2: loss "))
    #expect(entities.output.contains("one pass") && entities.output.contains("two passes"))
    #expect(entities.output.contains("models/entities2.model  "))
    for line in entities.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func theSameTextAndSeedGiveTheSameBytes() throws {
    #expect(try FolderContents.files(trained.folder.file("again")).count == 3)
    #expect(try FolderContents.differences(trained.folder.file("models"), trained.folder.file("again")) == [])
  }

  @Test func whatWasLearnedIsFoundAgain() throws {
    let outcome = try program.run(
      "model", "evaluate", "entities", "entities-dev.conll.gz", "--model", "models", "--json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let micro = try #require(object["microOfAll"] as? [String: Any])
    #expect(micro["f1"] as? Double == 1)
    let counts = try #require(object["counts"] as? [String: Int])
    #expect(counts["documents"] == 3 && counts["sentences"] == 12)
    let parts = try program.run("model", "evaluate", "pos", "pos-dev.conll", "--model", "models")
    #expect(parts.output.hasPrefix("accuracy 1.0000: "))
    let other = try program.run("model", "evaluate", "pos", "entities-dev.conll", "--model", "models", "--json")
    #expect(other.output.contains("\"accuracy\" : 0,") && other.output.contains("\"found\" : \"NNP\""))
  }

  @Test(arguments: ["entities", "pos"])
  func predictionsAreTheSameLinesWithTags(kind: String) throws {
    let gold = try program.shell("cat \(kind)-dev.conll")
    let file = try program.run("model", "predict", kind, "\(kind)-dev.conll", "--model", "models")
    #expect(file.status == 0 && file.output == gold.output)
    let words = try program.shell("cut -f1 \(kind)-dev.conll | gzip | onrecord model predict \(kind) - --model models")
    #expect(words.output == gold.output.replacingOccurrences(of: "-DOCSTART-\tO", with: "-DOCSTART-"))
    let closed = try program.shell(
      "onrecord model predict \(kind) \(kind)-dev.conll --model models | true; echo ${PIPESTATUS[0]}")
    #expect(closed.output == "0\n")
  }

  @Test func onePassHasAModelOfItsOwn() throws {
    let outcome = try program.run(
      "model", "evaluate", "entities", "entities-dev.conll", "--model", "models", "--passes", "1")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("PER ORG LOC") && outcome.output.contains("3 documents, 12 sentences, "))
  }

  @Test func aRunWorksWithTheModelsAndNamesThem() throws {
    let text = "Officials in Ostvale praised Northgate Bank. Mara Ellwood left Ostvale before noon."
    try trained.folder.write("{\"id\":\"1\",\"text\":\"\(text)\"}\n", to: "a.jsonl")
    let annotated = try program.shell("onrecord annotate --models models < a.jsonl")
    #expect(annotated.output.contains("\"name\":\"Mara Ellwood\",\"type\":\"person\""), "\(annotated.error)")
    #expect(annotated.output.contains("\"name\":\"Northgate Bank\",\"type\":\"organization\""))
    #expect(try program.run("run", "a.jsonl", "--output", "run", "--models", "models").status == 0)
    let ids = try program.shell("grep -o '\"model\" *: *\"names-[^\"]*models-[0-9a-f]*\"' run/run.json")
    #expect(ids.output.split(separator: "\n").count == 1)
    let again = try program.run("run", "a.jsonl", "--output", "run", "--models", "models")
    #expect(again.status == 0 && !again.error.contains("redone"))
  }
}

/// What cannot be used is named in one sentence, and the exit status says whose fault it was.
extension ModelTests {
  private func refusal(_ arguments: String...) throws -> String {
    let outcome = try program.run(["model"] + arguments)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    return outcome.error
  }

  @Test func damagedAndForeignModelsAreRefused() throws {
    let first = try Data(contentsOf: trained.folder.url.appending(path: "models/entities1.model"))
    func refused(_ bytes: Data) throws -> String {
      try trained.folder.write(bytes, to: "bad/entities1.model")
      return try refusal("predict", "entities", "entities-dev.conll", "--model", "bad")
    }
    #expect(try refused(first.prefix(500)).contains("'bad/entities1.model': the model is cut off after 500 of "))
    var flipped = first
    flipped[first.count / 2] ^= 1
    #expect(try refused(flipped).contains("the model's bytes do not match its checksum"))
    #expect(try refused(Data("hello".utf8)).contains("this is not a sequence model"))
    let second = try Data(contentsOf: trained.folder.url.appending(path: "models/entities2.model"))
    #expect(try refused(second).contains("it is a model of entities, second pass, not of entities, first pass"))
    let parts = try Data(contentsOf: trained.folder.url.appending(path: "models/parts.model"))
    #expect(try refused(parts).contains("it is a model of parts of speech, not of entities, first pass"))
    #expect(try refusal("predict", "pos", "pos-dev.conll", "--model", "nowhere").contains("no model in 'nowhere'"))
  }

  @Test func badTextIsNamedWithFileLineAndCulprit() throws {
    try trained.folder.write("Mara\tB-PER\nleft\n", to: "untagged.conll")
    #expect(
      try refusal("evaluate", "entities", "untagged.conll").contains("'untagged.conll': line 2 has no tag: \"left\""))
    try trained.folder.write("Kent\tB-GPE\n", to: "types.conll")
    #expect(
      try refusal("train", "entities", "types.conll", "--dev", "entities-dev.conll", "--output", "x")
        .contains("'types.conll': line 1 has the tag \"B-GPE\"; known are O, and B- and I- with one of PER, "))
    try trained.folder.write("\n\n-DOCSTART-\n", to: "empty.conll")
    #expect(try refusal("predict", "pos", "empty.conll").contains("there is no token in it"))
    #expect(try refusal("evaluate", "pos", "gone.conll").contains("cannot read 'gone.conll'"))
    _ = try program.shell("head -c 100 entities-dev.conll.gz > cut.conll.gz")
    #expect(try refusal("predict", "entities", "cut.conll.gz").contains("ends in the middle of a gzip member"))
    #expect(
      try refusal("train", "entities", "entities-dev.conll", "--dev", "entities-dev.conll", "--output", "x")
        .contains("3 documents to train on cannot be cut into 6 parts"))
    let tags = (0..<48).map { "a\tT\($0)\n" }.joined()
    try trained.folder.write(tags, to: "tags.conll")
    #expect(
      try refusal("train", "pos", "tags.conll", "--dev", "tags.conll", "--output", "x").contains("the text has 48 tags")
    )
  }

  @Test(arguments: [
    ["train", "entities", "a.conll", "--output", "x"],
    ["train", "entities", "a.conll", "--dev", "b.conll"],
    ["train", "entities", "a.conll", "--dev", "b.conll", "--output", "x", "--without", "nouns"],
    ["train", "entities", "a.conll", "--dev", "b.conll", "--output", "x", "--folds", "1"],
    ["train", "pos", "a.conll", "--dev", "b.conll", "--output", "x", "--epochs", "0"],
    ["train", "pos", "a.conll", "--dev", "b.conll", "--output", "x", "--rate", "0"],
    ["predict", "entities", "a.conll", "--passes", "3"], ["predict", "entities"], ["evaluate", "verbs", "a.conll"],
  ])
  func badUsageOfModelsIsStatus64(arguments: [String]) throws {
    #expect(try program.run(["model"] + arguments).status == 64)
  }

  @Test(arguments: ["train", "predict", "evaluate"], ["entities", "pos"])
  func everyModelCommandHelpsWithExamples(command: String, kind: String) throws {
    let help = try program.run("model", command, kind, "--help")
    #expect(help.status == 0 && help.output.contains("onrecord model \(command) \(kind) "))
  }
}
