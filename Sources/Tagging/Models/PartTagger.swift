internal import Corpus
internal import Learning
internal import Text

/// Gives the tokens of an article their parts of speech; one a worker.
struct PartTagger {
  private var labeler: SequenceLabeler
  private var contexts = PartContextReader()
  /// Names the features that models are trained with; raised when any is changed.
  static let features = "parts-1"

  /// By token, labels of the model.
  private(set) var parts: [UInt8] = []

  /// Of each label of the model its part of speech.
  private let meanings: [PartOfSpeech]

  init(_ model: SequenceModel) {
    labeler = SequenceLabeler(model)
    meanings = model.labels.names.map { PartOfSpeech(tag: $0) }
  }

  /// As `parts`, in terms that hold for every model.
  var partsOfSpeech: [PartOfSpeech] { parts.map { meanings[Int($0)] } }

  mutating func learn(_ form: UInt64, _ features: [FormFeature]) {
    _ = labeler.addForm(features, permitted: labeler.model.permitted(form))
  }

  mutating func forget() { labeler.removeAllForms() }

  mutating func tag(_ words: ArticleWords) {
    contexts.read(words)
    labeler.label(
      forms: words.forms, contextStarts: contexts.list.starts, contexts: contexts.list.ids,
      sentenceEnds: words.sentenceEnds, into: &parts)
  }
}
