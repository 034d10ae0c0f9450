import ArgumentParser

/// `onrecord model`: the tagger's models trained, used on files in columns, and scored.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Train the tagger's models on your own text, tag files with them, and score them.",
    discussion: """
      Files have a token, a tab and a tag a line, plain or gzip; an empty line ends a sentence, a line -DOCSTART- opens \
      a document. Entities are tagged in IOB2 (O, B-PER, I-PER …) with the types PER, ORG, LOC and MISC; parts of \
      speech have tags of any names.

      A folder of models holds parts.model, entities1.model and entities2.model. Those that are missing are the \
      executable's; without --model all are.

      Examples:
        onrecord model train entities train.conll --dev dev.conll --output models
        onrecord model evaluate entities test.conll.gz --model models
        onrecord model predict entities text.conll > tagged.conll
        onrecord model train pos train.conll --dev dev.conll --output models
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
      """,
    subcommands: [ModelTrainEntitiesCommand.self, ModelTrainPartsCommand.self])
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
    subcommands: [ModelEvaluateEntitiesCommand.self, ModelEvaluatePartsCommand.self, ModelEvaluateQuotesCommand.self])
}
