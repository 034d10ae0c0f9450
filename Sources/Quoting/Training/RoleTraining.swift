internal import Learning

/// Trains the first role model.
struct RoleTraining: Sendable {
  private let trainer: QuoteTrainer
  private let examples: RoleExamples
  private let log: @Sendable (QuoteTrainer.Progress) -> Void

  init(_ trainer: QuoteTrainer, _ examples: RoleExamples, _ log: @escaping @Sendable (QuoteTrainer.Progress) -> Void) {
    self.trainer = trainer
    self.examples = examples
    self.log = log
  }

  func run() async throws -> JackKnifed {
    try await JackKnifed.train(folds: trainer.folds) { fold in
      let articles = examples.pieces.indices.filter { fold == nil || $0 % trainer.folds != fold }
      return try trainer.model(
        .roles, fold: fold, examples.text, sentences: examples.sequences(of: articles), Role.labels,
        contexts: examples.contextCount, log)
    }
  }
}
