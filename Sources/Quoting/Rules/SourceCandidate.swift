import Learning
import Text

/// A phrase that may be the source of a cue.
struct SourceCandidate {
  /// Where it was looked for.
  enum Place: Int {
    /// Right before the cue.
    case left
    /// Before the cue, with an attribute between commas.
    case aside
    /// Right behind the cue.
    case right
    /// At the beginning of the stretch.
    case subject
    /// The nearest to the left.
    case near
    /// The source of the cue before, in the same stretch.
    case former
    /// The source of the cue before, in the same paragraph.
    case carried
    /// Behind "by".
    case agent

    /// The column of its feature; behind "by" nothing else competes.
    var column: Int? { self == .agent ? nil : 1 + rawValue }
  }

  var range: Range<Int>
  var place: Place
}

/// What stands before a cue.
struct CueSurroundings {
  /// A closing mark, or one and a comma.
  var isBehindSpeech = false
  /// A comma without a mark before it.
  var isBehindComma = false
  /// A noun phrase.
  var isBehindPhrase = false
  /// A noun phrase with an attribute between commas.
  var isBehindAside = false
}

/// Weighs the candidates of one cue, one after the other; of equal ones the first counts.
struct SourceRanking {
  let group: CueGroup
  let around: CueSurroundings
  /// The best so far.
  private(set) var best: SourceCandidate?
  private var bestSum = 0.0

  init(_ group: CueGroup, _ around: CueSurroundings) {
    self.group = group
    self.around = around
  }

  mutating func consider(_ candidate: SourceCandidate, in passage: Passage) {
    let sum = SourceRanker.weigh(candidate, of: group, around, in: passage)
    guard best == nil || sum > bestSum else { return }
    (best, bestSum) = (candidate, sum)
  }
}

/// Weighs a candidate of a cue.
enum SourceRanker {
  /// Fitted by logistic regression on PolNeAR's training articles; MODELS.md says how.
  static let ranker = LinearRanker(weights: [
    1.36, 0.72, 0.24, -3.28, -1.29, -2.40, -2.05, -6.43, 5.12, -3.27, -1.51, 3.11, -3.62, -2.20, -2.48, 0.91, -1.04,
    0.98, 1.60,
    -0.05, 1.40, -2.43, -1.78, 0.18, 1.66, -3.32,
  ])

  /// The column of the one feature that is no yes or no: tens of words between candidate and cue.
  private static let distanceColumn = 22

  private static func endsClause(_ token: Int, _ passage: Passage) -> Bool {
    token >= passage.tokens.count || passage.has(token, [.comma, .barrier, .colon, .conjunction, .stop, .quoted])
  }

  static func weigh(
    _ candidate: SourceCandidate, of group: CueGroup, _ around: CueSurroundings, in passage: Passage
  ) -> Double {
    let place = candidate.place
    let first = candidate.range.lowerBound
    let last = candidate.range.upperBound - 1
    let isGerund = group.form.form == .gerund && group.range == group.core
    let isPronoun = candidate.range.count == 1 && passage.has(first, .subject)
    let isRight = place == .right
    let distance = min(40, abs(group.range.lowerBound - candidate.range.upperBound))
    let isMention = passage.first(.mentioned, in: first..<min(last + 1, first + Passage.longestPhrase)) != nil
    // One bit a column: the first is set for all, the next seven are places.
    var bits: UInt64 = place.column.map { 1 | 1 << $0 } ?? 1
    var column = 8
    func add(_ condition: Bool) {
      if condition { bits |= 1 << column }
      column += 1
    }
    add(isRight && around.isBehindSpeech)
    add(isRight && around.isBehindComma && around.isBehindAside)
    add(isRight && around.isBehindComma && !around.isBehindAside)
    add(isRight && endsClause(candidate.range.upperBound, passage))
    add(isRight && !around.isBehindSpeech && !around.isBehindComma)
    add(isRight && around.isBehindPhrase)
    add(isRight && group.form.frames.contains(.hearer))
    add(isPronoun && !isRight)
    add(isPronoun && isRight)
    add(passage.isCapital(last))
    add(isMention)
    add(first > 0 && passage.has(first - 1, .preposition))
    add(isGerund && (place == .former || place == .subject))
    add(isGerund && place == .left)
    column += 1
    add(passage.has(first, .determiner))
    add(passage.has(last, .person))
    add(group.isInfinitive && place == .left)
    return passage.lexicon.ranker.sum(of: bits, and: Double(distance) / 10, at: distanceColumn)
  }
}
