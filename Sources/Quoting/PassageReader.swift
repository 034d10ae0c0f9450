internal import Corpus
internal import Text

/// Reads an article into a passage, and what the rules propose of it; one a worker.
struct PassageReader {
  private let options: QuotingOptions
  private let tokenizer = Tokenizer()
  let lexicon = Lexicon.shared
  private var scanner = MarkScanner()

  init(_ options: QuotingOptions) { self.options = options }

  /// The passage, the attributions of the rules, and the titles of works among the marked words.
  mutating func read(_ tagged: TaggedArticle) -> (Passage, [Draft], [MarkedPhrase]) {
    let bytes = tagged.article.text
    var passage = Passage(bytes, tokenizer.tokenize(bytes), scanner.scan(bytes), lexicon)
    let titles = RegionClassifier.dismissTitles(of: &passage)
    passage.lay(MentionIndex(tagged.tagging))
    var attributor = Attributor(passage, options: options)
    attributor.run()
    return (passage, attributor.drafts, titles)
  }
}
