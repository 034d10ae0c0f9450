public import Corpus
public import Quoting
public import Tagging

extension AttributedFile {
  /// The articles with what the tagger makes of them, in the file's order; those that it does not keep are left out.
  public func tagged(by models: TaggerModels) -> [(AttributedArticle, TaggingLayer)] {
    var tagger = Tagger(options: TaggingOptions(), models: models)
    return articles.compactMap { article in
      guard case .keep(let layer) = tagger.process(article.article) else { return nil }
      return (article, layer)
    }
  }
}
