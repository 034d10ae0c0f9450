/// Sentences as a sequence model sees them: tokens of known forms, with what their context says, and a label each.
///
/// A form's features are told once, however many tokens have it. Everything is stored flat; parts of a text (folds,
/// held-out sentences) are told by the indices of sentences and copy nothing.
public struct SequenceText: Sendable {
  private(set) var formStarts: [UInt32] = [0]
  private(set) var features: [FormFeature] = []
  private(set) var permitted: [UInt64] = []
  private(set) var tokenForms: [UInt32] = []
  private(set) var contextStarts: [UInt32] = [0]
  private(set) var contexts: [UInt32] = []
  /// One a token.
  public private(set) var labels: [UInt8] = []
  /// For each sentence the token after its last.
  public private(set) var sentenceEnds: [Int] = []

  public init() {}

  public var formCount: Int { permitted.count }
  public var tokenCount: Int { tokenForms.count }
  public var sentenceCount: Int { sentenceEnds.count }

  /// The tokens of a sentence.
  public func tokens(of sentence: Int) -> Range<Int> {
    (sentence == 0 ? 0 : sentenceEnds[sentence - 1])..<sentenceEnds[sentence]
  }

  /// Adds a form; `permitted` has a bit for each label it can have, 0 for any. Returns its number, counted from 0.
  public mutating func addForm(_ features: [FormFeature], permitted: UInt64 = 0) -> Int {
    self.features.append(contentsOf: features)
    formStarts.append(UInt32(self.features.count))
    self.permitted.append(permitted)
    return self.permitted.count - 1
  }

  /// Adds a token to the sentence that is open. `contexts` are dense numbers, below the count given to the trainer.
  ///
  /// - Precondition: the form has been added.
  public mutating func addToken(form: Int, contexts: [UInt32], label: UInt8 = 0) {
    precondition(form < formCount, "the form of a token is added before it")
    tokenForms.append(UInt32(form))
    self.contexts.append(contentsOf: contexts)
    contextStarts.append(UInt32(self.contexts.count))
    labels.append(label)
  }

  /// Closes the sentence. An empty one counts, too, so that numbers agree with the caller's.
  public mutating func endSentence() {
    sentenceEnds.append(tokenForms.count)
  }

  /// Gives all tokens other contexts: those of token i are `contexts[starts[i]..<starts[i + 1]]`.
  ///
  /// - Precondition: one start more than tokens, ascending from 0 to the number of contexts.
  public mutating func replaceContexts(starts: [UInt32], contexts: [UInt32]) {
    precondition(starts.count == tokenCount + 1 && starts[0] == 0, "contexts are told for every token")
    precondition(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "contexts are told in the order of tokens")
    precondition(Int(starts[tokenCount]) == contexts.count, "every context belongs to a token")
    contextStarts = starts
    self.contexts = contexts
  }

  /// Gives all tokens other contexts; the closure appends those of the token it is given.
  public mutating func replaceContexts(_ append: (_ token: Int, _ contexts: inout [UInt32]) -> Void) {
    contexts.removeAll(keepingCapacity: true)
    for token in 0..<tokenCount {
      append(token, &contexts)
      contextStarts[token + 1] = UInt32(contexts.count)
    }
  }

  /// Gives all tokens other labels.
  ///
  /// - Precondition: one a token.
  public mutating func replaceLabels(_ labels: [UInt8]) {
    precondition(labels.count == tokenCount, "one label a token")
    self.labels = labels
  }
}
