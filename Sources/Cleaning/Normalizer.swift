/// Brings text into Unicode normalization form C (UAX #15).
///
/// Only stretches around code points that are not inert are looked at closely; all else costs one look-up a code point.
/// Linear, also where a letter carries a million marks.
struct Normalizer: Sendable {
  private let table = NormalizationTable.shared
  private var scalars: [UInt32] = []
  private var classes: [UInt8] = []
  private var normalized: [UInt8] = []

  mutating func scan(_ text: [UInt8], into list: inout EditList) {
    let bytes = text.span
    var position = 0
    var previous = 0
    while position < bytes.count {
      // U+0300 is the first that is not inert.
      if bytes[position] < 0xCC {
        previous = position
        position += bytes[position] < 0x80 ? 1 : 2
        continue
      }
      let (value, length) = bytes.scalar(at: position)
      if table.isInert(value) {
        previous = position
        position += length
      } else {
        position = mend(bytes, from: previous, active: position, into: &list)
        previous = position
      }
    }
  }

  /// Normalizes the stretch from `start`, where an inert code point stands, to the next one; returns its end.
  private mutating func mend(
    _ bytes: Span<UInt8>, from start: Int, active: Int, into list: inout EditList
  ) -> Int {
    var end = start
    scalars.removeAll(keepingCapacity: true)
    while end < bytes.count {
      let (value, length) = bytes.scalar(at: end)
      if end > active && table.isInert(value) { break }
      appendDecomposition(of: value)
      end += length
    }
    order()
    compose()
    normalized.removeAll(keepingCapacity: true)
    for value in scalars { if let scalar = Unicode.Scalar(value) { normalized.append(scalar) } }
    if !isNormalized(bytes, start, end) { list.replace(start, end, with: normalized) }
    return end
  }

  private func isNormalized(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard normalized.count == end - start else { return false }
    for offset in normalized.indices where normalized[offset] != bytes[start + offset] { return false }
    return true
  }

  private mutating func appendDecomposition(of value: UInt32) {
    if Hangul.isSyllable(value) { return Hangul.appendDecomposition(of: value, to: &scalars) }
    table.appendDecomposition(of: value, to: &scalars)
  }

  /// Puts marks into canonical order: by class between two starters, otherwise as they stand.
  private mutating func order() {
    classes.removeAll(keepingCapacity: true)
    for value in scalars { classes.append(table.combiningClass(value)) }
    var start = 0
    while start < scalars.count {
      if classes[start] == 0 {
        start += 1
        continue
      }
      var end = start
      var isSorted = true
      while end < scalars.count, classes[end] != 0 {
        if end > start && classes[end] < classes[end - 1] { isSorted = false }
        end += 1
      }
      if !isSorted { sortMarks(start..<end) }
      start = end
    }
  }

  /// Counting sort, which is stable, as a run of marks may be as long as the text.
  private mutating func sortMarks(_ range: Range<Int>) {
    var starts = [Int](repeating: 0, count: 257)
    for index in range { starts[Int(classes[index]) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    let marks = Array(scalars[range])
    let marksClasses = Array(classes[range])
    for index in marks.indices {
      let place = range.lowerBound + starts[Int(marksClasses[index])]
      starts[Int(marksClasses[index])] += 1
      scalars[place] = marks[index]
      classes[place] = marksClasses[index]
    }
  }

  /// Composes each mark with its starter unless one between them, of no lower class, blocks it.
  private mutating func compose() {
    var kept = 0
    var starter = -1
    var lastClass = -1
    for index in scalars.indices {
      let value = scalars[index]
      let combiningClass = Int(classes[index])
      if starter >= 0, lastClass < combiningClass, let composed = composition(scalars[starter], value) {
        scalars[starter] = composed
        continue
      }
      if combiningClass == 0 {
        starter = kept
        lastClass = -1
      } else {
        lastClass = combiningClass
      }
      scalars[kept] = value
      kept += 1
    }
    scalars.removeLast(scalars.count - kept)
  }

  private func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    Hangul.composition(first, second) ?? table.composition(first, second)
  }
}
