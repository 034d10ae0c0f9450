import Corpus

/// Pairs the quotation marks of a text: one automaton over its bytes, in linear time.
///
/// The marks of a paragraph are gathered, then read together: first the double ones, which may be nested, then the single
/// ones between their borders. What is open at the end of a paragraph ends there, and goes on in the next one if that
/// begins with the same mark, or has one that closes and none that opens before it. A single mark without a closer is an
/// apostrophe, unless the next paragraph reopens it. Feet, inches and the values of attributes are no marks.
struct MarkScanner: Sendable {
  /// Regions are nested no deeper than this: single ones outside, between and inside two double ones.
  static let deepest = 5

  /// What is known of a region until all are.
  private struct Trait {
    /// Whether it begins its paragraph.
    var leads: Bool
    /// The first region of a double style that was opened inside it.
    var firstInner = -1
  }

  private(set) var regions: [QuotedRegion] = []
  /// What the last scan did: bytes and marks looked at, each time they were. For tests of its growth.
  private(set) var steps = 0
  /// The marks of the paragraph at work.
  private var marks: [Mark] = []
  /// The double ones among them.
  private var doubles: [Int] = []
  private var hasSingles = false
  private var markup = MarkupValue()
  private var doubleReader = DoubleMarkReader()
  private var singleReader = SingleMarkReader()
  /// Indexes of the regions that are open, outermost first.
  private var open: [Int] = []
  /// The index of the outermost region that the last paragraph left open.
  private var left: Int?
  private var paragraphStart = 0
  /// Of each region.
  private var traits: [Trait] = []
  /// Whether a single region was reopened.
  private var hasReopened = false

  init() {}

  /// The regions of a valid UTF-8 text, by start; of two, one holds the other or they are apart.
  mutating func scan(_ text: [UInt8]) -> [QuotedRegion] {
    reset()
    let bytes = text.span
    var position = bytes.candidate(from: 0)
    while position < bytes.count {
      let byte = bytes[position]
      var next = position + 1
      if byte == 0x0A {
        endParagraph(bytes, at: position)
      } else if Mark.mayBegin(with: byte), !Mark.isInWord(bytes, at: position),
        let mark = Mark(bytes, at: position, paragraphStart: paragraphStart)
      {
        take(mark, bytes)
        next = mark.end
      }
      position = bytes.candidate(from: next)
    }
    endParagraph(bytes, at: text.count)
    return regions.isEmpty ? [] : settled(bytes)
  }

  /// Forgets the last text, but keeps the room that it took.
  private mutating func reset() {
    regions.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    traits.removeAll(keepingCapacity: true)
    left = nil
    hasReopened = false
    paragraphStart = 0
    steps = 0
    forgetMarks()
  }

  private mutating func forgetMarks() {
    marks.removeAll(keepingCapacity: true)
    if !doubles.isEmpty { doubles.removeAll(keepingCapacity: true) }
    hasSingles = false
    markup = MarkupValue()
  }

  private mutating func take(_ mark: Mark, _ text: Span<UInt8>) {
    steps += 1
    if mark.isSingle {
      guard !mark.isApostrophe else { return }
      hasSingles = true
    } else {
      if let first = markup.pass(mark, at: marks.count, text) {
        // What stands between the marks of an attribute is its value.
        steps += marks.count - first
        marks.removeSubrange(first...)
        while let last = doubles.last, last >= first { doubles.removeLast() }
        return
      }
      doubles.append(marks.count)
    }
    marks.append(mark)
  }

  private mutating func endParagraph(_ text: Span<UInt8>, at end: Int) {
    defer { paragraphStart = end + 1 }
    if marks.isEmpty {
      if left != nil, hasText(text, paragraphStart, end) { left = nil }
      return
    }
    steps += marks.count
    if !hasSingles, arePlainPairs(text) {
      buildPairs(text)
    } else {
      read(text, until: end)
    }
    forgetMarks()
  }

