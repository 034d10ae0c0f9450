internal import Learning

/// What a line's place says of it: how far it is from the text's ends, and what lines stand beside it.
struct LineContexts: Sendable {
  /// What a line looks like from afar.
  enum Shape: UInt32, Sendable {
    /// Few words and no mark that ends a sentence; few words with one; a sentence or two; a paragraph.
    case label, short, middle, long
    static let count: UInt32 = 4
  }

  private(set) var list = ContextList()
  private let bias, top, bottom, total, before, after, topShape, bottomShape, beforeAfter, repeated: UInt32
  private let plainBefore, plainAfter, plainAround: UInt32
  let count: UInt32

  private static let places: UInt32 = 7
  private static let distances: UInt32 = 6
  private var toPlainBefore: [Int] = []
  private var toPlainAfter: [Int] = []

  init() {
    var space = ContextSpace()
    let (shapes, places) = (Shape.count, Self.places)
    bias = space.template(1)
    top = space.template(places)
    bottom = space.template(places)
    total = space.template(6 * shapes)
    before = space.template((shapes + 1) * shapes)
    after = space.template((shapes + 1) * shapes)
    topShape = space.template(places * shapes)
    bottomShape = space.template(places * shapes)
    beforeAfter = space.template((shapes + 1) * (shapes + 1) * shapes)
    repeated = space.template(2 * shapes)
    plainBefore = space.template(Self.distances * shapes)
    plainAfter = space.template(Self.distances * shapes)
    plainAround = space.template(Self.distances * Self.distances * shapes)
    count = space.count
  }

  /// Writes the contexts of lines that stand one behind the other. Linear.
  ///
  /// - Parameters:
  ///   - shapes: of each line.
  ///   - isPlain: whether the line is a sentence or more in which nothing reminds of furniture: how far the nearest ones are
  ///     tells whether a line stands inside of the article (as in Pomikálek, "Removing boilerplate and duplicate content from
  ///     web corpora", 2011).
  ///   - isRepeated: whether the line stands in the text more than once.
  mutating func read(_ shapes: [Shape], isPlain: [Bool], isRepeated: [Bool]) {
    list.begin()
    measure(isPlain)
    for line in shapes.indices {
      let shape = shapes[line].rawValue
      let (first, last) = (Self.place(line), Self.place(shapes.count - 1 - line))
      let previous = line > 0 ? shapes[line - 1].rawValue + 1 : 0
      let next = line + 1 < shapes.count ? shapes[line + 1].rawValue + 1 : 0
      list.add(bias)
      list.add(top + first)
      list.add(bottom + last)
      list.add(total + Self.size(shapes.count) * Shape.count + shape)
      list.add(before + previous * Shape.count + shape)
      list.add(after + next * Shape.count + shape)
      list.add(topShape + first * Shape.count + shape)
      list.add(bottomShape + last * Shape.count + shape)
      list.add(beforeAfter + (previous * (Shape.count + 1) + next) * Shape.count + shape)
      list.add(repeated + (isRepeated[line] ? Shape.count : 0) + shape)
      let (back, ahead) = (Self.distance(toPlainBefore[line]), Self.distance(toPlainAfter[line]))
      list.add(plainBefore + back * Shape.count + shape)
      list.add(plainAfter + ahead * Shape.count + shape)
      list.add(plainAround + (back * Self.distances + ahead) * Shape.count + shape)
      list.endToken()
    }
  }

  /// How many lines away the nearest plain line is, before and behind each; `Int.max` where there is none.
  private mutating func measure(_ isPlain: [Bool]) {
    toPlainBefore = Array(repeating: .max, count: isPlain.count)
    toPlainAfter = toPlainBefore
    var last: Int?
    for line in isPlain.indices {
      if let last { toPlainBefore[line] = line - last }
      if isPlain[line] { last = line }
    }
    last = nil
    for line in isPlain.indices.reversed() {
      if let last { toPlainAfter[line] = last - line }
      if isPlain[line] { last = line }
    }
  }

  private static func distance(_ lines: Int) -> UInt32 {
    switch lines {
    case ...2: UInt32(lines - 1)
    case ...4: 2
    case ...8: 3
    case .max: 5
    default: 4
    }
  }

  private static func place(_ distance: Int) -> UInt32 {
    switch distance {
    case ...3: UInt32(distance)
    case ...5: 4
    case ...9: 5
    default: 6
    }
  }

  private static func size(_ lines: Int) -> UInt32 {
    switch lines {
    case ...1: 0
    case ...3: 1
    case ...7: 2
    case ...15: 3
    case ...40: 4
    default: 5
    }
  }
}

extension LineWords {
  /// What the line looks like from afar.
  var shape: LineContexts.Shape {
    let isSentence = last == .stop || last == .asks || last == .quote || last == .dots
    switch words.count {
    case ...9 where !isSentence: return .label
    case ...7: return .short
    case ...24 where !isCut: return .middle
    default: return .long
    }
  }
}
