internal import Text

/// What the last letters of a word say.
struct Ending {
  let isOfPlace: Bool
  let isOfPerson: Bool
  let isOfPeople: Bool

  init(_ bytes: [UInt8], _ word: Token) {
    var tail: UInt64 = 0
    for offset in max(word.start + 2, word.end - 6)..<max(word.start + 2, word.end) {
      tail = tail << 8 | UInt64(bytes[offset] | 0x20)
    }
    isOfPlace = Self.ends(tail, Self.places)
    isOfPerson = !isOfPlace && Self.ends(tail, Self.people)
    isOfPeople = !isOfPlace && !isOfPerson && Self.ends(tail, Self.nations)
  }

  private static let places = endings("land stan ville burg burgh grad abad shire pur town ford")
  private static let people = endings("ov ova ev eva enko sky ski vich vic sson ez ini hvili yan")
  private static let nations = endings("ian ians ese ish")

  private static func endings(_ words: String) -> [(bytes: UInt64, mask: UInt64)] {
    words.split(separator: " ").map { word in
      (word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, UInt64.max >> UInt64(64 - 8 * word.utf8.count))
    }
  }

  private static func ends(_ tail: UInt64, _ endings: [(bytes: UInt64, mask: UInt64)]) -> Bool {
    for ending in endings where tail & ending.mask == ending.bytes { return true }
    return false
  }
}
