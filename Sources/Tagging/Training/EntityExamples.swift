internal import Learning
internal import Text

/// The examples of tagged documents, all over one table of forms.
struct EntityExamples {
  let documents: [TaggedDocument]
  /// By document: the ranges of its tokens and sentences among all.
  let tokenRanges: [Range<Int>]
  let sentenceRanges: [Range<Int>]
  private(set) var text = SequenceText()
  private var words: ArticleWords
  private var reader: EntityContextReader
  /// The parts of speech of all tokens.
  private let parts: [UInt8]

  var contextCount: Int { Int(reader.count) }

  init(_ documents: [TaggedDocument], parts: [UInt8], _ families: FeatureFamilies) {
    self.documents = documents
    self.parts = parts
    words = ArticleWords(FormReader(families))
    reader = EntityContextReader(families)
    tokenRanges = Self.ranges(documents.map(\.tokens.count))
    sentenceRanges = Self.ranges(documents.map(\.sentences.count))
    for document in documents {
      words.read(document.bytes, document.tokens, document.sentences) { _ = text.addForm($1) }
      addTokens(of: document)
    }
    readContexts(tags: nil)
  }

  private static func ranges(_ counts: [Int]) -> [Range<Int>] {
    var start = 0
    return counts.map { count in
      defer { start += count }
      return start..<start + count
    }
  }

  private mutating func addTokens(of document: TaggedDocument) {
    for sentence in document.sentences {
      let gold = EntityLabels.all.labels(of: Array(document.tags[sentence])) ?? []
      for (token, label) in zip(sentence, gold) {
        text.addToken(form: Int(words.forms[token]), contexts: [], label: label)
      }
      text.endSentence()
    }
  }

  /// Gives all tokens the contexts of the first pass, or those of the second with the labels that the first gave them.
  mutating func readContexts(tags: [UInt8]?) {
    var all = ContextList()
    for (document, tokens) in zip(documents, tokenRanges) {
      words.read(document.bytes, document.tokens, document.sentences) { _, _ in }
      reader.read(words, parts: Array(parts[tokens]), tags: tags.map { Array($0[tokens]) })
      all.append(reader.list)
    }
    text.replaceContexts(starts: all.starts, contexts: all.ids)
  }

  /// The scores of labels of all tokens over the sentences of some documents.
  func scores(_ labels: [UInt8], documents: Range<Int>) -> SpanScores {
    let sentences = documents.flatMap { Array(sentenceRanges[$0]) }.map { text.tokens(of: $0) }
    return SpanScores(text.labels, labels, sentences: sentences)
  }
}
