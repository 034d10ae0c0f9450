import Text

/// What a word can say about an attribution, as bits: asked of a few tokens around each cue and in each source.
struct FactWord: OptionSet, Sendable {
  let rawValue: UInt32

  // MARK: Around a cue

  /// "would", "could".
  static let modal = Self(rawValue: 1)
  /// "will".
  static let future = Self(rawValue: 1 << 1)
  /// Lets an infinitive stand for what is to come: "plans to".
  static let planning = Self(rawValue: 1 << 2)
  /// Takes back the infinitive behind it: "failed to".
  static let failing = Self(rawValue: 1 << 3)
  static let refusing = Self(rawValue: 1 << 4)
  /// What a source is asked for: "comment", "answer".
  static let speaking = Self(rawValue: 1 << 5)
  /// Not to do so is to decline: "respond".
  static let responding = Self(rawValue: 1 << 6)
  /// "no", "nothing".
  static let nothing = Self(rawValue: 1 << 7)
  /// What "no" does not negate the words about: "made no secret of".
  static let emptied = Self(rawValue: 1 << 8)
  /// "if".
  static let condition = Self(rawValue: 1 << 9)
  /// Behind "would" it tells of the past or of a wish: "would later say", "would like".
  static let told = Self(rawValue: 1 << 10)
  /// An exchange of words: "in an interview with".
  static let exchange = Self(rawValue: 1 << 11)
  /// Takes a hearer as its object.
  static let hearer = Self(rawValue: 1 << 12)

  // MARK: In a source

  /// Hides a name by itself: "anonymity".
  static let hidden = Self(rawValue: 1 << 13)
  /// A trade that hides behind it: "aide".
  static let withheld = Self(rawValue: 1 << 14)
  /// What unnamed people are with a matter: "familiar".
  static let familiar = Self(rawValue: 1 << 15)
  /// "one", "some", "several".
  static let quantity = Self(rawValue: 1 << 16)
  /// Someone by trade, office or kin, in the singular.
  static let person = Self(rawValue: 1 << 17)
  /// Several people.
  static let group = Self(rawValue: 1 << 18)
  static let organization = Self(rawValue: 1 << 19)
  /// Something that says what was written into it.
  static let document = Self(rawValue: 1 << 20)
  /// "he".
  static let he = Self(rawValue: 1 << 21)
  /// "they".
  static let they = Self(rawValue: 1 << 22)
  /// A part of what stands behind "of": "a number of voters".
  static let share = Self(rawValue: 1 << 23)
  /// No one, whatever it ends in ("matter"), and not told or asked as someone is ("a story").
  static let thing = Self(rawValue: 1 << 24)
  /// Names one of several: "aides like Ann Lee".
  static let example = Self(rawValue: 1 << 25)

  private static let table = makeTable()

  private static func makeTable() -> WordTable {
    var table = WordTable(capacity: 2048)
    for (words, kind) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { table.insert(WordHash.of(String(word)), kind.rawValue) }
    }
    return table
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What is known of a word by its hash.
  init(_ hash: UInt64) { rawValue = Self.table[hash] }
}

extension Passage {
  func fact(_ token: Int) -> FactWord {
    token >= 0 && token < tokens.count ? FactWord(tokens[token].hash) : []
  }

  func says(_ token: Int, _ fact: FactWord) -> Bool { !self.fact(token).isDisjoint(with: fact) }

  /// The first token of a range of which one of some things is known.
  func firstSaying(_ fact: FactWord, in range: Range<Int>) -> Int? {
    for token in range where says(token, fact) { return token }
    return nil
  }
}
