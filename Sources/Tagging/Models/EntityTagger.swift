internal import Corpus
internal import Learning
internal import Text

/// Gives the tokens of an article their parts of speech and their entity labels; one a worker.
///
/// What a form says by itself is added up once a worker meets it; a token costs a few vector additions a model.
struct EntityTagger {
  private var words = ArticleWords(FormReader(.all))
  private var partTagger: PartTagger
  private var first: SequenceLabeler
  private var second: SequenceLabeler
  private var contexts = EntityContextReader(.all)
  private let passes: Int
  private var firstLabels: [UInt8] = []
  /// By token.
  var parts: [PartOfSpeech] { partTagger.partsOfSpeech }
  /// By token, labels of `EntityLabels.all`.
  private(set) var labels: [UInt8] = []

  /// Names the features that models are trained with; raised when any is changed.
  static let features = "entities-1"

  /// When an article ends with more forms known, they are forgotten before the next: memory stays bounded.
  private let mostForms: Int

  init(_ models: TaggerModels, passes: Int, mostForms: Int = 65_536) {
    partTagger = PartTagger(models.parts)
    first = SequenceLabeler(models.first)
    second = SequenceLabeler(models.second)
    self.passes = passes
    self.mostForms = mostForms
  }

  mutating func tag(_ bytes: [UInt8], _ tokens: [Token], _ sentences: [Range<Int>]) {
    if words.table.forms.count > mostForms { forget() }
    read(bytes, tokens, sentences)
    partTagger.tag(words)
    contexts.read(words, parts: partTagger.parts, tags: nil)
    label(&first, into: &firstLabels)
    guard passes > 1 else {
      swap(&labels, &firstLabels)
      return
    }
    contexts.read(words, parts: partTagger.parts, tags: firstLabels)
    label(&second, into: &labels)
  }

  private mutating func forget() {
    words.forget()
    partTagger.forget()
    first.removeAllForms()
    second.removeAllForms()
  }

  private mutating func read(_ bytes: [UInt8], _ tokens: [Token], _ sentences: [Range<Int>]) {
    words.read(bytes, tokens, sentences) { form, features in
      partTagger.learn(form, features)
      _ = first.addForm(features)
      if passes > 1 { _ = second.addForm(features) }
    }
  }

  private func label(_ labeler: inout SequenceLabeler, into labels: inout [UInt8]) {
    labeler.label(
      forms: words.forms, contextStarts: contexts.list.starts, contexts: contexts.list.ids,
      sentenceEnds: words.sentenceEnds, open: contexts.open, into: &labels)
  }
}
