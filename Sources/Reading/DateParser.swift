/// Reads the forms in which dumps write a date, and understands all of a text or nothing.
///
/// Known are ISO 8601 (`2024-03-05T14:20:00.5-05:00`, also with a blank, and `20240305T142000Z`), RFC 2822, RFC 850,
/// asctime and what JavaScript prints, `26-FEB-1987 15:01:01.79`, `03-05-2024` (month first, as RealNews has it),
/// `05.03.2024` (day first), `3/25/2024` where one of the two can only be the day, and English long forms such as
/// `Tuesday, March 5th, 2024 at 2:20 p.m. EST`. A time without a zone is taken as UTC; fractions are cut off.
struct DateParser {
  private let text: ArraySlice<UInt8>
  private var at: Int

  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var time: Time?
  /// Minutes east of Greenwich.
  private var offset: Int?
  private var offsetIsNamed = false
  private var isAfternoon: Bool?
  private var weekdaySeen = false
  /// `26-FEB-1987`, the form of Reuters, which appends subject codes to some of its times (`15:01:01.79F A RM`).
  private var isDashedByName = false

  private struct Time {
    var hour: Int
    var minute = 0
    var second = 0
    var hasFraction = false
    /// An hour that stands alone is one only with a.m. or p.m.
    var isHourAlone = false
  }

  /// The longest text that may be a date.
  private static let lengthLimit = 96

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    at = text.startIndex
  }

  /// The moment that a text names; nil where any of it is not understood, or there is no such moment.
  static func parse(_ text: ArraySlice<UInt8>) -> Moment? {
    guard text.count <= lengthLimit else { return nil }
    var parser = Self(text)
    while parser.skipSeparators() {
      guard parser.takeItem() else { return nil }
    }
    return parser.moment
  }

  private var moment: Moment? {
    guard let year, let month, let day, let date = CivilDate(year: year, month: month, day: day) else { return nil }
    guard let time else { return isAfternoon == nil ? .day(date) : nil }
    guard let hour = hour(of: time) else { return nil }
    // 24:00 ends a day (ISO 8601), and a leap second counts into the next minute.
    guard hour < 24 || hour == 24 && time.minute == 0 && time.second == 0, time.minute < 60, time.second <= 60 else {
      return nil
    }
    let seconds = ((date.daysSince1970 * 24 + hour) * 60 + time.minute - (offset ?? 0)) * 60 + time.second
    return Moment(secondsSince1970: seconds)
  }

  private func hour(of time: Time) -> Int? {
    guard let isAfternoon else { return time.isHourAlone ? nil : time.hour }
    guard 1...12 ~= time.hour else { return nil }
    return time.hour % 12 + (isAfternoon ? 12 : 0)
  }

  // MARK: Items

  /// Moves to the next item; false at the end.
  private mutating func skipSeparators() -> Bool {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "|"), 0x09...0x0D: at += 1
      case UInt8(ascii: "-") where peek(1) == UInt8(ascii: " "): at += 1
      case 0xC2 where peek(1) == 0xA0: at += 2
      // The narrow no-break space, which newer systems print before AM and PM.
      case 0xE2 where peek(1) == 0x80 && peek(2) == 0xAF: at += 3
      default: return true
      }
    }
    return false
  }

  private mutating func takeItem() -> Bool {
    guard let byte = peek() else { return false }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return takeNumber()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return takeWord()
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return takeOffset()
    case UInt8(ascii: "("): return takeComment()
    default: return false
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < text.endIndex ? text[at + ahead] : nil }

  private func isDigit(_ ahead: Int = 0) -> Bool { (peek(ahead) ?? 0) &- UInt8(ascii: "0") < 10 }

  private func isLetter(_ ahead: Int = 0) -> Bool { ((peek(ahead) ?? 0) | 0x20) &- UInt8(ascii: "a") < 26 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  /// Takes a run of digits; nil where there is none, or more of them than `limit`.
  private mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    let start = at
    var value = 0
    while isDigit(), let byte = peek() {
      guard at - start < limit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  // MARK: Numbers

  private mutating func takeNumber() -> Bool {
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

  private var hasDate: Bool { year != nil && month != nil && day != nil }

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

  // MARK: Words and zones

  /// Takes a run of ASCII letters; nil where it is no word of a date.
  private mutating func takeLetters() -> DateWord? {
    let start = at
    while isLetter() { at += 1 }
    return DateWord(key: DateWord.key(of: text[start..<at]))
  }

  private mutating func takeWord() -> Bool {
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
  private mutating func takeOffset() -> Bool {
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
  private mutating func takeComment() -> Bool {
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
