import ArgumentParser
import NewsPipeline
import Shards
import Tagging

struct ModelPredictEntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Give the tokens of a file entity tags: the same tokens, a tab, an IOB2 tag.",
    discussion: """
      The first column of the file counts; tags in it are passed over. Empty lines and -DOCSTART- are kept. Names are told \
      better with documents marked: an article's words speak for each other.

      Examples:
        onrecord model predict entities text.conll.gz > tagged.conll
        tr ' ' '\\n' < text | onrecord model predict entities - --passes 1
      """)

  @Argument(help: ArgumentHelp("A token a line, plain or gzip, or - for standard input.", valueName: "file"))
  var file: String

  @OptionGroup var choice: ModelChoice
  @OptionGroup var passes: PassChoice

  func run() throws {
    let file = try TaggedFile(file, tags: .ignored)
    let tagged = file.text.tagged(by: try choice.models(), passes: passes.passes)
    try StandardStream.output.write(tagged.encoded(like: file.bytes))
  }
}

struct ModelPredictPartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pos",
    abstract: "Give the tokens of a file parts of speech: the same tokens, a tab, a tag.",
    discussion: """
      The first column of the file counts; tags in it are passed over. Empty lines and -DOCSTART- are kept.

      Examples:
        onrecord model predict pos text.conll.gz > tagged.conll
        onrecord model predict pos - --model models < text.conll
      """)

  @Argument(help: ArgumentHelp("A token a line, plain or gzip, or - for standard input.", valueName: "file"))
  var file: String

  @OptionGroup var choice: ModelChoice

  func run() throws {
    let file = try TaggedFile(file, tags: .ignored)
    try StandardStream.output.write(file.text.tagged(byParts: try choice.parts()).encoded(like: file.bytes))
  }
}
