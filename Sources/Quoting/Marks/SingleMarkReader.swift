/// Reads the single marks of one paragraph: which open, which close, which are apostrophes.
///
/// The cheapest reading, as for double marks, with none nested in another; those inside a double region are read by
/// themselves, so that no single region crosses the border of a double one.
struct SingleMarkReader {
  /// The single marks between two borders of double regions, and of those nested in them.
  private struct Level {
    var shut: Int32 = 0
    var open = SingleMarkReader.impossible
    /// The mark read last.
    var last = -1
  }

  /// How a mark is come by in the cheapest reading.
  private struct Origin {
    var mark: Int
    /// The mark before, on its level.
    var previous: Int
    /// Shut behind this mark: whether it closed a region.
    var closed = false
    /// Open behind this mark: whether it opened the region.
    var opened = false
    /// Open behind this mark: whether the level was open before it.
    var wasOpen = false
  }

  private static let impossible = Int32.max / 2
  private static let unclosed: Int32 = 5

  private var levels: [Level] = []
  private var origins: [Origin] = []

  init() {}

  /// Gives each single mark its sense; the double ones have theirs.
  mutating func read(_ marks: inout [Mark], from depth: Int, _ text: Span<UInt8>) {
    origins.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    for _ in 0...depth { levels.append(Level()) }
    for place in marks.indices {
      let mark = marks[place]
      if mark.isSingle {
        pass(place, SingleMarkPrices(mark, text))
      } else if mark.sense == .opens {
        while levels.count > Int(mark.depth) { end(&marks) }
        levels.append(Level())
      } else if mark.sense == .closes {
        while levels.count > Int(mark.depth) + 1 { end(&marks) }
      }
    }
    while !levels.isEmpty { end(&marks) }
  }

  private mutating func pass(_ place: Int, _ price: SingleMarkPrices) {
    guard var level = levels.last else { return }
    var origin = Origin(mark: place, previous: level.last)
    var (shut, open) = (level.shut + price.strayOutside, level.shut + price.open)
    origin.opened = true
    if level.open < Self.impossible {
      if level.open + price.close < shut { (shut, origin.closed) = (level.open + price.close, true) }
      let again = level.open + Self.unclosed + price.open
      if again < open { (open, origin.wasOpen) = (again, true) }
      if level.open + price.strayInside < open {
        (open, origin.wasOpen, origin.opened) = (level.open + price.strayInside, true, false)
      }
    }
    (level.shut, level.open, level.last) = (shut, open, origins.count)
    origins.append(origin)
    levels[levels.count - 1] = level
  }

  /// Settles the innermost level.
  private mutating func end(_ marks: inout [Mark]) {
    guard let level = levels.popLast() else { return }
    var isOpen = level.open + Self.unclosed < level.shut
    var index = level.last
    while index >= 0 {
      let origin = origins[index]
      if isOpen {
        marks[origin.mark].sense = origin.opened ? .opens : .stray
        isOpen = origin.wasOpen
      } else {
        marks[origin.mark].sense = origin.closed ? .closes : .stray
        isOpen = origin.closed
      }
      index = origin.previous
    }
  }
}

/// What it costs to read a single mark as an opening one, a closing one, or an apostrophe.
struct SingleMarkPrices {
  private(set) var open: Int32
  private(set) var close: Int32
  /// As an apostrophe where no single region is open; where one is.
  private(set) var strayOutside: Int32 = 0
  private(set) var strayInside: Int32 = 0

  init(_ mark: Mark, _ text: Span<UInt8>) {
    let lean = mark.lean
    (open, close) = (8, 8)
    // Feet, minutes of arc, and inches as primes.
    if text.isDigit(before: mark.start), lean >= 0 || mark.end - mark.start == 3 && text[mark.end - 1] == 0xB2 {
      return
    }
    if lean > 0 {
      readOpening(mark, text)
    } else if lean < 0 {
      readClosing(mark, text)
    } else if mark.left >= 2 {
      // ' like this '
      (open, close, strayOutside, strayInside) = (1, 1, 2, 2)
    } else if mark.glyph == .opening {
      (open, strayOutside, strayInside) = (2, 1, 1)
    } else if mark.glyph == .closing || mark.left == 1 {
      (open, close, strayInside) = (mark.left == 1 ? 1 : 8, 1, 2)
      strayOutside = 1
    }
  }

  private mutating func readOpening(_ mark: Mark, _ text: Span<UInt8>) {
    let isElision = text.startsElision(at: mark.end)
    let isRight = mark.glyph == .plain && text[mark.start] == 0xE2
    open = isRight ? 3 : 0
    (strayOutside, strayInside) = isRight ? (0, 0) : (3, 3)
    // Begins its paragraph: perhaps it goes on in the next.
    if mark.left == 3, !isRight { strayOutside = 6 }
    if isElision {
      open += text[mark.end].isDigit ? 4 : 2
      (strayOutside, strayInside) = (0, 0)
    }
    if mark.glyph == .closing { (open, strayOutside) = (3, 2) }
  }

  private mutating func readClosing(_ mark: Mark, _ text: Span<UInt8>) {
    close = 0
    // ‘ closes what ‚ opened.
    if mark.glyph == .opening { (close, strayInside) = (1, 1) } else { strayInside = 3 }
    guard mark.start > 0 else { return }
    let before = text[mark.start - 1]
    if before | 0x20 == UInt8(ascii: "s") {
      // "the workers’ pay": before a blank and a small letter, most likely.
      let goesOn = text.has(0x20, at: mark.end) && text.isSmall(at: mark.end + 1)
      (close, strayInside) = goesOn ? (2, 1) : (0, 3)
    } else if before | 0x20 == UInt8(ascii: "n"), mark.start > 1, text[mark.start - 2] | 0x20 == UInt8(ascii: "i") {
      // "goin’ home"
      (close, strayInside) = (1, 1)
    } else if before.isDigit {
      (close, strayInside) = (1, 2)
    } else if !before.isLetter, before < 0x80 {
      strayOutside = 3
    }
  }
}
