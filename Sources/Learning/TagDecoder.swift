/// Viterbi for plain tags: from each tag that the token before may have, one row of vectors.
///
/// A token with one permitted tag costs nothing but the look back. Forward maxima alone are kept, relative to the
/// token's best; the path back finds again what each came from, of equals the lowest tag.
///
/// With token scores within ±E and transitions within ±T best scores of a token differ by no more than 2E + 2T: with
/// 6000 and 3000 sums stay below 2^15.
struct TagDecoder: Sendable {
  private typealias Vector = SIMD16<Int16>

  private let blocks: Int
  private let count: Int
  private let all: UInt64
  /// `blocks` vectors a tag: from it to each, and to it from each.
  private var rows: [SIMD16<Int16>]
  private var columns: [SIMD16<Int16>]
  private let starts: [SIMD16<Int16>]
  private let ends: [SIMD16<Int16>]
  /// Set in lanes that no tag has.
  private let padding: [SIMDMask<SIMD16<Int16>>]
  private var best: [SIMD16<Int16>] = []

  /// Below what any tag can score.
  private static let never: Int16 = -29_000

  init(_ model: SequenceModel) {
    let layout = model.layout
    let (blocks, count) = (layout.blocks, model.labels.count)
    (self.blocks, self.count, all) = (blocks, count, model.labels.all)
    rows = Array(model.transitions[0..<layout.fromOutside])
    columns = rows
    for from in 0..<count {
      for to in 0..<count { columns[to * blocks + from / 16][from % 16] = rows[from * blocks + to / 16][to % 16] }
    }
    starts = Array(model.transitions[layout.starts..<layout.ends])
    ends = Array(model.transitions[layout.ends..<layout.outside])
    padding = (0..<blocks).map { block in
      var mask = SIMDMask<SIMD16<Int16>>(repeating: false)
      for lane in 0..<16 where block * 16 + lane >= count { mask[lane] = true }
      return mask
    }
  }

  /// Writes the best tags of a sentence's tokens to their places. `masks` permit at least one tag each.
  mutating func decode(
    _ tokens: Range<Int>, scores: [SIMD16<Int16>], masks: [UInt64], into labels: inout [UInt8]
  ) {
    goForward(scores: scores.span, masks: masks.span)
    goBack(tokens, masks: masks.span, into: &labels)
  }

  private mutating func goForward(scores: Span<SIMD16<Int16>>, masks: Span<UInt64>) {
    best.removeAll(keepingCapacity: true)
    for token in 0..<masks.count {
      let mask = masks[token]
      if mask & (mask &- 1) == 0 {
        for _ in 0..<blocks { best.append(.zero) }
        continue
      }
      let before = token == 0 ? 0 : masks[token &- 1]
      for block in 0..<blocks {
        best.append(arriving(at: token, from: before, block: block) &+ scores[token &* blocks &+ block])
      }
      settle(token)
    }
  }

  /// The best that leads to each tag of a block, before its own score.
  @inline(__always)
  private func arriving(at token: Int, from mask: UInt64, block: Int) -> Vector {
    if token == 0 { return starts[block] }
    let rows = rows.span
    if mask & (mask &- 1) == 0 { return rows[mask.trailingZeroBitCount &* blocks &+ block] }
    let before = (token &- 1) &* blocks
    var highest = Vector(repeating: Self.never)
    if mask == all {
      for from in 0..<blocks {
        let scores = best[before &+ from]
        for lane in 0..<16 {
          highest = pointwiseMax(highest, rows[(from &* 16 &+ lane) &* blocks &+ block] &+ scores[lane])
        }
      }
      return highest
    }
    var rest = mask
    while rest != 0 {
      let tag = rest.trailingZeroBitCount
      highest = pointwiseMax(highest, rows[tag &* blocks &+ block] &+ best[before &+ tag &>> 4][tag & 15])
      rest &= rest &- 1
    }
    return highest
  }

  /// Tells a token's scores relative to its best.
  @inline(__always)
  private mutating func settle(_ token: Int) {
    var highest = best[token &* blocks]
    for block in 1..<max(1, blocks) { highest = pointwiseMax(highest, best[token &* blocks &+ block]) }
    let top = highest.max()
    for block in 0..<blocks {
      let cell = token &* blocks &+ block
      best[cell] = (best[cell] &- top).replacing(with: Self.never, where: padding[block])
    }
  }

  private func goBack(_ tokens: Range<Int>, masks: Span<UInt64>, into labels: inout [UInt8]) {
    var tag = 0
    for token in stride(from: tokens.count - 1, through: 0, by: -1) {
      let last = token == tokens.count - 1
      let mask = masks[token]
      if mask & (mask &- 1) == 0 {
        tag = mask.trailingZeroBitCount
      } else if last {
        tag = bestTag(token, mask: mask, leaving: ends.span, at: 0)
      } else {
        tag = bestTag(token, mask: mask, leaving: columns.span, at: tag &* blocks)
      }
      labels[tokens.lowerBound &+ token] = UInt8(truncatingIfNeeded: tag)
    }
  }

  /// The permitted tag of a token that scores best with what leaving it adds.
  private func bestTag(_ token: Int, mask: UInt64, leaving: Span<SIMD16<Int16>>, at row: Int) -> Int {
    var found = (tag: mask.trailingZeroBitCount, score: Int16.min)
    for block in 0..<blocks {
      let scores = best[token &* blocks &+ block] &+ leaving[row &+ block]
      var rest = (mask &>> UInt64(16 &* block)) & 0xFFFF
      // A block that cannot win is passed over at once.
      if scores.max() <= found.score { continue }
      while rest != 0 {
        let lane = rest.trailingZeroBitCount
        if scores[lane] > found.score { found = (16 &* block &+ lane, scores[lane]) }
        rest &= rest &- 1
      }
    }
    return found.tag
  }
}
