internal import Learning

/// Trains the second role model, on what the first says of articles that it has not seen.
struct LinkTraining: Sendable {
  private let trainer: QuoteTrainer
  private let links: LinkExamples
  private let log: @Sendable (QuoteTrainer.Progress) -> Void

  init(
    _ trainer: QuoteTrainer, _ examples: RoleExamples, _ roles: JackKnifed,
    _ log: @escaping @Sendable (QuoteTrainer.Progress) -> Void
  ) {
    self.trainer = trainer
    self.log = log
    var links = LinkExamples(examples.features)
    var taggers = roles.parts.map { RoleTagger(.shared, $0) }
    for (article, piece) in examples.pieces.enumerated() {
      let fold = article % trainer.folds
      taggers[fold].read(piece.passage, piece.hints) { _ in }
      taggers[fold].tag()
      links.add(piece, article: article, taggers[fold])
    }
    links.finish()
    self.links = links
  }

  func run() async throws -> JackKnifed {
    try await JackKnifed.train(folds: trainer.folds) { fold in
      let sequences = links.articles.indices.filter { fold == nil || links.articles[$0] % trainer.folds != fold }
      return try trainer.model(
        .links, fold: fold, links.text, sentences: sequences, LinkRules.roles, contexts: links.contextCount, log)
    }
  }
}
