import Corpus

/// Pairs the quotation marks of a text: one automaton over its bytes, in linear time.
///
/// An opener-shaped mark opens, a closer-shaped one closes, one of neither shape toggles. A mark that is opened twice
/// ends its first region at the second. What is open at the end of a paragraph ends there, and goes on in the next one
/// if that begins with the same mark. Single marks without a closer are apostrophes. Feet and inches are no marks.
struct MarkScanner: Sendable {
  /// Marks nested deeper than this are passed over.
  static let deepest = 4

  private(set) var regions: [QuotedRegion] = []
  /// Indexes of the regions that are open, outermost first.
  private var open: [Int] = []
  /// The index of the outermost region that the last paragraph left open.
  private var left: Int?
  private var paragraphStart = 0
  /// Of each region: the first region of a double style that was opened inside it.
  private var firstInner: [Int?] = []
  /// Of each region: whether it begins its paragraph.
  private var isLeading: [Bool] = []
  /// Of each single region: the mark that ends it unless a surer one follows ("the workers’ pay").
  private var possibleEnd: [Mark?] = []

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
        endParagraph(text, at: position)
      } else if Mark.mayBegin(with: byte), !Mark.isInWord(bytes, at: position), let mark = Mark(text, at: position) {
        take(mark, text)
        next = mark.end
      }
      position = bytes.candidate(from: next)
    }
    endParagraph(text, at: text.count)
    return regions.isEmpty ? [] : settled(text)
  }

  /// Forgets the last text, but keeps the room that it took.
  private mutating func reset() {
    regions.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    firstInner.removeAll(keepingCapacity: true)
    isLeading.removeAll(keepingCapacity: true)
    possibleEnd.removeAll(keepingCapacity: true)
    left = nil
    paragraphStart = 0
  }

  private mutating func take(_ mark: Mark, _ text: [UInt8]) {
    switch mark.role(text, paragraphStart: paragraphStart) {
    case .none: break
    case .open: opens(mark, text)
    case .close: closes(mark, text)
    case .either: if isOpen(mark.style) { closes(mark, text) } else { opens(mark, text) }
    case .perhaps:
      guard let last = open.last, regions[last].style == .single, possibleEnd[last] == nil else { return }
      possibleEnd[last] = mark
    }
  }

  private func isOpen(_ style: QuotedRegion.Style) -> Bool { open.contains { regions[$0].style == style } }

  private mutating func opens(_ mark: Mark, _ text: [UInt8]) {
    if mark.style == .single {
      // The first was an apostrophe, then: “‘em and ‘us’”.
      if let last = open.last, regions[last].style == .single {
        end(from: open.count - 1, text, innerEnd: mark.start, outerEnd: nil)
      }
    } else if let depth = open.firstIndex(where: { regions[$0].style == mark.style }) {
      end(from: depth, text, innerEnd: mark.start, outerEnd: nil)
    }
    guard open.count < Self.deepest else { return }
    let isFirst = open.isEmpty && regions.last.map { $0.outer.end <= paragraphStart } ?? true
    let leads = isFirst && !text[paragraphStart..<mark.start].contains { $0 > 0x20 }
    let reopened = leads && left.map { regions[$0].style == mark.style } ?? false
    isLeading.append(leads)
    if mark.style != .single, let outer = open.last, firstInner[outer] == nil { firstInner[outer] = regions.count }
    regions.append(
      QuotedRegion(
        outer: ByteSpan(mark.start, mark.end), inner: ByteSpan(mark.end, mark.end), style: mark.style,
        parent: open.last, continued: reopened ? left : nil, isClosed: false))
    firstInner.append(nil)
    possibleEnd.append(nil)
    open.append(regions.count - 1)
  }

  private mutating func closes(_ mark: Mark, _ text: [UInt8]) {
    if mark.style == .single {
      guard let last = open.last, regions[last].style == .single else { return }
      return end(from: open.count - 1, text, innerEnd: mark.start, outerEnd: mark.end)
    }
    // A writer who mixes marks closes “ with " and the other way round.
    let depth =
      open.lastIndex { regions[$0].style == mark.style } ?? open.lastIndex { mark.mayClose(regions[$0].style) }
    guard let depth else { return }
    end(from: depth, text, innerEnd: mark.start, outerEnd: mark.end)
  }

  /// Ends all open regions from `depth` on; only the outermost of them has a closing mark, if any.
  private mutating func end(from depth: Int, _ text: [UInt8], innerEnd: Int, outerEnd: Int?) {
    for (place, index) in open[depth...].enumerated() {
      var closed = place == 0 ? outerEnd : nil
      var last = innerEnd
      if closed == nil, let mark = possibleEnd[index] { (last, closed) = (mark.start, mark.end) }
      let inner = trimmed(text, regions[index].inner.start, last)
      regions[index].inner = inner
      regions[index].outer.end = closed ?? max(inner.end, regions[index].outer.end)
      regions[index].isClosed = closed != nil
    }
    open.removeSubrange(depth...)
  }

  private mutating func endParagraph(_ text: [UInt8], at end: Int) {
    let hasText = text[paragraphStart..<end].contains { $0 > 0x20 }
    if hasText { left = open.first }
    if !open.isEmpty { self.end(from: 0, text, innerEnd: end, outerEnd: nil) }
    paragraphStart = end + 1
  }

  private func trimmed(_ text: [UInt8], _ start: Int, _ end: Int) -> ByteSpan {
    var first = start
    var last = end
    while first < last, text[first] <= 0x20 { first += 1 }
    while last > first, text[last - 1] <= 0x20 { last -= 1 }
    return ByteSpan(first, max(first, last))
  }

  /// Drops empty regions and single marks without a closer, and cuts an unclosed region that begins inside its
  /// paragraph short before the first double marks in it: its own mark was none.
  private mutating func settled(_ text: [UInt8]) -> [QuotedRegion] {
    var kept: [QuotedRegion] = []
    var place: [Int?] = Array(repeating: nil, count: regions.count)
    for index in regions.indices {
      var region = regions[index]
      if !region.isClosed, !isLeading[index], let inner = firstInner[index], regions[inner].isClosed {
        cut(&region, text, at: regions[inner].outer.start)
        regions[index] = region
      }
      region.parent = holder(of: index, place)
      region.continued = region.continued.flatMap { place[$0] }
      let isMark = region.style != .single || region.isClosed
      guard isMark, !region.inner.isEmpty else { continue }
      place[index] = kept.count
      kept.append(region)
    }
    return kept
  }

  private func cut(_ region: inout QuotedRegion, _ text: [UInt8], at end: Int) {
    region.inner = trimmed(text, region.inner.start, max(region.inner.start, end))
    region.outer.end = max(region.inner.end, region.outer.start)
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
