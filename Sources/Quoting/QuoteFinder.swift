public import Corpus
internal import Text

/// Finds the quotations of an article with their cues and speakers: rules propose, trained models decide.
///
/// Quotations come by first span; a quotation's spans are sorted and apart, on code point borders, and hold neither
/// its cue nor its speaker; no two quotations have a word in common. Content follows the conventions of PolNeAR: it begins
/// right behind the cue, "that" or "to" included, its marks are inside, the comma before ", she said" is not. What is found
/// in an article does not depend on those before it. The time is linear in the text.
public struct QuoteFinder: Stage {
  public static let name = StageName.quoting
  public static let revision = 3

  private var reader = PassageReader(QuotingOptions())
  private var attributor: RoleAttributor

  /// A finder with the models in the executable.
  public init(options: QuotingOptions) { self.init(options: options, models: .embedded) }

  public init(options: QuotingOptions, models: RoleModels) {
    attributor = RoleAttributor(models, reader.lexicon, options: options)
  }

  /// Finds the quotations of an article that the tagger has read; one whose layer has not a part of speech for each token
  /// is rejected as `partsMissing`.
  public mutating func process(_ tagged: TaggedArticle) -> Verdict<QuotingLayer> {
    let (passage, rules, titles) = reader.read(tagged)
    guard tagged.tagging.parts.count == passage.tokens.count else {
      return .reject(
        Reason(
          "partsMissing",
          "the tagging layer of '\(tagged.article.id)' has \(tagged.tagging.parts.count) parts of speech for "
            + "\(passage.tokens.count) tokens: tag the article again"))
    }
    let drafts = attributor.drafts(of: passage, tagged.tagging, rules: rules)
    let marked = titles + RegionClassifier.scareQuotes(of: drafts, in: passage)
    let maker = QuotationMaker(passage: passage, mentions: MentionIndex(tagged.tagging))
    return .keep(
      QuotingLayer(
        id: tagged.article.id, quotes: maker.quotations(of: drafts),
        marked: marked.sorted { $0.span < $1.span }))
  }
}
