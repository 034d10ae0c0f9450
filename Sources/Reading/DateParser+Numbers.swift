/// Days, years, times and dates of digits.
extension DateParser {
  mutating func takeNumber() -> Bool {
    guard let (value, count) = digits(upTo: 14) else { return false }
    switch count {
    case 14: return takeCompact(date: value / 1_000_000, time: value % 1_000_000)
    case 8: return takeCompact(date: value, time: nil)
    case 4 where hasDate && time == nil && isBehindT: return take(compactTime: value * 100)
    case 6 where hasDate && time == nil && isBehindT: return take(compactTime: value)
    case 4 where peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "/") || peek() == UInt8(ascii: "."):
      return takeYearFirst(value)
    case 4: return set(year: value)
    case 1, 2: return takeShortNumber(value)
    default: return false
    }
  }

  var hasDate: Bool { year != nil && month != nil && day != nil }

  /// `20240305`, with or without `142000`.
  private mutating func takeCompact(date: Int, time: Int?) -> Bool {
    guard set(year: date / 10_000, month: date / 100 % 100, day: date % 100) else { return false }
    return time.map { take(compactTime: $0) } ?? true
  }

  private mutating func take(compactTime: Int) -> Bool {
    guard time == nil else { return false }
    time = Time(hour: compactTime / 10_000, minute: compactTime / 100 % 100, second: compactTime % 100)
    return takeFraction()
  }

  /// The number just taken, of `digits` digits, stands behind the `T` that parts date and time.
  private var isBehindT: Bool {
    var start = at
    while start > text.startIndex, text[start - 1] &- UInt8(ascii: "0") < 10 { start -= 1 }
    return start > text.startIndex && text[start - 1] | 0x20 == UInt8(ascii: "t")
  }

  /// `2024-03-05`, `2024/3/5`, `2024.03.05`, `2024-Mar-05`.
  private mutating func takeYearFirst(_ year: Int) -> Bool {
    guard let mark = peek() else { return false }
    at += 1
    if mark == UInt8(ascii: "."), !isDigit() { return set(year: year) }
    if isLetter() {
      guard case .month(let month) = takeLetters(), take(mark), let day = digits(upTo: 2) else { return false }
      return set(year: year, month: month, day: day.value)
    }
    guard let month = digits(upTo: 2), take(mark), let day = digits(upTo: 2) else { return false }
    return set(year: year, month: month.value, day: day.value)
  }

  /// A number of one or two digits: a day, an hour, or the first part of a date.
  private mutating func takeShortNumber(_ value: Int) -> Bool {
    switch peek() {
    case UInt8(ascii: ":"):
      return takeTime(hour: value)
    case UInt8(ascii: "-") where isLetter(1), UInt8(ascii: "/") where isLetter(1):
      return takeDayFirstByName(value)
    case UInt8(ascii: "-") where isDigit(1), UInt8(ascii: "/") where isDigit(1):
      return takeNumericDate(value)
    case UInt8(ascii: ".") where isDigit(1):
      return hasDate ? takeTime(hour: value) : takeNumericDate(value)
    default:
      if day == nil { return takeDay(value) }
      guard hasDate, time == nil else { return false }
      time = Time(hour: value, isHourAlone: !isBehindT)
      return true
    }
  }

  private mutating func takeDay(_ value: Int) -> Bool {
    day = value
    if isLetter() { return takeOrdinal() }
    _ = take(UInt8(ascii: "."))
    return true
  }

  /// `st`, `nd`, `rd` or `th`.
  private mutating func takeOrdinal() -> Bool {
    guard let first = peek(), let second = peek(1), !isLetter(2) else { return false }
    at += 2
    switch (first | 0x20, second | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }

  /// `26-FEB-1987`, `05-Mar-24`, `05/Mar/2024`.
  private mutating func takeDayFirstByName(_ day: Int) -> Bool {
    guard let mark = peek() else { return false }
    at += 1
    guard case .month(let month) = takeLetters(), take(mark), let (year, count) = digits(upTo: 4),
      count == 2 || count == 4
    else { return false }
    isDashedByName = true
    // Web servers' logs put a colon before the time.
    if isDigit(1) { _ = take(UInt8(ascii: ":")) }
    return set(year: count == 4 ? year : Self.century(of: year), month: month, day: day)
  }

  /// RFC 2822 §4.3.
  private static func century(of year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  /// `03-05-2024`, `25/3/2024`, `05.03.2024`.
  private mutating func takeNumericDate(_ first: Int) -> Bool {
    guard let mark = peek() else { return false }
    at += 1
    guard let second = digits(upTo: 2), take(mark), let year = digits(upTo: 4), year.count == 4 else { return false }
    switch mark {
    case UInt8(ascii: "-"): return set(year: year.value, month: first, day: second.value)
    case UInt8(ascii: "."): return set(year: year.value, month: second.value, day: first)
    default:
      // With slashes half the world has the day first, half the month: a guess would be a wrong date.
      if first > 12 { return set(year: year.value, month: second.value, day: first) }
      guard second.value > 12 || second.value == first else { return false }
      return set(year: year.value, month: first, day: second.value)
    }
  }

  private mutating func set(year: Int) -> Bool {
    guard self.year == nil else { return false }
    self.year = year
    return true
  }

  private mutating func set(year: Int, month: Int, day: Int) -> Bool {
    guard self.year == nil, self.month == nil, self.day == nil else { return false }
    (self.year, self.month, self.day) = (year, month, day)
    return true
  }

  /// `:20`, `:20:00`, `:20:00.5`, `.20`, the hour being taken.
  private mutating func takeTime(hour: Int) -> Bool {
    guard time == nil, let mark = peek() else { return false }
    at += 1
    guard let minute = digits(upTo: 2), minute.count == 2 else { return false }
    time = Time(hour: hour, minute: minute.value)
    guard peek() == mark, isDigit(1) else { return true }
    at += 1
    guard let second = digits(upTo: 2), second.count == 2 else { return false }
    time?.second = second.value
    return takeFraction()
  }

  private mutating func takeFraction() -> Bool {
    guard peek() == UInt8(ascii: ".") || peek() == UInt8(ascii: ","), isDigit(1) else { return true }
    at += 1
    while isDigit() { at += 1 }
    time?.hasFraction = true
    return true
  }
}
