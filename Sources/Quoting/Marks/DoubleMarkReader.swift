/// Reads the double marks of one paragraph: which open, which close, which are none.
///
/// A mark alone cannot tell: `" like this "` has blanks on both sides, inches look like closing marks, writers leave marks
/// out. So each mark has a price for each sense, by its glyph and its surroundings, each irregularity of the paragraph has
/// one (a region never closed, two nested of one style, closed by a mark of another style), and the cheapest reading of
/// all marks of the paragraph is taken: Viterbi's algorithm over the styles of the regions that are open, at most two.
struct DoubleMarkReader {
  private static let styles = 4
  private static let impossible = Int32.max / 2
  private static let unknown = UInt8.max

  /// A region that no mark closes; one that the end of the paragraph ends.
  private static let unclosed: Int32 = 4
  private static let unclosedAtEnd: Int32 = 3
  /// A region that is reopened where a sentence begins, as at the begin of a paragraph.
  private static let reopened: Int32 = 1
  /// A region inside one of the same style.
  private static let nestedAlike: Int32 = 5
  /// A region closed by a mark of another style.
  private static let mixed: Int32 = 3
  /// A region that goes on from the paragraph before without a mark, for this many bytes at least: not a signature.
  private static let carried: Int32 = 3
  private static let shortestCarried = 80

  /// Of each style: its number among those of the paragraph.
  private var numbers = [UInt8](repeating: unknown, count: styles)
  /// How many styles the paragraph has.
  private var count = 0
  private var angled = Int.max
  /// By state. 0: none is open; 1 + s: a region of style number s is; 1 + n + n s + t, of n styles: and one of t in it.
  private var costs: [Int32] = []
  private var next: [Int32] = []
  /// Of each mark and state behind it: the cheapest state before it, plus 32 where the mark opens a region.
  private var origins: [UInt8] = []
  private var unclosedAtEnd = Self.unclosedAtEnd

  private func depth(_ state: Int) -> Int8 { state == 0 ? 0 : state <= count ? 1 : 2 }

  /// Gives each mark that `places` names its sense and depth; returns the depth that the paragraph begins at: 1 where the
  /// region that the paragraph before left open, of style `left`, goes on.
  mutating func read(
    _ marks: inout [Mark], places: [Int], left: QuotedRegion.Style?, paragraphStart: Int, _ text: Span<UInt8>
  ) -> Int {
    begin(marks, places)
    if let left, left != .single, numbers[Int(left.rawValue)] != Self.unknown, let first = places.first,
      marks[first].start - paragraphStart >= Self.shortestCarried
    {
      costs[1 + Int(numbers[Int(left.rawValue)])] = Self.carried
    }
    for place in places { pass(MarkPrices(marks[place], text), Int(numbers[Int(marks[place].style.rawValue)])) }
    var state = 0
    for candidate in costs.indices where total(candidate) < total(state) { state = candidate }
    for index in places.indices.reversed() {
      let origin = origins[index * costs.count + state]
      let before = Int(origin & 31)
      let opens = origin & 32 != 0
      marks[places[index]].sense = opens ? .opens : before == state ? .stray : .closes
      marks[places[index]].depth = depth(state)
      state = before
    }
    return Int(depth(state))
  }

  private mutating func begin(_ marks: [Mark], _ places: [Int]) {
    for style in 0..<Self.styles { numbers[style] = Self.unknown }
    (count, angled) = (0, Int.max)
    for place in places where numbers[Int(marks[place].style.rawValue)] == Self.unknown {
      numbers[Int(marks[place].style.rawValue)] = UInt8(count)
      if marks[place].style == .angled { angled = count }
      count += 1
    }
    origins.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(Self.impossible, count: 1 + count + count * count))
    next.append(contentsOf: costs)
    costs[0] = 0
    // A paragraph that begins with a mark may well be one of several between marks.
    unclosedAtEnd = marks[0].left == 3 ? Self.unclosedAtEnd - 1 : Self.unclosedAtEnd
  }

  private func total(_ state: Int) -> Int32 { costs[state] + Int32(depth(state)) * unclosedAtEnd }

  private mutating func pass(_ mark: MarkPrices, _ style: Int) {
    for state in next.indices { next[state] = Self.impossible }
    let base = origins.count
    origins.append(contentsOf: repeatElement(0, count: costs.count))
    for state in costs.indices where costs[state] < Self.impossible {
      move(state, to: state, base, mark.stray)
      if state == 0 {
        move(0, to: 1 + style, base, mark.open, opens: true)
      } else if state <= count {
        passInside(state, base, mark, style)
      } else {
        passNested(state, base, mark, style)
      }
    }
    swap(&costs, &next)
  }

  private mutating func passInside(_ state: Int, _ base: Int, _ mark: MarkPrices, _ style: Int) {
    let outer = state - 1
    if let price = closing(outer, mark, style) { move(state, to: 0, base, price) }
    let again = outer == style && mark.beginsSentence ? Self.reopened : Self.unclosed
    move(state, to: 1 + style, base, again + mark.open, opens: true)
    let nesting = outer == style ? Self.nestedAlike : 0
    move(state, to: 1 + count + count * outer + style, base, nesting + mark.open, opens: true)
  }

  private mutating func passNested(_ state: Int, _ base: Int, _ mark: MarkPrices, _ style: Int) {
    let (outer, inner) = ((state - 1 - count) / count, (state - 1 - count) % count)
    if let price = closing(inner, mark, style) { move(state, to: 1 + outer, base, price) }
    if let price = closing(outer, mark, style) { move(state, to: 0, base, price + Self.unclosed) }
    move(state, to: 1 + count + count * outer + style, base, Self.unclosed + mark.open, opens: true)
  }

  /// The price of closing a region of a style with a mark of another or the same; nil where it cannot.
  private func closing(_ open: Int, _ mark: MarkPrices, _ style: Int) -> Int32? {
    if open == style { return mark.close }
    return open != angled && style != angled ? mark.close + Self.mixed : nil
  }

  @inline(__always)
  private mutating func move(_ from: Int, to: Int, _ base: Int, _ price: Int32, opens: Bool = false) {
    let cost = costs[from] + price
    guard cost < next[to] else { return }
    next[to] = cost
    origins[base + to] = UInt8(from) | (opens ? 32 : 0)
  }
}

