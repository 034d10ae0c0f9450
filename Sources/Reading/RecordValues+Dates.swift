import Corpus

extension RecordValues {
  /// What a value says about a date.
  enum DateReading: Equatable {
    case moment(Moment)
    /// Something stands there, but it is no date in a form that is known.
    case unread
    /// Null, or an empty string.
    case none

    fileprivate init(_ moment: Moment?) { self = moment.map { .moment($0) } ?? .unread }
  }

  /// Reads a date: a text, seconds or finer units since 1970 as a number or its digits, or MongoDB's `{"$date": …}`.
  mutating func date(at span: ByteSpan) -> DateReading {
    switch kind(at: span) {
    case .null: .none
    case .string: date(inStringAt: span)
    case .number: DateReading(Self.moment(ofNumber: raw(span)))
    case .object: dateOfExtendedJSON(at: span)
    case .array, .boolean: .unread
    }
  }

  private mutating func date(inStringAt span: ByteSpan) -> DateReading { Self.date(in: decode(span).trimmed) }

  private static func date(in text: ArraySlice<UInt8>) -> DateReading {
    if text.isEmpty { return .none }
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    let isNumber = digits.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: ".") }
    // A year alone would be a minute of 1970; dates with points have two of them.
    if isNumber, digits.count > 4, digits.count(where: { $0 == UInt8(ascii: ".") }) < 2 {
      return DateReading(moment(ofNumber: text))
    }
    return DateReading(DateParser.parse(text))
  }

  /// Seconds, milliseconds, microseconds or nanoseconds since 1970, told by their size; or `20240305`, `20240305142000`.
  private static func moment(ofNumber text: ArraySlice<UInt8>) -> Moment? {
    guard let value = number(text) else { return nil }
    // Such a number of eight digits would be a day of 1970, of fourteen one of the years 2600.
    if [8, 14].contains(text.count),
      text.starts(with: [UInt8(ascii: "1"), UInt8(ascii: "9")])
        || text.starts(with: [UInt8(ascii: "2"), UInt8(ascii: "0")]), let moment = DateParser.parse(text)
    {
      return moment
    }
    var unit = 1
    for limit in [100_000_000_000, 100_000_000_000_000, 100_000_000_000_000_000] where value.magnitude >= limit {
      unit *= 1000
    }
    return moment(value, unit)
  }

  private static func moment(_ value: Int, _ unitsOfSecond: Int) -> Moment? {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: unitsOfSecond)
    return Moment(secondsSince1970: rest < 0 ? whole - 1 : whole)
  }

  /// A number's whole part, rounded down; nil where it is beyond 64 bits.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = String(decoding: text, as: UTF8.self)
    if let whole = Int(digits) { return whole }
    guard let value = Double(digits)?.rounded(.down), value.magnitude < 9e18 else { return nil }
    return Int(value)
  }

  /// `{"$date": 1709666400000}`, `{"$date": "2024-03-05T19:20:00Z"}`, `{"$date": {"$numberLong": "1709666400000"}}`
  /// (MongoDB Extended JSON).
  private mutating func dateOfExtendedJSON(at span: ByteSpan) -> DateReading {
    guard let value = member("$date", at: span) else { return .unread }
    switch kind(at: value) {
    case .null: return .none
    case .string: return date(inStringAt: value)
    case .number: return milliseconds(raw(value))
    case .object:
      guard let long = member("$numberLong", at: value), kind(at: long) == .string else { return .unread }
      return milliseconds(decode(long)[...])
    case .array, .boolean: return .unread
    }
  }

  private func milliseconds(_ text: ArraySlice<UInt8>) -> DateReading {
    DateReading(Self.number(text).flatMap { Self.moment($0, 1000) })
  }

  /// Where the value of a key stands in an object.
  func member(_ key: String, at span: ByteSpan) -> ByteSpan? {
    var object = reader(at: span)
    var value: ByteSpan?
    do throws(JSONError) {
      try object.beginObject()
      while try object.nextKey() {
        let isWanted = object.key.elementsEqual(key.utf8)
        let place = try object.skip()
        if isWanted { value = place }
      }
    } catch {
      // The record was found sound, so there is nothing to tell.
    }
    return value
  }
}
