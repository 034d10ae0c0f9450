/// One form of a word that introduces speech.
struct CueForm: Sendable {
  enum Form: UInt8, Sendable { case base, third, past, participle, gerund, noun }

  /// What may follow the cue as content.
  struct Frames: OptionSet, Sendable {
    let rawValue: UInt8
    /// Words between marks.
    static let speech = Self(rawValue: 1)
    /// A clause with "that" or a question word.
    static let clause = Self(rawValue: 2)
    /// A clause without "that".
    static let bareClause = Self(rawValue: 4)
    /// "to" and a verb.
    static let infinitive = Self(rawValue: 8)
    /// A noun phrase.
    static let object = Self(rawValue: 16)
    /// A hearer before all that.
    static let hearer = Self(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// From the table's letters.
    init(letters: Substring) {
      var frames: Self = []
      for letter in letters.utf8 {
        switch letter {
        case UInt8(ascii: "q"): frames.insert(.speech)
        case UInt8(ascii: "c"): frames.insert(.clause)
        case UInt8(ascii: "b"): frames.insert(.bareClause)
        case UInt8(ascii: "i"): frames.insert(.infinitive)
        case UInt8(ascii: "n"): frames.insert(.object)
        case UInt8(ascii: "a"): frames.insert(.hearer)
        default: break
        }
      }
      self = frames
    }
  }

  /// The place of its lemma in `CueTable.lemmas`.
  var lemma: UInt16
  var form: Form
  var frames: Frames
  /// Number of words.
  var length: UInt8
}
