/// The names in a byline that stands in a text: `By Ann Lee and Bo Ek, Staff Writers`.
enum BylineNames {
  private static let openings = [
    "by ", "by: ", "written by ", "posted by ", "story by ", "reported by ", "words by ", "report by ", "from ",
  ].map { Array($0.utf8) }
  private static let mostNames = 6

  /// Names behind an opening; none where the line has none, as a post or a time alone names nobody. Linear.
  static func names(in line: ArraySlice<UInt8>) -> [String] {
    let bytes = Array(line)
    let span = bytes.span
    guard let opening = openings.first(where: { span.holds($0, at: 0) }) else { return [] }
    var names: [String] = []
    var place = opening.count
    while place < bytes.count, names.count < mostNames {
      let (name, end) = name(bytes, from: place)
      guard let name else { break }
      names.append(name)
      guard let next = separator(bytes, at: end) else { break }
      place = next
    }
    return names
  }

  /// Two to four words with a capital, or initials; nil where none stand here.
  private static func name(_ bytes: [UInt8], from start: Int) -> (name: String?, end: Int) {
    var words = 0
    var place = start
    var end = start
    while place < bytes.count, words < 5 {
      let first = place
      while place < bytes.count, isNameByte(bytes[place]) { place += 1 }
      guard place > first, isCapital(bytes, first) || words > 0 && isParticle(bytes[first..<place]) else { break }
      words += 1
      end = place
      guard place < bytes.count, bytes[place] == UInt8(ascii: " ") else { break }
      place += 1
    }
    guard (2...4).contains(words) else { return (nil, end) }
    return (String(decoding: bytes[start..<end], as: UTF8.self), end)
  }

  /// Where the next name begins behind a comma, `and` or `&`; nil where none can.
  private static func separator(_ bytes: [UInt8], at end: Int) -> Int? {
    let span = bytes.span
    for separator in [", and ", " and ", " & ", ", "].map({ Array($0.utf8) }) where span.holds(separator, at: end) {
      let next = end + separator.count
      guard next < bytes.count, !holdsPost(span, from: next) else { return nil }
      return next
    }
    return nil
  }

  /// What stands behind the comma is a post or an outlet, no name.
  private static func holdsPost(_ span: Span<UInt8>, from start: Int) -> Bool {
    for post in posts where span.holds(post, at: start) { return true }
    return false
  }

  private static let posts = [
    "staff", "senior", "special", "political", "sports", "business", "associated", "the ", "reuters", "usa ", "cnn",
    "bbc",
    "chief", "science", "health", "education", "city", "crime", "court", "local", "national", "foreign", "world",
    "state",
    "metro", "contributing", "news", "deputy", "assistant", "editor", "correspondent", "reporter", "columnist", "for ",
  ].map { Array($0.utf8) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isCapital(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[place] &- UInt8(ascii: "A") < 26 || bytes[place] >= 0xC3
  }

  private static func isParticle(_ word: ArraySlice<UInt8>) -> Bool {
    ["de", "van", "von", "der", "bin", "al", "la", "di", "du", "dos", "da", "el", "ter", "den"].contains {
      word.elementsEqual($0.utf8)
    }
  }
}
