internal import Aggregating

/// A person's name in its parts: given names and initials, last name, generational suffix; all folded.
struct PersonName: Equatable {
  struct Part: Equatable {
    /// Its folded letters.
    var word: String
    /// One letter that stands for a name.
    var isInitial: Bool
    /// It follows a hyphen.
    var isHyphenated = false
  }

  /// First and middle names, in order; empty for a last name alone.
  var given: [Part] = []
  /// The last word before the suffix; for a name of one word, that word.
  var last = ""
  /// `jr`, `sr`, `ii` …; empty without one.
  var suffix = ""
  /// A title that was read as part of the name, folded ("judge").
  var title = ""

  /// Takes a name apart.
  ///
  /// Never fails: a name of marks alone has them as its last name.
  init(_ name: String) {
    var parts = Self.parts(of: name)
    if parts.count > 2 || parts.count == 2 && parts[1].word.utf8.count == 2, let end = parts.last,
      let suffix = Self.suffixes[end.word], !end.isInitial
    {
      self.suffix = suffix
      parts.removeLast()
    }
    while parts.count > 1, PersonTitle.isTitle(parts[0].word) { title = parts.removeFirst().word }
    while parts.count > 1, parts[parts.count - 1].word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      parts.removeLast()
    }
    last = parts.popLast()?.word ?? name
    given = parts
  }

  var isLastAlone: Bool { given.isEmpty }

  private static let suffixes = [
    "jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr", "ii": "ii", "iii": "iii",
    "iv": "iv", "2nd": "ii", "3rd": "iii",
  ]

  private static func parts(of name: String) -> [Part] {
    var parts: [Part] = []
    for word in name.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      if let initials = initials(of: word) {
        parts += initials.map { Part(word: $0, isInitial: true) }
        continue
      }
      var isHyphenated = false
      for piece in NameFolder.slug(of: String(word)).split(separator: "-") {
        parts.append(Part(word: String(piece), isInitial: false, isHyphenated: isHyphenated))
        isHyphenated = true
      }
    }
    if parts.count > 1, let end = parts.last, end.isInitial, parts.allSatisfy(\.isInitial) {
      parts[parts.count - 1].isInitial = false
    }
    return parts
  }

  /// "J.", "J", "J.R.", "J.-P.": letters that each stand alone; nil for other words.
  private static func initials(of word: Substring) -> [String]? {
    var letters: [String] = []
    var isOpen = false
    for character in word {
      switch character {
      case ".", "-": isOpen = false
      default:
        guard character.isLetter, character.isUppercase, !isOpen else { return nil }
        letters.append(NameFolder.slug(of: String(character)))
        isOpen = true
      }
    }
    return letters.isEmpty ? nil : letters
  }
}
