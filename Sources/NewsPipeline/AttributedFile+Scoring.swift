internal import Cleaning
internal import Corpus
public import Quoting
public import Tagging

extension AttributedFile {
  /// Finds the attributions of all articles by the route's own stages and counts how they compare with those that people
  /// marked, over the text as it stands in the file.
  ///
  /// The same as scoring what `annotate` gives out with raw offsets. In articles that cleaning drops nothing is found.
  /// - Precondition: the file was read with the same settings of reading and cleaning.
  /// - Throws: `ModelFileError` where the settings name models that cannot be used.
  public func counts(of settings: StageSettings) throws(ModelFileError) -> QuoteCounts {
    counts(RouteStages(settings, until: .quoting, models: try settings.stageModels()))
  }

  /// The same with models that stand in no folder, and the default settings.
  public func counts(tagging: TaggerModels, quoting: RoleModels) -> QuoteCounts {
    counts(
      RouteStages(
        StageSettings(), until: .quoting, models: StageModels(cleaning: .embedded, tagging: tagging, quoting: quoting)))
  }

  private func counts(_ stages: RouteStages) -> QuoteCounts {
    var counts = QuoteCounts()
    for article in dropped {
      counts += QuoteCounts(raw: article.raw, gold: article.rawAttributions, found: [])
    }
    guard let taggers = stages.taggers, let finders = stages.finders else { return counts }
    taggers.lend { tagger in
      finders.lend { finder in
        for article in articles { counts += QuoteCounts(article, found: quotes(in: article, &tagger, &finder)) }
      }
    }
    return counts
  }

  private func quotes(
    in article: AttributedArticle, _ tagger: inout Tagger, _ finder: inout QuoteFinder
  ) -> [Quotation] {
    guard case .keep(let tagging) = tagger.process(article.article),
      case .keep(let quoting) = finder.process(TaggedArticle(article.article, tagging))
    else { return [] }
    return quoting.quotes
  }
}
