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
  struct Trait {
    /// Whether it begins its paragraph.
    var leads: Bool
    /// The first region of a double style that was opened inside it.
    var firstInner = -1
    /// A single mark that may close it.
    var possibleEnd: ByteSpan?
  }

  var regions: [QuotedRegion] = []
  /// What the last scan did: bytes and marks looked at, each time they were. For tests of its growth.
  var steps = 0
  /// The marks of the paragraph at work.
  var marks: [Mark] = []
  /// The double ones among them.
  private var doubles: [Int] = []
  private var hasSingles = false
  private var markup = MarkupValue()
  private var doubleReader = DoubleMarkReader()
  private var singleReader = SingleMarkReader()
  /// Indexes of the regions that are open, outermost first.
  var open: [Int] = []
  /// The index of the outermost region that the last paragraph left open.
  var left: Int?
  var paragraphStart = 0
  /// Of each region.
  var traits: [Trait] = []
  /// Whether the regions are more than plain pairs.
  var needsSettling = false
  /// Whether a single region was reopened.
  var hasReopened = false

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
    return needsSettling ? settled(bytes) : regions
  }

  /// Forgets the last text, but keeps the room that it took.
  private mutating func reset() {
    regions.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    traits.removeAll(keepingCapacity: true)
    left = nil
    hasReopened = false
    needsSettling = false
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

  /// Pairs the double marks that open and close in turn; false where they do not.
  private mutating func pairDoubles(_ text: Span<UInt8>) -> Bool {
    guard doubles.count & 1 == 0 else { return false }
    let style = marks[doubles[0]].style
    for (count, place) in doubles.enumerated() {
      guard marks[place].style == style,
        count & 1 == 0 ? marks[place].surelyOpens : marks[place].surelyCloses(text)
      else { return false }
      marks[place].sense = count & 1 == 0 ? .opens : .closes
      marks[place].depth = count & 1 == 0 ? 1 : 0
    }
    return true
  }

  /// Reads and builds what does not pair plainly.
  private mutating func read(_ text: Span<UInt8>, until end: Int) {
    var depth = 0
    needsSettling = true
    if !doubles.isEmpty, !pairDoubles(text) {
      depth = doubleReader.read(
        &marks, places: doubles, left: left.map { regions[$0].style },
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

  mutating func hasText(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
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
}
