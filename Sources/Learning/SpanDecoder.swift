/// Viterbi for BILOU labels of up to four types, in one vector a token.
///
/// Scores are told relative to the outside's, which so is 0 always. Legal transitions only: whatever may end leads to
/// whatever may begin, and inside a type begin and inside lead to inside and last. Forward maxima alone are kept; the
/// path back finds again what each came from, of equals the lowest label.
///
/// With token scores within ±E and transitions within ±T no two labels' best scores differ by more than 6E + 6T, as the
/// best path to one can be bent to the other by changing three tokens: with 3000 and 1000 sums stay below 2^15.
struct SpanDecoder: Sendable {
  private typealias Part = SIMD8<Int16>

  /// To begins and units: from each of four lasts, four units, and the outside.
  private var beginsFrom = [Part](repeating: .zero, count: 9)
  /// To each of four begins and four units: from lasts and units.
  private var beginsTo = [Part](repeating: .zero, count: 8)
  /// From lasts and units to the outside.
  private let outsideFrom: Part
  private let outsideStays: Int16
  /// To insides and lasts: from begins, and from insides.
  private let insideFromBegin: Part
  private let insideFromInside: Part
  /// Of begins and units, relative to the outside's.
  private let starts: Part
  /// Of lasts and units, relative to the outside's.
  private let ends: Part
  /// What lanes without a type and labels not permitted score.
  private let bias: SIMD16<Int16>
  private let all: UInt64
  private var best: [SIMD16<Int16>] = []

  /// A label that cannot be there: below any that can, by more than a step can make up.
  private static let never: Int16 = -30_000

  init(_ model: SequenceModel) {
    let layout = model.layout
    let types = model.labels.names.count
    // Lanes of types that there are not: worse than the outside wherever that may stand.
    let limit = SequenceModelFormat.transitionLimit(.bilou)
    func weight(_ number: Int) -> Int16 { model.transitions[number / 16][number % 16] }
    func transition(_ from: LabelSet.Part?, _ fromType: Int, _ to: LabelSet.Part?, _ toType: Int) -> Int16 {
      guard fromType < types, toType < types else { return -limit }
      let from = from.map { model.labels.label($0, type: fromType) } ?? 0
      let to = to.map { model.labels.label($0, type: toType) } ?? 0
      return weight(layout.transition(from, to))
    }
    func parts(_ first: (Int) -> Int16, _ second: (Int) -> Int16) -> Part {
      Part(
        lowHalf: SIMD4(first(0), first(1), first(2), first(3)),
        highHalf: SIMD4(second(0), second(1), second(2), second(3)))
    }
    func boundary(_ number: (UInt8) -> Int, _ part: LabelSet.Part, _ type: Int) -> Int16 {
      type < types ? weight(number(model.labels.label(part, type: type))) - weight(number(0)) : -limit
    }
    for type in 0..<4 {
      beginsFrom[type] = parts({ transition(.last, type, .begin, $0) }, { transition(.last, type, .unit, $0) })
      beginsFrom[4 + type] = parts({ transition(.unit, type, .begin, $0) }, { transition(.unit, type, .unit, $0) })
    }
    beginsFrom[8] = parts({ transition(nil, 0, .begin, $0) }, { transition(nil, 0, .unit, $0) })
    for to in 0..<8 { for from in 0..<8 { beginsTo[to][from] = beginsFrom[from][to] } }
    outsideFrom = parts({ transition(.last, $0, nil, 0) }, { transition(.unit, $0, nil, 0) })
    outsideStays = transition(nil, 0, nil, 0)
    insideFromBegin = parts({ transition(.begin, $0, .inside, $0) }, { transition(.begin, $0, .last, $0) })
    insideFromInside = parts({ transition(.inside, $0, .inside, $0) }, { transition(.inside, $0, .last, $0) })
    starts = parts({ boundary(layout.start, .begin, $0) }, { boundary(layout.start, .unit, $0) })
    ends = parts({ boundary(layout.end, .last, $0) }, { boundary(layout.end, .unit, $0) })
    var bias = SIMD16<Int16>.zero
    for lane in 0..<16 where lane % 4 >= types { bias[lane] = -2 * SequenceModelFormat.spanLimit }
    self.bias = bias
    all = model.labels.all
  }

