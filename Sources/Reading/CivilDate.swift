/// A day of the proleptic Gregorian calendar.
struct CivilDate: Equatable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  /// Nil where there is no such day, or the year is not of four digits.
  init?(year: Int, month: Int, day: Int) {
    guard 1000...9999 ~= year, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that many days after 1970-01-01; nil outside the years 1000 to 9999.
  ///
  /// Both ways are Hinnant's ("chrono-Compatible Low-Level Date Algorithms", 2013): years begin in March, so that the leap
  /// day comes last, and are counted in eras of 400 years.
  init?(daysSince1970 days: Int) {
    guard -400_000...3_000_000 ~= days else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  var daysSince1970: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// When an article was published: a day, or a second in UTC.
enum Moment: Equatable, Sendable {
  case day(CivilDate)
  case second(CivilDate, secondOfDay: Int)

  /// The second that many seconds after 1970 began; nil outside the years 1000 to 9999.
  init?(secondsSince1970 seconds: Int) {
    guard seconds.magnitude < 1_000_000_000_000 else { return nil }
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let date = CivilDate(daysSince1970: days) else { return nil }
    self = .second(date, secondOfDay: seconds - days * 86_400)
  }

  /// `2024-03-05T19:20:00Z`, or `2024-03-05`.
  var isoText: String {
    switch self {
    case .day(let date):
      return String(decoding: Self.text(of: date, secondOfDay: 0).prefix(10), as: UTF8.self)
    case .second(let date, let second):
      return String(decoding: Self.text(of: date, secondOfDay: second), as: UTF8.self)
    }
  }

  private static func text(of date: CivilDate, secondOfDay: Int) -> [UInt8] {
    var text = Array("0000-00-00T00:00:00Z".utf8)
    func put(_ value: Int, at offset: Int) {
      text[offset] += UInt8(value / 10)
      text[offset + 1] += UInt8(value % 10)
    }
    put(date.year / 100, at: 0)
    put(date.year % 100, at: 2)
    put(date.month, at: 5)
    put(date.day, at: 8)
    put(secondOfDay / 3600, at: 11)
    put(secondOfDay / 60 % 60, at: 14)
    put(secondOfDay % 60, at: 17)
    return text
  }
}
