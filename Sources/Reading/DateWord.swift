/// The words of English dates.
enum DateWord: Equatable, Sendable {
  /// From 1.
  case month(Int)
  case weekday
  /// Minutes east of Greenwich.
  case zone(Int)
  case beforeNoon, afterNoon
  /// What stands between date and time in ISO 8601.
  case letterT
  /// A word that says nothing, such as `at`.
  case filler

  /// The meaning of a word by its key; nil for a word that is unknown or a name of several zones.
  init?(key: UInt64) {
    for entry in Self.entries where entry.key == key {
      self = entry.word
      return
    }
    return nil
  }

  /// A word's bytes in one number, capitals taken as small letters: words are told by their first eight letters.
  static func key(of word: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var count = 0
    for byte in word where count < 8 {
      key = key << 8 | UInt64(byte | 0x20)
      count += 1
    }
    return key
  }

  private static let entries: [(key: UInt64, word: DateWord)] =
    ["t"].map { (key(of: $0.utf8), .letterT) } + months + weekdays
    + ["at", "on", "of", "the"].map { (key(of: $0.utf8), .filler) }
    + [(key(of: "am".utf8), .beforeNoon), (key(of: "pm".utf8), .afterNoon)]
    + zones.map { (key(of: $0.name.utf8), .zone($0.minutes)) }

  private static let months: [(key: UInt64, word: DateWord)] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let whole = names.enumerated().map { (key(of: $1.utf8), DateWord.month($0 + 1)) }
    let short = names.enumerated().map { (key(of: $1.utf8.prefix(3)), DateWord.month($0 + 1)) }
    return short + whole + [(key(of: "sept".utf8), .month(9))]
  }()

  private static let weekdays: [(key: UInt64, word: DateWord)] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "tues", "thur", "thurs",
  ].map { (key(of: $0.utf8), .weekday) }

  /// Those of RFC 2822, and others that name one zone only.
  private static let zones: [(name: String, minutes: Int)] = [
    ("z", 0), ("utc", 0), ("gmt", 0), ("ut", 0), ("wet", 0), ("bst", 60), ("cet", 60), ("met", 60), ("west", 60),
    ("cest", 120), ("mest", 120), ("eet", 120), ("sast", 120), ("eest", 180), ("msk", 180), ("sgt", 480), ("hkt", 480),
    ("awst", 480), ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
    ("edt", -240),
    ("est", -300), ("cdt", -300), ("cst", -360), ("mdt", -360), ("mst", -420), ("pdt", -420), ("pst", -480),
    ("akdt", -480), ("akst", -540), ("hst", -600),
  ]
}
