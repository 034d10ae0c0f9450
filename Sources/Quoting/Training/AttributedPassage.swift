internal import Corpus
internal import Learning
internal import Text

/// An article that people marked attributions in, read.
struct AttributedPassage: Sendable {
  let passage: Passage
  /// What the rules propose.
  let drafts: [Draft]
  let hints: RoleHints
  let gold: [MarkedAttribution]
  /// The numbers of its forms among those of all articles, by token.
  var forms: [UInt32] = []
  /// Its sequences among those of all articles.
  var sequences = 0..<0

  init(_ article: AttributedArticle, _ layer: TaggingLayer, _ reader: inout PassageReader) {
    let (passage, drafts, _) = reader.read(TaggedArticle(article.article, layer))
    self.passage = passage
    self.drafts = drafts
    hints = RoleHints(layer, drafts, passage.tokens)
    gold = article.attributions.compactMap { MarkedAttribution($0, passage.text) }
  }
}

/// An attribution that people marked, in tokens.
struct MarkedAttribution: Sendable {
  var content: [Range<Int>]
  var source: [Range<Int>]
  var cue: [Range<Int>]

  /// Nil where no token is of its content.
  init?(_ attribution: Attribution, _ text: TokenizedText) {
    func ranges(_ spans: [ByteSpan]) -> [Range<Int>] {
      spans.map { text.tokens(in: $0) }.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    }
    content = ranges(attribution.content)
    source = ranges(attribution.source)
    cue = ranges(attribution.cue)
    if content.isEmpty { return nil }
  }

  /// By token; a cue goes before a source, and that before content.
  static func labels(of marked: [Self], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: count)
    for one in marked { for run in one.content { RuleRoles.mark(run, .content, in: &labels) } }
    for one in marked { for run in one.source { RuleRoles.mark(run, .source, in: &labels) } }
    for one in marked { for run in one.cue { RuleRoles.mark(run, .cue, in: &labels) } }
    return labels
  }

  /// The attribution whose cue a candidate overlaps.
  static func matching(_ candidate: CueCandidate, among marked: [Self]) -> Self? {
    marked.first { $0.cue.contains { $0.overlaps(candidate.range) } }
  }

  /// Whether content and source are as the scorer wants them: half of all words in common, and a word of the source, or no
  /// source on either side.
  func agrees(_ runs: [Range<Int>], _ chosen: Range<Int>?) -> Bool {
    guard Runs.similarity(runs, content) >= 0.5 else { return false }
    return chosen.map { chosen in source.contains { $0.overlaps(chosen) } } ?? source.isEmpty
  }
}

extension TokenizedText {
  /// The tokens that a span of bytes overlaps.
  func tokens(in span: ByteSpan) -> Range<Int> {
    let first = token(atByte: span.start)
    var end = first
    while end < tokens.count, tokens[end].start < span.end { end += 1 }
    return first..<end
  }
}
