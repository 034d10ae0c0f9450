import ArgumentParser
import NewsPipeline
import Shards

/// The command line: one subcommand a task, no decisions.
@main
struct OnRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onrecord",
    abstract: "Who said what, about whom, where and when: from dumps of news articles.",
    discussion: """
      Examples:
        onrecord run dumps/ --output run     the whole route; again: resume
        onrecord actors run --top 20         who is quoted most
        onrecord actor run "Ana Whitcombe"   one actor on a screen
        onrecord quotes run --actor "Ana Whitcombe" --since 2024-05-01
        onrecord show run ARTICLE            an article, speakers in colour
        zcat dump.jsonl.gz | onrecord annotate | jq '.quotes[].text'
        onrecord model train entities train.conll --dev dev.conll --output models

      Exit status: 0 done; 1 failed; 2 finished, but some input was damaged or more records were rejected than \
      --tolerate allows; 64 bad usage or pipeline file; 130 interrupted (what was done is kept).
      """,
    version: OnRecordVersion.current,
    subcommands: [
      RunCommand.self, AnnotateCommand.self, StatusCommand.self, VerifyCommand.self, ActorsCommand.self,
      ActorCommand.self, VoicesCommand.self, StoriesCommand.self, QuotesCommand.self, ShowCommand.self,
      ModelCommand.self,
    ])

  static func main() async {
    StandardStream.turnSignalsIntoErrors()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus.leave(after: error)
    }
  }
}
