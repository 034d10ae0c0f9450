internal import Corpus

/// A text as scoring looks at it: code points with their classes, and what stands in quotation marks.
///
/// All offsets are code points. Letters are here what Python's `str.isalnum` says yes to: letters and numbers of any script.
struct ScoredText: Sendable {
  private let points: [Unicode.Scalar]
  private let isBlank: [Bool]
  /// How many letters stand before each code point, and in all.
  private let lettersBefore: [Int]
  /// Stretches in double marks, without the marks, in text order; none runs over the end of a line.
  private(set) var quoted: [Range<Int>] = []

  /// Reads a valid UTF-8 text. Linear.
  init(_ text: [UInt8]) {
    points = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    isBlank = points.map(\.isBlank)
    var before = [0]
    before.reserveCapacity(points.count + 1)
    for point in points { before.append(before[before.count - 1] + (point.isLetterOrNumber ? 1 : 0)) }
    lettersBefore = before
    for line in lines(of: 0..<points.count) { quoted += quotedStretches(of: line) }
  }

  var count: Int { points.count }

  func letters(in span: Range<Int>) -> Int { lettersBefore[span.upperBound] - lettersBefore[span.lowerBound] }

  func isLetter(_ point: Int) -> Bool { lettersBefore[point + 1] > lettersBefore[point] }

  /// The words of a span, parted by blanks, in text order.
  func forEachWord(in span: Range<Int>, _ body: (Range<Int>) -> Void) {
    var point = span.lowerBound
    while point < span.upperBound {
      guard !isBlank[point] else {
        point += 1
        continue
      }
      let start = point
      while point < span.upperBound, !isBlank[point] { point += 1 }
      body(start..<point)
    }
  }

  /// The parts of a span between line feeds that are not empty.
  func lines(of span: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = span.lowerBound
    for point in span where points[point] == "\n" {
      if start < point { lines.append(start..<point) }
      start = point + 1
    }
    if start < span.upperBound { lines.append(start..<span.upperBound) }
    return lines
  }

  // MARK: Marks

  private enum Mark { case opens, closes }

  private static let beforeOpeners: [Unicode.Scalar] = ["(", "[", "{", "/", "—", "–", "-", "‘", "'", "“"]
  private static let behindClosers: [Unicode.Scalar] = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "—", "–", "’", "'", "/", "”",
  ]

  private func quotedStretches(of line: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var open: Int?
    func close(at end: Int) {
      if let start = open, start < end { stretches.append(start..<end) }
      open = nil
    }
    var point = line.lowerBound
    while point < line.upperBound {
      let length = markLength(at: point, of: line)
      if length > 0 {
        let opens = mark(point..<point + length, in: line, isOpen: open != nil) == .opens
        close(at: point)
        if opens { open = point + length }
      }
      point += max(1, length)
    }
    close(at: line.upperBound)
    return stretches
  }

  /// How many code points the double mark has that begins here; 0 where none does.
  private func markLength(at point: Int, of line: Range<Int>) -> Int {
    switch points[point] {
    case "“", "”", "\"": 1
    case "'": point + 1 < line.upperBound && points[point + 1] == "'" ? 2 : 0
    default: 0
    }
  }

  private func mark(_ span: Range<Int>, in line: Range<Int>, isOpen: Bool) -> Mark {
    if points[span.lowerBound] == "“" { return .opens }
    if points[span.lowerBound] == "”" { return .closes }
    let (before, behind) = (span.lowerBound - 1, span.upperBound)
    let mayOpen = before < line.lowerBound || isBlank[before] || Self.beforeOpeners.contains(points[before])
    let mayClose = behind >= line.upperBound || isBlank[behind] || Self.behindClosers.contains(points[behind])
    if mayOpen != mayClose { return mayOpen ? .opens : .closes }
    return isOpen ? .closes : .opens
  }
}

extension Unicode.Scalar {
  /// What Python's `str.isalnum` says: a letter or a number of any kind.
  fileprivate var isLetterOrNumber: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    default:
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
      default: return properties.numericType != nil
      }
    }
  }

  /// What Python's `str.isspace` says.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20: true
    case 0..<0x80: false
    default: properties.isWhitespace
    }
  }
}
