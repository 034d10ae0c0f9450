/// What the bytes of a word form look like, in few classes, so that neighbours can be told apart by a small table.
enum WordShape: UInt8, CaseIterable {
  /// No word: before the first token of a sentence and behind the last.
  case boundary
  case lower, capital, upper, single, initial, dotted, abbreviation, lowerAbbreviation, inner
  case capitalThenLower, capitalThenCapital, lowerJoined, lowerThenCapital
  case year, short, number, mixed
  case comma, stop, quote, dash, colon, bracket, possessive, ampersand, mark
  /// Letters beyond Latin.
  case foreign

  static let count = UInt32(allCases.count)

  /// Whether a word of this shape may be of a name by itself.
  var isNameLike: Bool { Self.nameLike >> UInt32(rawValue) & 1 != 0 }

  static let nameLike: UInt32 = {
    let shapes: [Self] = [
      .capital, .upper, .single, .initial, .dotted, .abbreviation, .inner, .capitalThenLower, .capitalThenCapital,
      .lowerThenCapital, .mixed, .foreign,
    ]
    return shapes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }()
}

extension WordShape {
  /// The shape of a form, which is not empty.
  init(_ word: Span<UInt8>) {
    let counts = LetterCounts(word)
    if counts.letters == 0 {
      self = counts.digits > 0 ? Self.ofNumber(counts, word) : Self.ofMark(word)
    } else if counts.digits > 0 {
      self = .mixed
    } else {
      self = Self.ofWord(counts, word)
    }
  }

  private static func ofNumber(_ counts: LetterCounts, _ word: Span<UInt8>) -> Self {
    guard counts.digits == word.count else { return .number }
    return word.count == 4 ? .year : word.count < 3 ? .short : .number
  }

  private static func ofWord(_ counts: LetterCounts, _ word: Span<UInt8>) -> Self {
    if counts.foreign * 2 > counts.letters { return .foreign }
    let first = word[0]
    if first == UInt8(ascii: "'") || first == 0xE2 { return .possessive }
    let begins = counts.beginsUpper
    if counts.hyphens > 0 {
      if begins { return counts.uppersBehindHyphen > 0 ? .capitalThenCapital : .capitalThenLower }
      return counts.uppers > 0 ? .lowerThenCapital : .lowerJoined
    }
    if counts.dots > 0 {
      if counts.letters == 1 { return begins ? .initial : .lowerAbbreviation }
      if counts.dots > 1 { return .dotted }
      return begins ? .abbreviation : .lowerAbbreviation
    }
    if counts.uppers == 0 { return .lower }
    if counts.letters == 1 { return .single }
    if counts.uppers == counts.letters { return .upper }
    return begins && counts.uppers == 1 ? .capital : .inner
  }

  private static func ofMark(_ word: Span<UInt8>) -> Self {
    switch word[0] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "'"): return .quote
    case UInt8(ascii: "-"): return .dash
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): return .bracket
    case UInt8(ascii: "&"): return .ampersand
    case 0xE2 where word.count == 3 && word[1] == 0x80: return ofGeneralPunctuation(word[2])
    default: return .mark
    }
  }

  private static func ofGeneralPunctuation(_ last: UInt8) -> Self {
    switch last {
    case 0x90...0x95: .dash
    case 0x98...0x9F: .quote
    case 0xA6: .stop
    default: .mark
    }
  }
}

/// How many letters, digits and marks a word has.
struct LetterCounts {
  private(set) var letters = 0
  private(set) var uppers = 0
  private(set) var digits = 0
  private(set) var dots = 0
  private(set) var hyphens = 0
  private(set) var uppersBehindHyphen = 0
  private(set) var foreign = 0
  private(set) var beginsUpper = false

  init(_ word: Span<UInt8>) {
    var index = 0
    while index < word.count {
      let byte = word[index]
      if (byte | 0x20) &- 0x61 < 26 {
        addLetter(isUpper: byte < 0x61)
      } else if byte &- 0x30 < 10 {
        digits += 1
      } else if byte == UInt8(ascii: ".") {
        dots += 1
      } else if byte == UInt8(ascii: "-") {
        hyphens += 1
      } else if byte >= 0xC3, byte != 0xE2, index + 1 < word.count {
        addLong(byte, word[index + 1])
        index += byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      }
      index += 1
    }
  }

  private mutating func addLetter(isUpper: Bool) {
    if isUpper {
      if letters == 0 { beginsUpper = true }
      uppers += 1
      if hyphens > 0 { uppersBehindHyphen += 1 }
    }
    letters += 1
  }

  /// Latin-1's capitals are U+00C0 to U+00DE; of the extended letters mostly the even ones, but from U+0139 to U+0148 and
  /// from U+0179 to U+017E the odd ones: "Ł", "Ń", "Ž".
  private mutating func addLong(_ lead: UInt8, _ second: UInt8) {
    switch lead {
    case 0xC3: addLetter(isUpper: second < 0x9F)
    case 0xC4: addLetter(isUpper: (second & 1 == 0) == (second < 0xB9))
    case 0xC5: addLetter(isUpper: second < 0x89 || second > 0xB8 ? second & 1 == 1 && second != 0xBF : second & 1 == 0)
    case 0xC8: addLetter(isUpper: second & 1 == 0)
    default:
      letters += 1
      foreign += 1
    }
  }
}
