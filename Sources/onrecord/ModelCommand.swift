import ArgumentParser

/// `onrecord model`: the models of cleaning, tagging and quoting trained, used on files in columns, and scored.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Train the models of cleaning, tagging and quoting on your own text, and score them.",
    discussion: """
      Files have a token, a tab and a tag a line, plain or gzip; an empty line ends a sentence, a line -DOCSTART- opens \
      a document. Entities are tagged in IOB2 (O, B-PER, I-PER …) with the types PER, ORG, LOC and MISC; parts of \
      speech have tags of any names.

      Attributions are marked in records, JSON Lines: "onrecord model evaluate quotes --help" says how. Pages whose lines \
      are told apart: "onrecord model train lines --help".

      A folder of models holds parts.model, entities1.model, entities2.model, lines.model and line-kinds.model; those \
      that are missing are the executable's. The five of quoting, quote-roles.model and the others, go together: all are \
      there or none, then they are the executable's. Without --model all are.

      Examples:
        onrecord model train entities train.conll --dev dev.conll --output models
        onrecord model evaluate entities test.conll.gz --model models
        onrecord model predict entities text.conll > tagged.conll
        onrecord model train pos train.conll --dev dev.conll --output models
        onrecord model train quotes train.jsonl --dev dev.jsonl --output models
      """,
    subcommands: [ModelTrainCommand.self, ModelPredictCommand.self, ModelEvaluateCommand.self])
}

struct ModelTrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train models and write them into a folder.",
    discussion: """
      Examples:
        onrecord model train entities train.conll --dev dev.conll --output models
        onrecord model train pos train.conll --dev dev.conll --output models
        onrecord model train quotes train.jsonl --dev dev.jsonl --output models
        onrecord model train lines pages.tsv --articles dumps/ --output models
      """,
    subcommands: [
      ModelTrainEntitiesCommand.self, ModelTrainPartsCommand.self, ModelTrainQuotesCommand.self,
      ModelTrainLinesCommand.self,
    ])
}

struct ModelPredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict", abstract: "Tag the tokens of a file.",
    discussion: """
      Examples:
        onrecord model predict entities text.conll.gz > tagged.conll
        onrecord model predict pos - --model models < text.conll
      """,
    subcommands: [ModelPredictEntitiesCommand.self, ModelPredictPartsCommand.self])
}

struct ModelEvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score models on a file that was tagged by people.",
    discussion: """
      Examples:
        onrecord model evaluate entities gold.conll.gz
        onrecord model evaluate pos gold.conll.gz --model models --json
        onrecord model evaluate quotes gold.jsonl.gz
      """,
    subcommands: [
      ModelEvaluateEntitiesCommand.self, ModelEvaluatePartsCommand.self, ModelEvaluateQuotesCommand.self,
      ModelEvaluateLinesCommand.self,
    ])
}
