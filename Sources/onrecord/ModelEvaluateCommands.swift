import ArgumentParser
import Foundation
import NewsPipeline
import Shards
import Tagging

struct ModelEvaluateEntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Precision, recall and F1 of the entity models on a tagged file, by type.",
    discussion: """
      A name counts as right when its tokens and its type are those of the file, as conlleval counts. "PER ORG LOC" are \
      those three types taken together.

      Examples:
        onrecord model evaluate entities gold.conll.gz
        onrecord model evaluate entities gold.conll.gz --model models --passes 1
        onrecord model evaluate entities gold.conll.gz --json | jq .types.ORG.f1
      """)

  @Argument(help: ArgumentHelp("A file tagged by people, plain or gzip, or - for standard input.", valueName: "gold"))
  var gold: String

  @OptionGroup var choice: ModelChoice
  @OptionGroup var passes: PassChoice

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let file = try TaggedFile(gold, tags: .entities)
    let scores = file.text.entityScores(of: file.text.tagged(by: try choice.models(), passes: passes.passes))
    let evaluation = EntityEvaluation(file, scores, passes: passes.passes)
    try StandardStream.output.write(json ? try ModelJSON.bytes(evaluation) : Array(evaluation.text.utf8))
  }
}

struct ModelEvaluatePartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pos",
    abstract: "The accuracy of the part-of-speech model on a tagged file, and the tags it confuses most.",
    discussion: """
      Examples:
        onrecord model evaluate pos gold.conll.gz
        onrecord model evaluate pos gold.conll.gz --model models --json | jq .accuracy
      """)

  @Argument(help: ArgumentHelp("A file tagged by people, plain or gzip, or - for standard input.", valueName: "gold"))
  var gold: String

  @OptionGroup var choice: ModelChoice

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let file = try TaggedFile(gold, tags: .any)
    let evaluation = PartEvaluation(file, file.text.tagged(byParts: try choice.parts()))
    try StandardStream.output.write(json ? try ModelJSON.bytes(evaluation) : Array(evaluation.text.utf8))
  }
}

enum ModelJSON {
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
