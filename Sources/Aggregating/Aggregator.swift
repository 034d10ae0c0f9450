public import Corpus

/// Reads from an article and its layers what the merge needs to know of it.
///
/// Linear in the chains, mentions and quoted words of the article.
public struct Aggregator: Stage {
  public static let name = StageName.aggregating
  public static let revision = 4

  private let options: AggregatingOptions

  public init(options: AggregatingOptions) { self.options = options }

  public mutating func process(_ input: QuotedArticle) -> Verdict<ArticleFacts> {
    let article = input.article
    var facts = ArticleFacts()
    facts.id = article.id
    facts.outlet = article.outlet
    facts.published = article.published
    facts.signature = article.signature
    facts.chains = input.tagging.entities.map { chain($0, of: article) }
    facts.quotes = input.quoting.quotes.map { quote($0, of: article, chains: facts.chains.count) }
    return .keep(facts)
  }

  private func chain(_ entity: Entity, of article: Article) -> ChainFacts {
    var chain = ChainFacts(
      kind: entity.kind, name: entity.name, gender: entity.gender, titles: entity.titles,
      mentions: entity.mentions.count)
    guard options.others || entity.kind != .other else { return chain }
    for mention in entity.mentions where mention.form == .name { chain.names.add(mention.span, of: article) }
    return chain
  }

  private func quote(_ quote: Quotation, of article: Article, chains: Int) -> QuoteFacts {
    let speaker = quote.speaker?.entity.flatMap { $0 < chains ? $0 : nil }
    guard options.counts(quote), quote.isSpoken else {
      return QuoteFacts(counts: false, kind: quote.kind, speaker: speaker)
    }
    return QuoteFacts(
      counts: true, kind: quote.kind, speaker: speaker, words: article.words(in: quote.spans),
      print: QuotePrint(of: quote.spans, in: article.text))
  }
}