  /// Writes the best labels of a run of a sentence's tokens to their places; what stands beside the run in the sentence is
  /// outside.
  mutating func decode(
    _ tokens: Range<Int>, in sentence: Range<Int>, scores: [SIMD16<Int16>], masks: [UInt64],
    into labels: inout [UInt8]
  ) {
    let stays = Part(repeating: outsideStays)
    goForward(
      from: tokens.lowerBound == sentence.lowerBound ? starts : beginsFrom[8] &- stays, scores: scores.span,
      masks: masks.span)
    goBack(tokens, to: tokens.upperBound == sentence.upperBound ? ends : outsideFrom &- stays, into: &labels)
  }

  @inline(__always)
  private func score(_ score: SIMD16<Int16>, mask: UInt64) -> SIMD16<Int16> {
    let limit = SequenceModelFormat.spanLimit
    let biased = (score &+ bias).cut(to: limit)
    return mask == all ? biased : preferred(biased, mask)
  }

  /// Labels not permitted score the least that any can: so there is always a legal path.
  @inline(never)
  private func preferred(_ score: SIMD16<Int16>, _ mask: UInt64) -> SIMD16<Int16> {
    var score = score
    for lane in 0..<16 where mask & (1 << UInt64(1 + lane % 4 * 4 + lane / 4)) == 0 {
      score[lane] = -SequenceModelFormat.spanLimit
    }
    return score
  }

  private mutating func goForward(from starts: Part, scores: Span<SIMD16<Int16>>, masks: Span<UInt64>) {
    best.removeAll(keepingCapacity: true)
    let never = SIMD4<Int16>(repeating: Self.never)
    let first = score(scores[0], mask: masks[0])
    var opening = Part(lowHalf: starts.lowHalf &+ first.lowHalf.lowHalf, highHalf: never)
    var closing = Part(lowHalf: never, highHalf: starts.highHalf &+ first.highHalf.highHalf)
    best.append(SIMD16(lowHalf: opening, highHalf: closing))
    let table = beginsFrom
    let beginsFrom = table.span
    for token in 1..<max(1, scores.count) {
      let score = score(scores[token], mask: masks[token])
      let outside = max((closing &+ outsideFrom).max(), outsideStays)
      var begins = beginsFrom[8]
      for lane in 0..<8 { begins = pointwiseMax(begins, beginsFrom[lane] &+ closing[lane]) }
      let fromBegin = Part(lowHalf: opening.lowHalf, highHalf: opening.lowHalf) &+ insideFromBegin
      let fromInside = Part(lowHalf: opening.highHalf, highHalf: opening.highHalf) &+ insideFromInside
      let insides = pointwiseMax(fromBegin, fromInside)
      opening = Part(lowHalf: begins.lowHalf, highHalf: insides.lowHalf) &+ score.lowHalf &- outside
      closing = Part(lowHalf: insides.highHalf, highHalf: begins.highHalf) &+ score.highHalf &- outside
      best.append(SIMD16(lowHalf: opening, highHalf: closing))
    }
  }

  private func goBack(_ tokens: Range<Int>, to ends: Part, into labels: inout [UInt8]) {
    // A lane, or 16 for the outside.
    var lane = closing(best[tokens.count - 1].highHalf &+ ends, outside: 0)
    labels[tokens.upperBound - 1] = Self.label(ofLane: lane)
    for token in stride(from: tokens.count - 2, through: 0, by: -1) {
      let scores = best[token]
      switch lane {
      case 16: lane = closing(scores.highHalf &+ outsideFrom, outside: outsideStays)
      case 0..<4: lane = closing(scores.highHalf &+ beginsTo[lane], outside: beginsFrom[8][lane])
      case 4..<12:
        let type = lane % 4
        let begin = scores[type] &+ insideFromBegin[lane - 4]
        lane = begin >= scores[4 + type] &+ insideFromInside[lane - 4] ? type : 4 + type
      default: lane = closing(scores.highHalf &+ beginsTo[lane - 8], outside: beginsFrom[8][lane - 8])
      }
      labels[tokens.lowerBound + token] = Self.label(ofLane: lane)
    }
  }

  /// The lane of the best of lasts, units and the outside.
  @inline(__always)
  private func closing(_ scores: Part, outside: Int16) -> Int {
    let highest = scores.max()
    if outside >= highest { return 16 }
    for type in 0..<4 {
      if scores[type] == highest { return 8 + type }
      if scores[4 + type] == highest { return 12 + type }
    }
    return 16
  }

  @inline(__always)
  private static func label(ofLane lane: Int) -> UInt8 {
    lane == 16 ? 0 : UInt8(truncatingIfNeeded: 1 &+ (lane & 3) &* 4 &+ lane &>> 2)
  }
}
