internal import Corpus
internal import Learning
internal import Text

/// Articles with marked attributions as the first role model sees them, all over one table of forms.
struct RoleExamples: Sendable {
  private(set) var pieces: [AttributedPassage] = []
  private(set) var text = SequenceText()
  /// Of each form of `text`.
  private(set) var features: [[FormFeature]] = []
  let contextCount: Int

  init(_ articles: [(AttributedArticle, TaggingLayer)]) {
    var reader = PassageReader(QuotingOptions())
    var tagger = RoleTagger(reader.lexicon, nil)
    contextCount = Int(tagger.contexts.count)
    var all = ContextList()
    for (article, layer) in articles {
      var piece = AttributedPassage(article, layer, &reader)
      tagger.read(piece.passage, piece.hints) {
        features.append($0)
        _ = text.addForm($0)
      }
      tagger.readContexts()
      add(&piece, tagger.words)
      all.append(tagger.contexts.list)
      pieces.append(piece)
    }
    text.replaceContexts(starts: all.starts, contexts: all.ids)
  }

  private mutating func add(_ piece: inout AttributedPassage, _ words: RoleWords) {
    let labels = MarkedAttribution.labels(of: piece.gold, count: piece.passage.tokens.count)
    let first = text.sentenceCount
    for sequence in words.sequences {
      for token in sequence { text.addToken(form: Int(words.forms[token]), contexts: [], label: labels[token]) }
      text.endSentence()
    }
    piece.forms = words.forms
    piece.sequences = first..<text.sentenceCount
  }

  /// The sequences of some articles.
  func sequences(of articles: some Sequence<Int>) -> [Int] { articles.flatMap { Array(pieces[$0].sequences) } }
}
