import Corpus

/// Builds the regions of a paragraph from marks that were read.
extension MarkScanner {
  mutating func buildPairs(_ text: Span<UInt8>) {
    for place in stride(from: 0, to: marks.count, by: 2) {
      let (first, last) = (marks[place], marks[place + 1])
      let leads = place == 0 && (first.left == 3 || !hasText(text, paragraphStart, first.start))
      let reopened = leads && left.map { regions[$0].style == first.style } ?? false
      regions.append(
        QuotedRegion(
          outer: ByteSpan(first.start, last.end), inner: trimmed(text, first.end, last.start), style: first.style,
          continued: reopened ? left : nil, isClosed: true))
      traits.append(Trait(leads: leads))
      if regions[regions.count - 1].inner.isEmpty { needsSettling = true }
    }
    left = nil
  }

  /// Begins a region without a mark: that of the paragraph before goes on.
  mutating func carry(_ text: Span<UInt8>) {
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

  mutating func build(_ mark: Mark, _ text: Span<UInt8>) {
    switch mark.sense {
    case .stray: note(mark, text)
    case .opens:
      let depth = mark.isSingle ? openSingle : place(ofDouble: Int(mark.depth) - 1)
      // Paragraphs that were joined: "One. "Two. "Three."
      let former = depth.map { open[$0] }.flatMap {
        mark.beginsSentence(text) && traits[$0].possibleEnd == nil ? $0 : nil
      }
      end(from: depth ?? open.count, text, innerEnd: mark.start, outerEnd: nil)
      opens(mark, former: former, text)
    case .closes:
      guard let depth = mark.isSingle ? openSingle : place(ofDouble: Int(mark.depth)) else { return }
      end(from: depth, text, innerEnd: mark.start, outerEnd: mark.end)
    }
  }

  /// Remembers a single mark that may close the double region around it, where nothing else does: "naked warrants' at 15.
  private mutating func note(_ mark: Mark, _ text: Span<UInt8>) {
    guard mark.isSingle, mark.lean < 0, mark.left == 0, let last = open.last, regions[last].style != .single,
      traits[last].possibleEnd == nil, mark.start > regions[last].inner.start
    else { return }
    let before = text[mark.start - 1] | 0x20
    guard before != UInt8(ascii: "s"), before != UInt8(ascii: "n"), !before.isDigit else { return }
    traits[last].possibleEnd = ByteSpan(mark.start, mark.end)
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
        parent: open.last, continued: reopened ? earlier : nil, isClosed: false), leads: leads,
      isPlain: mark.glyph != .closing && mark.lean >= 0)
  }

  /// Ends all open regions from `depth` on; only the outermost of them has a closing mark, if any.
  mutating func end(from depth: Int, _ text: Span<UInt8>, innerEnd: Int, outerEnd: Int?) {
    guard depth < open.count else { return }
    for place in depth..<open.count {
      let index = open[place]
      var closed = place == depth ? outerEnd : nil
      var last = innerEnd
      if closed == nil, let mark = traits[index].possibleEnd {
        (last, closed) = (mark.start, mark.end)
        regions[index].isPlain = false
      }
      let inner = trimmed(text, regions[index].inner.start, last)
      regions[index].inner = inner
      regions[index].outer.end = closed ?? max(inner.end, regions[index].outer.end)
      regions[index].isClosed = closed != nil
    }
    while open.count > depth { open.removeLast() }
  }

  mutating func trimmed(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> ByteSpan {
    var first = start
    var last = end
    while first < last, text[first] <= 0x20 { first += 1 }
    while last > first, text[last - 1] <= 0x20 { last -= 1 }
    steps += first - start + end - last
    return ByteSpan(first, max(first, last))
  }
}
