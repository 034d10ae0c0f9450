/// Reads the forms in which dumps write a date, and understands all of a text or nothing.
///
/// Known are ISO 8601 (`2024-03-05T14:20:00.5-05:00`, also with a blank, and `20240305T142000Z`), RFC 2822, RFC 850,
/// asctime and what JavaScript prints, `26-FEB-1987 15:01:01.79`, `03-05-2024` (month first, as RealNews has it),
/// `05.03.2024` (day first), `3/25/2024` where one of the two can only be the day, and English long forms such as
/// `Tuesday, March 5th, 2024 at 2:20 p.m. EST`. A time without a zone is taken as UTC; fractions are cut off.
struct DateParser {
  let text: ArraySlice<UInt8>
  var at: Int

  var year: Int?
  var month: Int?
  var day: Int?
  var time: Time?
  /// Minutes east of Greenwich.
  var offset: Int?
  var offsetIsNamed = false
  var isAfternoon: Bool?
  var weekdaySeen = false
  /// `26-FEB-1987`, the form of Reuters, which appends subject codes to some of its times (`15:01:01.79F A RM`).
  var isDashedByName = false

  struct Time {
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

  func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < text.endIndex ? text[at + ahead] : nil }

  func isDigit(_ ahead: Int = 0) -> Bool { (peek(ahead) ?? 0) &- UInt8(ascii: "0") < 10 }

  func isLetter(_ ahead: Int = 0) -> Bool { ((peek(ahead) ?? 0) | 0x20) &- UInt8(ascii: "a") < 26 }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  /// Takes a run of digits; nil where there is none, or more of them than `limit`.
  mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    let start = at
    var value = 0
    while isDigit(), let byte = peek() {
      guard at - start < limit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }
}
