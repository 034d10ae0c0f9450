internal import Learning
internal import Text

/// The cues of articles with what the second role model is to find for each.
struct LinkExamples: Sendable {
  private(set) var text = SequenceText()
  /// By sequence of `text`: the article it is of.
  private(set) var articles: [Int] = []
  let contextCount: Int
  private var contexts = LinkContexts()
  private var candidates = CueCandidates()
  private var all = ContextList()

  /// - Parameter features: of all forms.
  init(_ features: [[FormFeature]]) {
    contextCount = Int(contexts.count)
    for form in features { _ = text.addForm(form) }
  }

  /// Adds the candidates of an article that the first model has read.
  mutating func add(_ piece: AttributedPassage, article: Int, _ tagger: borrowing RoleTagger) {
    candidates.find(tagger, piece.drafts)
    contexts.begin(tagger, piece.passage, candidates.found)
    contexts.beginList()
    for candidate in candidates.found {
      let window = LinkContexts.window(of: candidate, tagger.words)
      contexts.read(candidate, window, tagger, rules: LinkRules.labels(of: candidate, piece.drafts, in: window))
      let gold = Self.labels(candidate, piece)
      for token in window { text.addToken(form: Int(piece.forms[token]), contexts: [], label: gold[token]) }
      text.endSentence()
      articles.append(article)
    }
    all.append(contexts.list)
  }

  /// To be called when all articles are added.
  mutating func finish() { text.replaceContexts(starts: all.starts, contexts: all.ids) }

  private static func labels(_ candidate: CueCandidate, _ piece: AttributedPassage) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: piece.passage.tokens.count)
    guard let gold = MarkedAttribution.matching(candidate, among: piece.gold) else { return labels }
    for run in gold.content { RuleRoles.mark(run, .content, in: &labels) }
    for run in gold.source { RuleRoles.mark(run, .source, in: &labels) }
    return labels
  }
}
