/// What the tables know of a word or phrase. MODELS.md says where each comes from.
struct WordClasses: OptionSet, Sendable, Hashable {
  var rawValue: UInt64

  // names.txt, written by hand.
  static let mister = Self(rawValue: 1 << 0)
  static let missis = Self(rawValue: 1 << 1)
  /// Stands before a person's name: "Senator", "Mayor".
  static let title = Self(rawValue: 1 << 2)
  /// May stand for a person: "the mayor".
  static let role = Self(rawValue: 1 << 3)
  /// Stands before a title or role: "deputy", "foreign".
  static let modifier = Self(rawValue: 1 << 4)
  static let speech = Self(rawValue: 1 << 5)
  static let organizationHead = Self(rawValue: 1 << 6)
  static let organizationSuffix = Self(rawValue: 1 << 7)
  static let organization = Self(rawValue: 1 << 8)
  /// An organization where all letters are capitals.
  static let acronym = Self(rawValue: 1 << 9)
  /// No name although all letters are capitals: "CEO".
  static let plainAcronym = Self(rawValue: 1 << 10)
  static let place = Self(rawValue: 1 << 11)
  static let placeTail = Self(rawValue: 1 << 12)
  static let placeLead = Self(rawValue: 1 << 13)
  static let demonym = Self(rawValue: 1 << 14)
  static let date = Self(rawValue: 1 << 15)
  static let event = Self(rawValue: 1 << 16)
  static let particle = Self(rawValue: 1 << 17)
  static let preposition = Self(rawValue: 1 << 18)
  static let personSuffix = Self(rawValue: 1 << 19)
  static let he = Self(rawValue: 1 << 20)
  static let she = Self(rawValue: 1 << 21)
  /// No name at a sentence's start.
  static let plain = Self(rawValue: 1 << 22)
  static let of = Self(rawValue: 1 << 23)
  static let and = Self(rawValue: 1 << 24)
  /// A longer phrase of the hand-written table begins so.
  static let beginsPhrase = Self(rawValue: 1 << 25)

  // people.txt
  static let maleFirst = Self(rawValue: 1 << 26)
  static let femaleFirst = Self(rawValue: 1 << 27)
  static let eitherFirst = Self(rawValue: 1 << 28)
  static let commonFirst = Self(rawValue: 1 << 29)
  static let commonSurname = Self(rawValue: 1 << 30)
  static let surname = Self(rawValue: 1 << 31)

  // places.txt
  static let country = Self(rawValue: 1 << 33)
  static let metropolis = Self(rawValue: 1 << 34)
  static let city = Self(rawValue: 1 << 35)
  static let town = Self(rawValue: 1 << 36)
  static let region = Self(rawValue: 1 << 37)
  /// A longer name of a place begins so.
  static let beginsPlace = Self(rawValue: 1 << 38)

  // english.txt
  static let english = Self(rawValue: 1 << 39)

  // What the letters and marks say; kept here so that one look tells whether a token needs another.
  /// Begins with a capital, or is such as "al-Assad".
  static let nameLike = Self(rawValue: 1 << 40)
  static let quotationMark = Self(rawValue: 1 << 41)

  // persons.txt
  /// A noun that mostly stands for a person: "linguist".
  static let person = Self(rawValue: 1 << 42)

  static let anyFirst: Self = [.maleFirst, .femaleFirst, .eitherFirst]
  static let anySurname: Self = [.commonSurname, .surname]
  static let anyPlace: Self = [.place, .country, .metropolis, .city, .town, .region]
  static let surePlace: Self = [.place, .country, .metropolis, .region]
  static let honorific: Self = [.mister, .missis]
  static let anyTitle: Self = [.mister, .missis, .title]
  static let pronoun: Self = [.he, .she]
  /// Classes of single words, which a phrase never has.
  static let ofWordsAlone: Self = [
    .maleFirst, .femaleFirst, .eitherFirst, .commonFirst, .commonSurname, .surname, .english, .person,
  ]
  /// Classes that a word keeps where it begins with no capital.
  static let lowerCase: Self = [
    .mister, .missis, .title, .role, .modifier, .speech, .organizationHead, .placeTail, .particle, .preposition, .he,
    .she, .plain,
    .of, .and, .person,
  ]
}
