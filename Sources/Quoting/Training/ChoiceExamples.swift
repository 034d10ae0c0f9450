internal import Learning

/// Candidates with whether each is right, for training a ranker.
struct ChoiceExamples: Sendable {
  private(set) var text = SequenceText()
  private var all = ContextList()

  init() { _ = text.addForm([]) }

  /// Adds candidates by their features; `isRight` has one for each.
  mutating func add(_ list: ContextList, isRight: [Bool]) {
    for right in isRight {
      text.addToken(form: 0, contexts: [], label: right ? Chooser.chosen : 0)
      text.endSentence()
    }
    all.append(list)
  }

  /// To be called when all are added.
  mutating func finish() { text.replaceContexts(starts: all.starts, contexts: all.ids) }
}
