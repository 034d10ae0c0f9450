/// Months, weekdays, zones and what else is written in letters.
extension DateParser {
  /// Takes a run of ASCII letters; nil where it is no word of a date.
  mutating func takeLetters() -> DateWord? {
    let start = at
    while isLetter() { at += 1 }
    return DateWord(key: DateWord.key(of: text[start..<at]))
  }

  mutating func takeWord() -> Bool {
    if isMeridiemWithPoints { return takeMeridiemWithPoints() }
    let start = at
    switch takeLetters() {
    case .month(let month): return takeMonth(month)
    case .weekday:
      defer { weekdaySeen = true }
      _ = take(UInt8(ascii: "."))
      return !weekdaySeen
    case .zone(let minutes): return takeZone(minutes)
    case .beforeNoon: return set(isAfternoon: false)
    case .afterNoon: return set(isAfternoon: true)
    case .letterT: return hasDate && time == nil && isDigit() || isReutersCode(start..<at)
    case .filler: return true
    case nil: return isReutersCode(start..<at)
    }
  }

  private mutating func takeMonth(_ month: Int) -> Bool {
    guard self.month == nil else { return false }
    self.month = month
    _ = take(UInt8(ascii: "."))
    return take(UInt8(ascii: "-")) ? isDigit() : true
  }

  /// `a.m.`, `p.m.`
  private var isMeridiemWithPoints: Bool {
    guard let letter = peek(), let point = peek(1), let next = peek(2) else { return false }
    return (letter | 0x20 == UInt8(ascii: "a") || letter | 0x20 == UInt8(ascii: "p")) && point == UInt8(ascii: ".")
      && next | 0x20 == UInt8(ascii: "m")
  }

  private mutating func takeMeridiemWithPoints() -> Bool {
    let isAfternoon = peek().map { $0 | 0x20 } == UInt8(ascii: "p")
    at += 3
    _ = take(UInt8(ascii: "."))
    return set(isAfternoon: isAfternoon)
  }

  private mutating func set(isAfternoon: Bool) -> Bool {
    guard time != nil, self.isAfternoon == nil else { return false }
    self.isAfternoon = isAfternoon
    time?.isHourAlone = false
    return true
  }

  private mutating func takeZone(_ minutes: Int) -> Bool {
    // `-0500 EST` says it twice: the number stands.
    if offset == nil {
      offset = minutes
      offsetIsNamed = true
    }
    return true
  }

  /// `+05:30`, `-0500`, `+01`; also behind the name of Greenwich, as in `GMT-0500`.
  mutating func takeOffset() -> Bool {
    let isWest = peek() == UInt8(ascii: "-")
    at += 1
    guard hasDate || time != nil, offset == nil || offsetIsNamed && offset == 0, let first = digits(upTo: 4),
      first.count == 2 || first.count == 4
    else { return false }
    var minutes = first.count == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    if first.count == 2, take(UInt8(ascii: ":")) {
      guard let second = digits(upTo: 2), second.count == 2, second.value < 60 else { return false }
      minutes += second.value
    }
    guard minutes <= 18 * 60, first.count == 2 || first.value % 100 < 60 else { return false }
    offset = isWest ? -minutes : minutes
    offsetIsNamed = false
    return true
  }

  /// `(Eastern Standard Time)`: a comment (RFC 2822 §3.2.3).
  mutating func takeComment() -> Bool {
    while let byte = peek() {
      at += 1
      if byte == UInt8(ascii: ")") { return hasDate }
    }
    return false
  }

  private func isReutersCode(_ range: Range<Int>) -> Bool {
    isDashedByName && time?.hasFraction == true && range.count <= 2 && text[range].allSatisfy { $0 < UInt8(ascii: "a") }
  }
}
