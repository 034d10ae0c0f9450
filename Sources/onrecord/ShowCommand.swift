import ArgumentParser
import Checkpointing
import Corpus
import NewsPipeline
import Results
import Shards

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One article with its quotations, cues and speakers; in colour on a terminal.",
    discussion: """
      Without colours, braces stand around what was said, with the number that it has in the list beneath. There stand \
      the speaker's full name, the words in place ("he") in brackets, what the speaker is, how it is told, and the \
      confidence. NO_COLOR in the environment turns colours off.

      With --removed, the article as it stood in the dump: what cleaning took out is struck through (without colours: in \
      [- -]), its class and what told it behind. The dump must still be where it was.

      Examples:
        onrecord show run hg-003
        onrecord show run https://www.example.org/2024/05/budget
        onrecord show run hg-003 --removed
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var directory: String

  @Argument(help: ArgumentHelp("The article's id, or how only one begins.", valueName: "article"))
  var article: String

  @Flag(help: "What cleaning took out, and why, in place of the quotations.")
  var removed = false

  @Option(help: "Colours: on a terminal without NO_COLOR, always, or never.")
  var color: Terminal.Colour = .auto

  func run() throws {
    let directory = RunDirectory(directory)
    let row = try RunResults.open(directory).article(article)
    guard let found = try ArticleFinder(directory).article(shard: row.shard, line: row.line) else {
      throw ResultsError(
        .noSuchArticle,
        "'\(row.id)' stands in the results, but no longer in the run; run: onrecord verify \(directory.path)")
    }
    let width = min(Terminal.width, 80)
    guard removed else {
      return try StandardStream.output.write(ArticleSheet(found, width: width, hasColour: color.isOn).text)
    }
    guard let raw = try RawArticleFinder(directory).article(shard: row.shard, line: row.line) else {
      throw ResultsError(.noSuchArticle, "'\(row.id)' stands in the run, but its dump has no such line")
    }
    let sheet = RemovedSheet(found.article, raw: raw.text, width: width, hasColour: color.isOn)
    try StandardStream.output.write(sheet.text)
  }
}
