internal import Learning

/// Trains the rankers of sources, of content and of marked words, on what the role models say of articles that they have not seen.
struct RankerTraining {
  private let trainer: QuoteTrainer
  private let examples: RoleExamples
  private let roles: JackKnifed
  private let links: JackKnifed
  private let log: @Sendable (QuoteTrainer.Progress) -> Void

  init(
    _ trainer: QuoteTrainer, _ examples: RoleExamples, _ roles: JackKnifed, _ links: JackKnifed,
    _ log: @escaping @Sendable (QuoteTrainer.Progress) -> Void
  ) {
    (self.trainer, self.examples, self.roles, self.links, self.log) = (trainer, examples, roles, links, log)
  }

  /// Reads all articles with the models that have not seen them.
  private func walk(_ visit: (AttributedPassage, [Link], borrowing RoleTagger) -> Void) {
    for fold in 0..<trainer.folds {
      var tagger = RoleTagger(.shared, roles.parts[fold])
      var linker = Linker(links.parts[fold])
      for article in stride(from: fold, to: examples.pieces.count, by: trainer.folds) {
        let piece = examples.pieces[article]
        tagger.read(piece.passage, piece.hints) { linker.learn($0) }
        tagger.tag()
        visit(piece, linker.links(piece.passage, piece.drafts, tagger), tagger)
      }
    }
  }

  func trainSources() throws -> SequenceModel {
    var choices = SourceChoices()
    var chosen = ChoiceExamples()
    walk { piece, links, tagger in
      choices.begin(tagger)
      var isRight: [Bool] = []
      for (number, link) in links.enumerated() {
        guard let gold = MarkedAttribution.matching(link.candidate, among: piece.gold) else { continue }
        choices.add(link, piece.passage, piece.drafts, tagger, former: RoleAttributor.former(number, links))
        isRight += choices.candidates[isRight.count...].map { Runs.similarity([$0.range], gold.source) > 0.3 }
      }
      chosen.add(choices.list, isRight: isRight)
    }
    chosen.finish()
    return try trainer.model(
      .sources, fold: nil, chosen.text, sentences: nil, Chooser.labels, contexts: Int(choices.count), log)
  }

  func trainContents(_ sources: SequenceModel) throws -> SequenceModel {
    var choices = SourceChoices()
    var chooser = Chooser(sources)
    var contents = ContentChoices()
    var chosen = ChoiceExamples()
    walk { piece, links, tagger in
      let found = RoleAttributor.choose(links, piece.passage, piece.drafts, tagger, &choices, &chooser)
      contents.read(links, found, piece.passage, piece.drafts, tagger)
      let isRight = contents.candidates.map { candidate in
        let source = candidate.source(found, piece.drafts)
        return piece.gold.contains { $0.agrees(candidate.runs, source) }
      }
      chosen.add(contents.list, isRight: isRight)
    }
    chosen.finish()
    return try trainer.model(
      .contents, fold: nil, chosen.text, sentences: nil, Chooser.labels, contexts: Int(contents.count), log)
  }

  func trainRegions() throws -> SequenceModel {
    var regions = RegionChoices()
    var chosen = ChoiceExamples()
    walk { piece, links, tagger in
      regions.read(piece.passage, links, piece.drafts, tagger)
      let content = piece.gold.flatMap(\.content)
      let isSpeech = regions.regions.map { region in
        let range = piece.passage.regionTokens[region]
        return Runs.common([range], content) * 2 > range.count
      }
      chosen.add(regions.list, isRight: isSpeech)
    }
    chosen.finish()
    return try trainer.model(
      .regions, fold: nil, chosen.text, sentences: nil, Chooser.labels, contexts: Int(regions.count), log)
  }
}
