/// Folds names to what is compared: case, diacritics, titles and punctuation gone.
public enum NameFolder {
  /// Words before a person's name that are no part of it.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "messrs", "miss", "dr", "prof", "sir", "dame", "madam", "mme", "monsieur",
  ]
  /// The same, but only with their full stop: "Gen. Ogata" but "Gen Ogata".
  private static let shortTitles: Set<String> = [
    "sen", "sens", "rep", "reps", "gov", "gen", "col", "lt", "sgt", "capt", "cpl", "maj", "cmdr", "adm", "rev", "hon",
    "pres",
  ]

  /// The words of a name in lower case, joined by hyphens: `O’Brien, J. K., Jr.` gives `obrien-jk-jr`.
  ///
  /// Initials in a row are one word. Scripts other than Latin keep their letters. A name of marks alone keeps the marks.
  /// Empty only for a name of blanks. Linear.
  public static func slug(of name: String, withoutTitles: Bool = false) -> String {
    var words = self.words(of: name)
    if withoutTitles {
      let titled = words.prefix(words.count - min(1, words.count)).prefix(while: isTitle)
      words.removeFirst(titled.count)
    }
    guard !words.isEmpty else { return String(name.split(whereSeparator: \.isWhitespace).joined(separator: "-")) }
    return joined(words)
  }

  /// A name as it is searched for: its folded words with one blank between them.
  public static func folded(_ name: String) -> String {
    String(decoding: slug(of: name).utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
  }

  private struct Word {
    var letters: [UInt8] = []
    var hasStop = false
    var isInitial: Bool { letters.count == 1 && hasStop }
  }

  private static func isTitle(_ word: Word) -> Bool {
    let letters = String(decoding: word.letters, as: UTF8.self)
    return Self.titles.contains(letters) || (word.hasStop && Self.shortTitles.contains(letters))
  }

  private static func joined(_ words: [Word]) -> String {
    var slug: [UInt8] = []
    var wasInitial = false
    for word in words {
      if !slug.isEmpty && !(wasInitial && word.isInitial) { slug.append(UInt8(ascii: "-")) }
      slug.append(contentsOf: word.letters)
      wasInitial = word.isInitial
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func words(of name: String) -> [Word] {
    name.utf8.allSatisfy { $0 < 0x80 } ? asciiWords(of: name) : unicodeWords(of: name)
  }

  /// The same for names in ASCII, which most are; several times faster.
  private static func asciiWords(of name: String) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.letters.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.letters.append(byte | 0x20)
      case UInt8(ascii: "."): if !word.letters.isEmpty { word.hasStop = true }
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "&"): continue
      default:
        if !word.letters.isEmpty { words.append(word) }
        word = Word()
      }
    }
    if !word.letters.isEmpty { words.append(word) }
    return words
  }

  private static func unicodeWords(of name: String) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for scalar in name.unicodeScalars {
      switch role(of: scalar) {
      case .letter: append(scalar, to: &word.letters)
      case .silent: if scalar == "." && !word.letters.isEmpty { word.hasStop = true }
      case .border:
        if !word.letters.isEmpty { words.append(word) }
        word = Word()
      }
    }
    if !word.letters.isEmpty { words.append(word) }
    return words
  }

  private enum Role { case letter, silent, border }

  /// Marks inside words (`O’Brien`, `U.S.`, `AT&T`) vanish; all others part words.
  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return .letter
    case "'", "’", "‘", "ʼ", "`", "´", ".", "&", "\u{AD}", "\u{200B}"..."\u{200F}": return .silent
    case "\u{300}"..."\u{36F}": return .silent
    default: break
    }
    guard scalar.value >= 0x80 else { return .border }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber:
      return .letter
    default: return .border
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to letters: inout [UInt8]) {
    if scalar.value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      letters.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    } else if let folded = LatinFolding.letters(for: scalar) {
      letters.append(contentsOf: folded)
    } else {
      letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
