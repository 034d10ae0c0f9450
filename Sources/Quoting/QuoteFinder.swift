public import Corpus
import Text

/// Finds the quotations of an article with their cues and speakers, by rules.
///
/// Quotations come by first span; a quotation's spans are sorted and apart, on code point borders, and hold neither
/// its cue nor its speaker. Content follows the conventions of PolNeAR: it begins right behind the cue, "that" or
/// "to" included, its marks are inside, the comma before ", she said" is not. The time is linear in the text.
public struct QuoteFinder: Stage {
  public static let name = StageName.quoting
  public static let revision = 2
  /// Names the tables that the finder was built with; kept in checkpoints.
  public static let model = CueTable.embeddedModel

  private let options: QuotingOptions
  private let tokenizer = Tokenizer()
  private let lexicon = Lexicon.shared
  private var scanner = MarkScanner()

  public init(options: QuotingOptions) {
    self.options = options
  }

  public mutating func process(_ tagged: TaggedArticle) -> Verdict<QuotingLayer> {
    let bytes = tagged.article.text
    var passage = Passage(bytes, tokenizer.tokenize(bytes), scanner.scan(bytes), lexicon)
    var marked = RegionClassifier.dismissTitles(of: &passage)
    let mentions = MentionIndex(tagged.tagging)
    passage.lay(mentions)
    var attributor = Attributor(passage, options: options)
    attributor.run()
    marked += RegionClassifier.scareQuotes(of: attributor)
    let maker = QuotationMaker(passage: passage, mentions: mentions)
    return .keep(
      QuotingLayer(
        id: tagged.article.id, quotes: maker.quotations(of: attributor.drafts),
        marked: marked.sorted { $0.span < $1.span }))
  }
}