  /// Reads and builds what does not pair plainly.
  private mutating func read(_ text: Span<UInt8>, until end: Int) {
    var depth = 0
    if !doubles.isEmpty {
      depth = doubleReader.read(&marks, places: doubles, left: left.map { regions[$0].style },
        paragraphStart: paragraphStart, text)
      steps += doubles.count
    }
    if hasSingles {
      singleReader.read(&marks, from: depth, text)
      steps += marks.count
    }
    if depth == 1 { carry(text) }
    for mark in marks { build(mark, text) }
    steps += marks.count
    left = open.first
    self.end(from: 0, text, innerEnd: end, outerEnd: nil)
  }

  private mutating func hasText(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end, text[place] <= 0x20 { place += 1 }
    steps += place - start
    return place < end
  }

  /// Whether the marks are double ones of one style that open and close in turn, as most are.
  private func arePlainPairs(_ text: Span<UInt8>) -> Bool {
    guard marks.count & 1 == 0 else { return false }
    let style = marks[0].style
    for place in marks.indices {
      guard marks[place].style == style,
        place & 1 == 0 ? marks[place].surelyOpens : marks[place].surelyCloses(text)
      else { return false }
    }
    return true
  }

  private mutating func buildPairs(_ text: Span<UInt8>) {
    for place in stride(from: 0, to: marks.count, by: 2) {
      let (first, last) = (marks[place], marks[place + 1])
      let leads = place == 0 && (first.left == 3 || !hasText(text, paragraphStart, first.start))
      let reopened = leads && left.map { regions[$0].style == first.style } ?? false
      regions.append(
        QuotedRegion(
          outer: ByteSpan(first.start, last.end), inner: trimmed(text, first.end, last.start), style: first.style,
          continued: reopened ? left : nil, isClosed: true))
      traits.append(Trait(leads: leads))
    }
    left = nil
  }
}

/// Builds the regions of a paragraph from marks that were read.
extension MarkScanner {
  /// Begins a region without a mark: that of the paragraph before goes on.
  private mutating func carry(_ text: Span<UInt8>) {
    guard let left else { return }
    var start = paragraphStart
    while text[start] <= 0x20 { start += 1 }
    begin(
      QuotedRegion(
        outer: ByteSpan(start, start), inner: ByteSpan(start, start), style: regions[left].style, continued: left,
        isClosed: false), leads: true, isPlain: false)
  }

  private mutating func begin(_ region: QuotedRegion, leads: Bool, isPlain: Bool) {
    if region.style != .single, let outer = open.last {
      if traits[outer].firstInner < 0 { traits[outer].firstInner = regions.count }
      if regions[outer].style != .single { regions[outer].isPlain = false }
    }
    traits.append(Trait(leads: leads))
    regions.append(region)
    regions[regions.count - 1].isPlain = isPlain
    open.append(regions.count - 1)
  }

  private mutating func build(_ mark: Mark, _ text: Span<UInt8>) {
    switch mark.sense {
    case .stray: break
    case .opens:
      let depth = mark.isSingle ? openSingle : place(ofDouble: Int(mark.depth) - 1)
      // Paragraphs that were joined: "One. "Two. "Three."
      let former = depth.map { open[$0] }.flatMap { mark.beginsSentence(text) ? $0 : nil }
      end(from: depth ?? open.count, text, innerEnd: mark.start, outerEnd: nil)
      opens(mark, former: former, text)
    case .closes:
      guard let depth = mark.isSingle ? openSingle : place(ofDouble: Int(mark.depth)) else { return }
      end(from: depth, text, innerEnd: mark.start, outerEnd: mark.end)
    }
  }

  /// Where in `open` the innermost region stands, if it is a single one.
  private var openSingle: Int? {
    guard let last = open.last, regions[last].style == .single else { return nil }
    return open.count - 1
  }

  /// Where in `open` the double region of a depth stands; nil where fewer are open.
  private func place(ofDouble depth: Int) -> Int? {
    var count = 0
    for place in open.indices where regions[open[place]].style != .single {
      if count == depth { return place }
      count += 1
    }
    return nil
  }

  private mutating func opens(_ mark: Mark, former: Int?, _ text: Span<UInt8>) {
    let isFirst = open.isEmpty && regions.last.map { $0.outer.end <= paragraphStart } ?? true
    let leads = isFirst && !hasText(text, paragraphStart, mark.start)
    let earlier = leads ? left : former
    let reopened = earlier.map { regions[$0].style == mark.style && regions[$0].parent == open.last } ?? false
    if reopened, mark.isSingle { hasReopened = true }
    begin(
      QuotedRegion(
        outer: ByteSpan(mark.start, mark.end), inner: ByteSpan(mark.end, mark.end), style: mark.style,
        parent: open.last, continued: reopened ? earlier : nil, isClosed: false), leads: leads, isPlain: mark.glyph != .closing && mark.lean >= 0)
  }

