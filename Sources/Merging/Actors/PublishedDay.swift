/// The day of a publication date as a number, so that days can be told apart by subtraction.
enum PublishedDay {
  /// Days since 1 January 1970 in the Gregorian calendar; nil where the first ten bytes are no `2024-03-05`.
  static func number(of published: String) -> Int? {
    var digits: [Int] = []
    for (place, byte) in published.utf8.prefix(10).enumerated() where place != 4 && place != 7 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits.append(Int(byte) - 0x30)
    }
    guard digits.count == 8 else { return nil }
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return number(digits[..<4].reduce(0) { $0 * 10 + $1 }, month, day)
  }

  /// Counted in years from March to February, so that the leap day is a year's last.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let start = month > 2 ? year : year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return start * 365 + start / 4 - start / 100 + start / 400 + days - 719_468
  }
}