/// What it costs to read a double mark as an opening one, a closing one, or none.
struct MarkPrices {
  private(set) var open: Int32
  private(set) var close: Int32
  private(set) var stray: Int32 = 5
  let beginsSentence: Bool

  init(_ mark: Mark, _ text: Span<UInt8>) {
    let lean = mark.lean
    beginsSentence = mark.beginsSentence(text)
    switch mark.glyph {
    case .plain:
      open = lean > 0 ? 0 : lean == 0 ? 1 : lean == -1 ? 2 : 5
      close = lean < 0 ? 0 : lean == 0 ? 1 : lean == 1 ? 2 : 5
      // "I know, "he said.
      if lean > 1, text.isColon(beforeBlankAt: mark.start - 1) || beginsSentence && !text.isSmall(at: mark.end) {
        close = 8
      }
      if lean > 1, text.endsClause(beforeBlankAt: mark.start - 1), text.isSmall(at: mark.end) { close = 3 }
      if lean < -1, text.has(UInt8(ascii: ","), at: mark.start - 1), text.isCapital(at: mark.end + 1) { open = 3 }
    case .opening:
      open = lean < 0 ? 4 : 0
      // “ closes what „ opened.
      close = lean < -1 ? 1 : lean < 0 ? 3 : 20
      if mark.style == .angled, lean < 0 { (open, close) = (2, 0) }
    case .closing:
      open = lean > 0 ? 3 : 20
      close = lean > 1 ? 2 : 0
      if mark.style == .angled, lean > 0 { (open, close) = (0, 2) }
    }
    guard mark.glyph == .plain, mark.start > 0 else { return }
    // "It isn"t": the wrong key.
    if lean == 0, text[mark.start - 1].isLetter, text.isLetter(at: mark.end) { (open, close, stray) = (4, 4, 0) }
    guard mark.style == .straight, text[mark.start - 1].isDigit else { return }
    // 27", 6'2", 12″
    stray = lean < 0 ? 1 : 3
    if text[mark.start] == 0xE2 || text.hasFeet(before: mark.start) { (open, close, stray) = (8, 3, 0) }
  }
}

extension Mark {
  /// Whether the mark looks like an opening one, and stands where a sentence ends.
  func beginsSentence(_ text: Span<UInt8>) -> Bool {
    lean > 0 && glyph != .closing && left == 2 && text.endsSentence(beforeBlankAt: start - 1)
  }
}

extension Span<UInt8> {
  func isLetter(at position: Int) -> Bool { position < count && self[position].isLetter }

  /// Whether a byte is a blank, and what stands before it ends a clause.
  func endsClause(beforeBlankAt position: Int) -> Bool {
    has(0x20, at: position) && has(UInt8(ascii: ","), at: position - 1) || endsSentence(beforeBlankAt: position)
  }

  func isColon(beforeBlankAt position: Int) -> Bool {
    has(0x20, at: position) && has(UInt8(ascii: ":"), at: position - 1)
  }

  /// Whether a byte is a blank, and what stands before it ends a sentence.
  func endsSentence(beforeBlankAt position: Int) -> Bool {
    guard position > 1, self[position] <= 0x20 else { return false }
    var last = position - 1
    if self[last] <= 0x20 { last -= 1 }
    // He said: 'No.' "But
    if self[last] == 0x27 || self[last] == UInt8(ascii: ")") || self[last] == UInt8(ascii: "]") { last -= 1 }
    return has(0x2E, at: last) || has(0x21, at: last) || has(0x3F, at: last)
  }

  func isSmall(at position: Int) -> Bool { position < count && self[position] &- 0x61 < 26 }
  func isCapital(at position: Int) -> Bool { position < count && self[position] &- 0x41 < 26 }
}
