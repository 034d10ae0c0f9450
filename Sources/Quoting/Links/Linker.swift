internal import Learning
internal import Text

/// Finds, for each word that may be a cue, what it introduces and whose words they are, by the second role model; one a
/// worker.
struct Linker {
  private var labeler: SequenceLabeler
  private var contexts = LinkContexts()
  private var candidates = CueCandidates()
  private var labels: [UInt8] = []
  private var probabilities: [SIMD16<Float>] = []
  private var windows: [Range<Int>] = []
  private var forms: [UInt32] = []
  private var ends: [Int] = []

  /// After so many tokens of windows they are labelled, so that what is known of them is not kept for a whole article.
  private static let batch = 16_384

  init(_ model: SequenceModel) { labeler = SequenceLabeler(model) }

  mutating func learn(_ features: [FormFeature]) { _ = labeler.addForm(features) }

  mutating func forget() { labeler.removeAllForms() }

  /// The links of an article that the first model has read; all its forms have been learned, in the tagger's order.
  mutating func links(_ passage: Passage, _ drafts: [Draft], _ tagger: borrowing RoleTagger) -> [Link] {
    candidates.find(tagger, drafts)
    contexts.begin(tagger, passage, candidates.found)
    beginBatch()
    var links: [Link] = []
    links.reserveCapacity(candidates.found.count)
    for candidate in candidates.found {
      let window = LinkContexts.window(of: candidate, tagger.words)
      contexts.read(candidate, window, tagger, rules: LinkRules.labels(of: candidate, drafts, in: window))
      windows.append(window)
      forms.append(contentsOf: tagger.words.forms[window])
      ends.append(forms.count)
      if forms.count > Self.batch { label(into: &links) }
    }
    label(into: &links)
    return links
  }

  /// Labels the windows that have been read, and begins anew.
  private mutating func label(into links: inout [Link]) {
    labeler.label(
      forms: forms, contextStarts: contexts.list.starts, contexts: contexts.list.ids, sentenceEnds: ends,
      into: &labels, probabilities: &probabilities)
    for (window, end) in zip(windows, ends) {
      let range = end - window.count..<end
      links.append(Link(candidates.found[links.count], window, Array(labels[range]), Array(probabilities[range])))
    }
    beginBatch()
  }

  private mutating func beginBatch() {
    contexts.beginList()
    windows.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
