internal import Corpus
internal import Learning

/// Tells which lines of a text are furniture, and of what kind.
///
/// A model weighs each line by itself and beside its neighbours (a linear-chain CRF over lines, as in Kohlschütter et al.,
/// "Boilerplate detection using shallow text features", 2010, and Marek et al., "Web page cleaning with conditional random
/// fields", 2007); what is taken out changes the places of the rest, so the rest is asked again until nothing more goes.
/// So the lines that stay are those that would stay if only they had come.
struct LineClassifier: Sendable {
  /// A line that is to go.
  struct Finding: Sendable, Equatable {
    /// The place among the text's lines.
    var line: Int
    var kind: LineKind
    /// How likely it is furniture, from 0 to 1.
    var likelihood: Float
  }

  private let threshold: Float
  /// A short line that repeats across articles, so that it may be a label of tables, is found from this probability on.
  private static let repeatedThreshold: Float = 0.4
  private var furniture: SequenceLabeler
  private var kinds: SequenceLabeler
  private var features = LineFeatures()
  private var contexts = LineContexts()
  private let quotation = LineQuotation()
  private var shapes: [LineContexts.Shape] = []
  private var isPlain: [Bool] = []
  private var hashes: [UInt64] = []
  private var isTitle: [Bool] = []
  private var repeated: [Bool] = []
  private var labels: [UInt8] = []
  private var probabilities: [SIMD16<Float>] = []

  /// More rounds are hardly ever needed; the last one's lines stay.
  private static let roundLimit = 12

  /// - Parameter threshold: lines that are furniture with this probability or more are found.
  init(_ models: LineModels, threshold: Double) {
    self.threshold = Float(threshold)
    furniture = SequenceLabeler(models.furniture)
    kinds = SequenceLabeler(models.kinds)
  }

  /// The lines of a text that are furniture, by rising place. Linear in the text.
  ///
  /// A line that says the article's title is the article's own, and the others are told as if it were not there.
  ///
  /// - Parameters:
  ///   - title: the article's title, empty where none is known.
  ///   - repeated: whether each line stands in many articles; empty where nobody counted.
  mutating func find(
    _ lines: [ByteSpan], of text: [UInt8], title: [UInt8] = [], repeated: [Bool] = []
  ) -> [Finding] {
    guard !lines.isEmpty else { return [] }
    self.repeated = repeated
    read(lines, text, title)
    var open = lines.indices.filter { !isTitle[$0] }
    var findings: [Finding] = []
    for _ in 0..<Self.roundLimit {
      let gone = findRound(open, lines, text)
      if gone.isEmpty { break }
      findings += gone
      var next = 0
      open.removeAll { line in
        guard next < gone.count, gone[next].line == line else { return false }
        next += 1
        return true
      }
    }
    findings.sort { $0.line < $1.line }
    return findings
  }

  private mutating func read(_ lines: [ByteSpan], _ text: [UInt8], _ title: [UInt8]) {
    let title = titleHash(title)
    furniture.removeAllForms()
    isTitle.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    isPlain.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    let bytes = text.span
    for line in lines {
      features.read(bytes, line)
      _ = furniture.addForm(features.list)
      shapes.append(features.words.shape)
      isPlain.append(features.isPlain)
      hashes.append(features.words.hash)
      isTitle.append(title != nil && features.words.titleHash == title)
    }
  }

  private mutating func titleHash(_ title: [UInt8]) -> UInt64? {
    guard !title.isEmpty else { return nil }
    features.read(title.span, ByteSpan(0, title.count))
    return features.words.titleHash
  }

  /// The lines that go among those that are open, by rising place.
  private mutating func findRound(_ open: [Int], _ lines: [ByteSpan], _ text: [UInt8]) -> [Finding] {
    guard !open.isEmpty else { return [] }
    contexts.read(
      open.map { shapes[$0] }, isPlain: open.map { isPlain[$0] }, isRepeated: LineRepeats.flags(open.map { hashes[$0] })
    )
    furniture.label(
      forms: open.map(UInt32.init), contextStarts: contexts.list.starts, contexts: contexts.list.ids,
      sentenceEnds: [open.count], into: &labels, probabilities: &probabilities)
    var gone: [Finding] = []
    for (place, line) in open.enumerated() {
      let likelihood = Self.sum(probabilities[place])
      guard goes(line, likelihood, lines, text) else { continue }
      gone.append(Finding(line: line, kind: kind(of: lines[line], at: place, text), likelihood: likelihood))
    }
    return gone
  }

  /// A quotation goes only where it repeats.
  private func goes(_ line: Int, _ likelihood: Float, _ lines: [ByteSpan], _ text: [UInt8]) -> Bool {
    if !repeated.isEmpty, repeated[line] { return likelihood >= Self.repeatedThreshold }
    return likelihood >= threshold && !quotation.stands(in: text.span, lines[line])
  }

  /// The one type in all its parts; models give units alone.
  private static func sum(_ parts: SIMD16<Float>) -> Float { min(1, parts[0] + parts[4] + parts[8] + parts[12]) }

  private mutating func kind(of line: ByteSpan, at place: Int, _ text: [UInt8]) -> LineKind {
    features.read(text.span, line)
    kinds.removeAllForms()
    let form = kinds.addForm(features.list)
    let list = contexts.list
    let ids = Array(list.ids[Int(list.starts[place])..<Int(list.starts[place + 1])])
    kinds.label(
      forms: [UInt32(form)], contextStarts: [0, UInt32(ids.count)], contexts: ids, sentenceEnds: [1], into: &labels)
    return LineKind.learned[Int(labels[0])]
  }
}

/// Which of some lines stand there more than once.
enum LineRepeats {
  /// A flag a line. n log n.
  static func flags(_ hashes: [UInt64]) -> [Bool] {
    let sorted = hashes.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    var flags = [Bool](repeating: false, count: hashes.count)
    for (place, line) in sorted.enumerated().dropFirst() where hashes[sorted[place - 1]] == hashes[line] {
      flags[line] = true
      flags[sorted[place - 1]] = true
    }
    return flags
  }
}
