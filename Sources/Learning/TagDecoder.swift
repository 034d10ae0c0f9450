/// Viterbi for plain tags: from each tag that the token before may have, one row of vectors.
///
/// A token with one permitted tag costs nothing but the look back. Where all are permitted, a tag is passed over when
/// no tag after it can be reached better from it than from the token's best: that is told from the distance of the two
/// alone, and leaves a few of forty-five. Forward maxima alone are kept, relative to the token's best; the path back
/// finds again what each came from, of equals the lowest tag.
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
  private var starts: [SIMD16<Int16>]
  private let ends: [SIMD16<Int16>]
  /// `blocks` vectors a tag: what the others must score above, relative to it, to lead anywhere better than it does.
  private var hurdles: [SIMD16<Int16>]
  private var best: [SIMD16<Int16>] = []
  /// For each token the tags worth coming from, as bits.
  private var sources: [UInt64] = []

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
    hurdles = Self.hurdles(rows, blocks: blocks, count: count)
    // Lanes that no tag has: seldom a token's best, so that tags are told relative to a tag.
    for lane in count..<max(count, 16 * blocks) {
      for row in 0..<count { rows[row * blocks + lane / 16][lane % 16] = -SequenceModelFormat.transitionLimit(.plain) }
      starts[lane / 16][lane % 16] = -SequenceModelFormat.transitionLimit(.plain)
    }
  }

  /// Minus the most that a tag's transitions are above those of another; for lanes that no tag has what nothing scores.
  private static func hurdles(_ rows: [SIMD16<Int16>], blocks: Int, count: Int) -> [SIMD16<Int16>] {
    var hurdles = [SIMD16<Int16>](repeating: SIMD16(repeating: .max), count: count * blocks)
    for best in 0..<count {
      for other in 0..<count {
        let gains = (0..<count).map { to in
          rows[other * blocks + to / 16][to % 16] - rows[best * blocks + to / 16][to % 16]
        }
        hurdles[best * blocks + other / 16][other % 16] = -(gains.max() ?? 0)
      }
    }
    return hurdles
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
    sources.removeAll(keepingCapacity: true)
    for token in 0..<masks.count {
      let mask = masks[token]
      sources.append(mask)
      if mask & (mask &- 1) == 0 {
        for _ in 0..<blocks { best.append(.zero) }
        continue
      }
      let before = token == 0 ? 0 : sources[token &- 1]
      for block in 0..<blocks {
        best.append(arriving(at: token, from: before, block: block) &+ scores[token &* blocks &+ block])
      }
      settle(token)
      if mask == all { sources[token] = worthwhile(token) }
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
    var rest = mask
    while rest != 0 {
      let tag = rest.trailingZeroBitCount
      highest = pointwiseMax(highest, rows[tag &* blocks &+ block] &+ best[before &+ tag &>> 4][tag & 15])
      rest &= rest &- 1
    }
    return highest
  }

  /// Tells a token's scores relative to the best of its lanes.
  @inline(__always)
  private mutating func settle(_ token: Int) {
    var highest = best[token &* blocks]
    for block in 1..<max(1, blocks) { highest = pointwiseMax(highest, best[token &* blocks &+ block]) }
    let top = Vector(repeating: highest.max())
    for block in 0..<blocks { best[token &* blocks &+ block] &-= top }
  }

  /// The tags of a token that may be on the best path, when it may have any.
  @inline(__always)
  private func worthwhile(_ token: Int) -> UInt64 {
    let first = token &* blocks
    var tops: UInt64 = 0
    // None is above 0; comparing for equality is a loop over lanes in the standard library, this is one instruction.
    for block in 0..<blocks {
      tops |= Self.bits(best[first &+ block] .> Vector(repeating: -1)) &<< UInt64(16 &* block)
    }
    let top = (tops & all).trailingZeroBitCount
    // A lane that no tag has is the best when all scores are very low.
    if top >= count { return all }
    var sources: UInt64 = 1 &<< UInt64(top)
    for block in 0..<blocks {
      sources |= Self.bits(best[first &+ block] .> hurdles[top &* blocks &+ block]) &<< UInt64(16 &* block)
    }
    return sources
  }

  /// A bit for each lane that is set.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int16>>) -> UInt64 {
    let bits = Vector(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, .min)
    return UInt64(UInt16(bitPattern: Vector.zero.replacing(with: bits, where: mask).wrappedSum()))
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
