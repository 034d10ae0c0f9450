/// Folds names to what is compared: case, diacritics, titles and punctuation gone.
public enum NameFolder {
  /// Words before a person's name that are no part of it.
  private static let titles = packed([
    "mr", "mrs", "ms", "mx", "messrs", "miss", "dr", "prof", "sir", "dame", "madam", "mme", "monsieur",
    // What is left of an office: "Minister of Mines and Energy Subroto".
    "energy", "mines", "finance", "foreign", "treasury", "defence", "defense", "interior",
  ])
  /// The same, but only with their full stop: "Gen. Ogata" but "Gen Ogata".
  private static let shortTitles = packed([
    "sen", "sens", "rep", "reps", "gov", "gen", "col", "lt", "sgt", "capt", "cpl", "maj", "cmdr", "adm", "rev", "hon",
    "pres",
  ])

  /// The words of a name in lower case, joined by hyphens: `O’Brien, J. K., Jr.` gives `obrien-jk-jr`.
  ///
  /// Initials in a row are one word. Scripts other than Latin keep their letters. A name of marks alone keeps the marks.
  /// Empty only for a name of blanks. Linear.
  public static func slug(of name: String, withoutTitles: Bool = false) -> String {
    var slug: [UInt8] = []
    appendSlug(of: name, withoutTitles: withoutTitles, to: &slug)
    return String(decoding: slug, as: UTF8.self)
  }

  static func appendSlug(of name: String, withoutTitles: Bool, to bytes: inout [UInt8]) {
    append(name, to: &bytes, joiner: UInt8(ascii: "-"), withoutTitles: withoutTitles)
  }

  /// A name as it is searched for: its folded words with one blank between them.
  public static func folded(_ name: String) -> String {
    var folded: [UInt8] = []
    fold(name, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends what `folded` gives.
  public static func fold(_ name: String, into bytes: inout [UInt8]) {
    append(name, to: &bytes, joiner: 0x20, withoutTitles: false)
  }

  /// The folded words of a name, their letters one behind the other.
  private struct Words {
    struct Word {
      var start: Int
      var end: Int
      var hasStop = false
      var isInitial: Bool { end - start == 1 && hasStop }
    }

    var letters: [UInt8] = []
    var words: [Word] = []
    /// Where the word that is being read begins, and whether a full stop came with it.
    private var start = 0
    private var hasStop = false

    mutating func stop() { if letters.count > start { hasStop = true } }

    mutating func endWord() {
      if letters.count > start { words.append(Word(start: start, end: letters.count, hasStop: hasStop)) }
      start = letters.count
      hasStop = false
    }

    /// A word of up to eight bytes as a number; 0 for longer ones.
    func packed(_ word: Word) -> UInt64 {
      guard word.end - word.start <= 8 else { return 0 }
      return letters[word.start..<word.end].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static func packed(_ words: [String]) -> [UInt64] {
    words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private static func append(_ name: String, to bytes: inout [UInt8], joiner: UInt8, withoutTitles: Bool) {
    if appendPlain(name.utf8Span.span, to: &bytes, joiner: joiner, withoutTitles: withoutTitles) { return }
    let parts = words(of: name)
    var words = parts.words[...]
    if withoutTitles {
      while words.count > 1, let first = words.first, isTitle(first, in: parts) { words.removeFirst() }
    }
    guard !words.isEmpty else {
      let marks = name.split(whereSeparator: \.isWhitespace).joined(separator: String(Unicode.Scalar(joiner)))
      return bytes.append(contentsOf: marks.utf8)
    }
    let start = bytes.count
    var wasInitial = false
    for word in words {
      if bytes.count > start && !(wasInitial && word.isInitial) { bytes.append(joiner) }
      bytes.append(contentsOf: parts.letters[word.start..<word.end])
      wasInitial = word.isInitial
    }
  }

  /// The fast way for names of ASCII letters and digits without full stops, which most are: nothing but the folded bytes
  /// is put together. False, and nothing done, for all others.
  private static func appendPlain(
    _ name: Span<UInt8>, to bytes: inout [UInt8], joiner: UInt8, withoutTitles: Bool
  ) -> Bool {
    let start = bytes.count
    var ends = false
    for place in name.indices {
      var byte = name[place]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte |= 0x20
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "&"): continue
      case UInt8(ascii: "."), 0x80...:
        bytes.removeSubrange(start...)
        return false
      default:
        ends = true
        continue
      }
      if ends && bytes.count > start { bytes.append(joiner) }
      ends = false
      bytes.append(byte)
    }
    while withoutTitles, let end = bytes[start...].firstIndex(of: joiner), end - start <= 8,
      Self.titles.contains(bytes[start..<end].reduce(0) { $0 << 8 | UInt64($1) })
    {
      bytes.removeSubrange(start...end)
    }
    return bytes.count > start
  }

  private static func isTitle(_ word: Words.Word, in parts: Words) -> Bool {
    let letters = parts.packed(word)
    return Self.titles.contains(letters) || (word.hasStop && Self.shortTitles.contains(letters))
  }

  private static func words(of name: String) -> Words {
    var words = Words()
    words.letters.reserveCapacity(name.utf8.count)
    if !readASCII(name.utf8Span.span, into: &words) {
      words = Words()
      readUnicode(name, into: &words)
    }
    words.endWord()
    return words
  }

  /// The fast way for names in ASCII, which most are; false for others.
  private static func readASCII(_ name: Span<UInt8>, into words: inout Words) -> Bool {
    for place in name.indices {
      let byte = name[place]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): words.letters.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.letters.append(byte | 0x20)
      case UInt8(ascii: "."): words.stop()
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "&"): continue
      case 0x80...: return false
      default: words.endWord()
      }
    }
    return true
  }

  private static func readUnicode(_ name: String, into words: inout Words) {
    for scalar in name.unicodeScalars {
      switch role(of: scalar) {
      case .letter: append(scalar, to: &words.letters)
      case .silent: if scalar == "." { words.stop() }
      case .border: words.endWord()
      }
    }
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
