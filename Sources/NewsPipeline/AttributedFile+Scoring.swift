internal import Corpus
public import Quoting
internal import Tagging

extension AttributedFile {
  /// Finds the attributions of all articles by the route's own stages and counts how they compare with those that people
  /// marked, over the text as it stands in the file.
  ///
  /// The same as scoring what `annotate` gives out with raw offsets. In articles that cleaning drops nothing is found.
  /// - Precondition: the file was read with the same settings of reading and cleaning.
  /// - Throws: `ModelFileError` where the settings name models that cannot be used.
  public func counts(of settings: StageSettings) throws(ModelFileError) -> QuoteCounts {
    let stages = RouteStages(settings, until: .quoting, models: try settings.taggerModels())
    var counts = QuoteCounts()
    for article in dropped {
      counts += QuoteCounts(raw: article.raw, gold: article.rawAttributions, found: [])
    }
    guard let taggers = stages.taggers, var finder = stages.finder else { return counts }
    var tagger = taggers.take()
    for article in articles {
      guard case .keep(let tagging) = tagger.process(article.article),
        case .keep(let quoting) = finder.process(TaggedArticle(article.article, tagging))
      else {
        counts += QuoteCounts(article, found: [])
        continue
      }
      counts += QuoteCounts(article, found: quoting.quotes)
    }
    return counts
  }
}
