public import Learning
internal import Text

/// Trains the part-of-speech tagger on tagged text.
public struct PartTrainer: Sendable {
  public var options: SequenceTrainingOptions
  public var rounding = SequenceModelOptions()
  /// A form seen so often is permitted only the tags it was seen with.
  public var sure = 10

  public init() {
    options = SequenceTrainingOptions()
    options.averaging = true
    options.l2 = 0.001
    options.epochs = 4
  }

  /// So many tags a text may have: what the entity models can tell apart.
  public static let mostTags = 47

  /// The tags of a text in the order of their names.
  ///
  /// - Precondition: it has one at least and at most `mostTags`.
  public static func labels(of text: TaggedText) -> LabelSet {
    .plain(Set(text.documents.flatMap(\.treebankTags)).sorted())
  }

  /// Trains on a text and keeps the weights that label `developing` best.
  public func train(
    _ text: TaggedText, developing: TaggedText, log: @escaping (TaggerProgress) -> Void
  ) throws(SequenceModelError) -> SequenceModel {
    let labels = Self.labels(of: text)
    let examples = PartExamples(text.documents + developing.documents, labels, trained: text.documents.count, sure)
    let all = examples.text
    let cut = text.documents.reduce(0) { $0 + $1.sentences.count }
    let held = Array(cut..<all.sentenceCount)
    let develop: (SequenceWeights) -> Double = { weights in
      let given = weights.labels(of: all, sentences: held)
      let first = all.tokens(of: cut).lowerBound
      let right = given.indices.count { given[$0] == all.labels[first + $0] }
      return Double(right) / Double(given.count)
    }
    let weights = SequenceTrainer(options: options).train(
      all, sentences: Array(0..<cut), labels: labels, contextCount: examples.contextCount, develop: develop
    ) { log(TaggerProgress(.parts, $0, of: options.epochs, scores: [$0.score ?? 0])) }
    let permitted = PartExamples.permitted(text.documents[...], labels, sure)
    return try weights.model(
      name: TaggerModelKind.parts.name, features: PartTagger.features, options: rounding,
      permitted: permitted.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}

/// The examples of a text with parts of speech.
struct PartExamples {
  private(set) var text = SequenceText()
  let contextCount: Int

  init(_ documents: [TaggedDocument], _ labels: LabelSet, trained: Int, _ sure: Int) {
    var words = ArticleWords(FormReader(.all))
    var reader = PartContextReader()
    contextCount = Int(reader.count)
    var all = ContextList()
    let permitted = Self.permitted(documents[..<trained], labels, sure)
    for document in documents {
      words.read(document.bytes, document.tokens, document.sentences) { form, features in
        _ = text.addForm(features, permitted: permitted[form] ?? 0)
      }
      reader.read(words)
      all.append(reader.list)
      let tags = document.treebankTags
      for sentence in document.sentences {
        for token in sentence {
          let tag = tags[token]
          let label = labels.names.firstIndex(of: tag) ?? 0
          text.addToken(form: Int(words.forms[token]), contexts: [], label: UInt8(label))
        }
        text.endSentence()
      }
    }
    text.replaceContexts(starts: all.starts, contexts: all.ids)
  }

  static func permitted(_ documents: ArraySlice<TaggedDocument>, _ labels: LabelSet, _ sure: Int) -> [UInt64: UInt64] {
    var counts: [UInt64: Int] = [:]
    var seen: [UInt64: UInt64] = [:]
    for document in documents {
      for (token, tag) in zip(document.tokens, document.treebankTags) {
        counts[token.form, default: 0] += 1
        let label = labels.names.firstIndex(of: tag) ?? 0
        seen[token.form, default: 0] |= 1 << UInt64(label)
      }
    }
    return seen.filter { counts[$0.key] ?? 0 >= sure }
  }
}

extension TaggedDocument {
  /// Its tags as the Penn Treebank has them: a hyphen that later corpora cut out is a dash, and every "to" is TO.
  fileprivate var treebankTags: [String] {
    let to = WordHash.of("to")
    return zip(tokens, tags).map { token, tag in
      if tag == "HYPH" { return ":" }
      return token.hash == to && tag == "IN" ? "TO" : tag
    }
  }
}
