/// `Article.published` as a number that sorts as the text does, unknown ones last.
///
/// Takes 8 bytes where the text takes 20 and more, in records and in memory.
struct PublishedTime: Comparable {
  /// Year to second in mixed radix, doubled; odd with a time, so that a date alone comes first.
  let value: UInt64

  static let unknown = Self(value: .max)

  init(value: UInt64) { self.value = value }

  /// What is neither empty, a date, nor a date with a time in UTC is unknown.
  init(_ text: String) {
    self = Self.read(text.utf8Span.span) ?? Self.unknown
  }

  var isKnown: Bool { value != .max }

  static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// Days since 1970-01-01; nil where unknown.
  var day: Int? {
    guard isKnown else { return nil }
    let (year, month, day) = date
    // Years begin in March, so that the leap day is their last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// As it was read.
  var text: String {
    guard isKnown else { return "" }
    let (year, month, day) = date
    let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    guard value & 1 == 1 else { return date }
    let second = Int(value >> 1) % Self.secondsOfDay
    let time = [second / 3600, second / 60 % 60, second % 60].map { Self.digits($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))Z"
  }

  private static let secondsOfDay = 86_400

  private var date: (year: Int, month: Int, day: Int) {
    let date = Int(value >> 1) / Self.secondsOfDay
    return (date / 384, date / 32 % 12 + 1, date % 32)
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func read(_ text: Span<UInt8>) -> Self? {
    guard text.count == 10 || text.count == 20 else { return nil }
    guard let year = number(text, 0, 4), let month = number(text, 5, 7), let day = number(text, 8, 10) else {
      return nil
    }
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    let date = UInt64((year * 12 + month - 1) * 32 + day)
    guard text.count == 20 else { return Self(value: date * UInt64(secondsOfDay) << 1) }
    guard let hour = number(text, 11, 13), let minute = number(text, 14, 16), let second = number(text, 17, 19) else {
      return nil
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return Self(value: (date * UInt64(secondsOfDay) + UInt64(hour * 3600 + minute * 60 + second)) << 1 | 1)
  }

  private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for place in start..<end {
      let digit = Int(text[place]) - 48
      guard 0...9 ~= digit else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