  /// Ends all open regions from `depth` on; only the outermost of them has a closing mark, if any.
  private mutating func end(from depth: Int, _ text: Span<UInt8>, innerEnd: Int, outerEnd: Int?) {
    guard depth < open.count else { return }
    for place in depth..<open.count {
      let index = open[place]
      let closed = place == depth ? outerEnd : nil
      let inner = trimmed(text, regions[index].inner.start, innerEnd)
      regions[index].inner = inner
      regions[index].outer.end = closed ?? max(inner.end, regions[index].outer.end)
      regions[index].isClosed = closed != nil
    }
    while open.count > depth { open.removeLast() }
  }

  private mutating func trimmed(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> ByteSpan {
    var first = start
    var last = end
    while first < last, text[first] <= 0x20 { first += 1 }
    while last > first, text[last - 1] <= 0x20 { last -= 1 }
    steps += first - start + end - last
    return ByteSpan(first, max(first, last))
  }
}

/// Drops what turned out to be no region.
extension MarkScanner {
  /// Drops empty regions and single marks without a closer, and cuts an unclosed region that begins inside its
  /// paragraph short before the first double marks in it: its own mark was none.
  private mutating func settled(_ text: Span<UInt8>) -> [QuotedRegion] {
    let goesOn = hasReopened ? reopenedSingles(text) : []
    var kept: [QuotedRegion] = []
    var place: [Int?] = Array(repeating: nil, count: regions.count)
    for index in regions.indices {
      var region = regions[index]
      if !region.isClosed, !traits[index].leads, traits[index].firstInner >= 0 {
        let inner = regions[traits[index].firstInner]
        if inner.isClosed { cut(&region, text, at: inner.outer.start) }
        regions[index] = region
      }
      region.parent = holder(of: index, place)
      region.continued = region.continued.flatMap { place[$0] }
      let isMark = region.style != .single || region.isClosed || hasReopened && goesOn[index]
      guard isMark, !region.inner.isEmpty else { continue }
      place[index] = kept.count
      kept.append(region)
    }
    steps += regions.count
    tellSingles(&kept)
    return kept
  }

  /// In a text that quotes in double marks, single ones outside them are those of headings, which shorten what was said.
  private func tellSingles(_ kept: inout [QuotedRegion]) {
    var (singles, doubles) = (0, 0)
    for region in kept where region.parent == nil {
      if region.style == .single { singles += 1 } else { doubles += 1 }
    }
    guard singles > 0, doubles >= singles else { return }
    for index in kept.indices where kept[index].parent == nil && kept[index].style == .single {
      kept[index].isPlain = false
    }
  }

  /// Of each region: whether it is a single one that no mark closes, but that the next paragraph reopens, until one does.
  private func reopenedSingles(_ text: Span<UInt8>) -> [Bool] {
    var goesOn = [Bool](repeating: false, count: regions.count)
    for index in regions.indices.reversed() where regions[index].isClosed || goesOn[index] {
      guard let former = regions[index].continued, regions[former].style == .single else { continue }
      goesOn[former] = traits[former].leads && text.endsSentence(at: regions[former].inner.end)
    }
    return goesOn
  }

  private mutating func cut(_ region: inout QuotedRegion, _ text: Span<UInt8>, at end: Int) {
    region.inner = trimmed(text, region.inner.start, max(region.inner.start, end))
    region.outer.end = max(region.inner.end, region.outer.start)
    region.isPlain = true
  }

  /// The kept region that holds the one at `index`; regions lie at most `deepest` deep, so the way up is short.
  private func holder(of index: Int, _ place: [Int?]) -> Int? {
    var parent = regions[index].parent
    while let candidate = parent {
      if let kept = place[candidate], regions[candidate].outer.contains(regions[index].outer) { return kept }
      parent = regions[candidate].parent
    }
    return nil
  }
}
