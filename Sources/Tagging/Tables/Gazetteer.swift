internal import Text
internal import Words

/// The lists of names of people, places and organizations, by hash, read in place: nothing is parsed.
///
/// Entries are words and phrases of up to six words, letter case not counting, with and without accents. MODELS.md says what
/// each list holds and where it comes from; `Scripts/tables/gazetteer.py` makes the file.
struct Gazetteer: Sendable {
  static let shared = Gazetteer()

  private let table: HashedTable

  private init() { table = HashedTable(.gazetteer, magic: "ORGAZETT", valueSize: 8) }

  /// Names the table's content.
  var checksum: UInt64 { table.layout.checksum }
  var entries: Int { table.layout.keys }

  /// What is known of a word (by its `WordHash`) or of a phrase (by `WordHash.phrase`).
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry {
    guard let value = table.value(of: hash) else { return Entry(rawValue: 0) }
    return Entry(rawValue: table.bytes.load(UInt64.self, at: table.offset(ofValue: value)))
  }

  /// The lists that hold a word or phrase.
  @inline(__always)
  func lists(of hash: UInt64) -> Lists { entry(hash).lists }

  /// Whether a longer phrase begins so.
  @inline(__always)
  func begins(_ hash: UInt64) -> Bool { entry(hash).begins }

  struct Entry: Sendable {
    let rawValue: UInt64

    @inline(__always)
    var lists: Lists { Lists(rawValue: rawValue & 0xFF_FFFF_FFFF) }

    /// The groups of lists that hold the phrase: those that `mark` tells apart.
    @inline(__always)
    var groups: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 40) }

    @inline(__always)
    var begins: Bool { rawValue >> 63 != 0 }
  }

  /// Lists, in the order of `LISTS` in the script.
  struct Lists: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    static let maleFirst = Self(rawValue: 1 << 0)
    static let femaleFirst = Self(rawValue: 1 << 1)
    static let commonFirst = Self(rawValue: 1 << 2)
    static let nickname = Self(rawValue: 1 << 3)
    /// The 1,000 most frequent surnames.
    static let surname1000 = Self(rawValue: 1 << 4)
    /// Those from there to the 10,000th.
    static let surname10000 = Self(rawValue: 1 << 5)
    static let rareSurname = Self(rawValue: 1 << 6)
    /// From 500,000 people on, and capitals.
    static let metropolis = Self(rawValue: 1 << 7)
    /// From 100,000.
    static let city = Self(rawValue: 1 << 8)
    /// From 15,000.
    static let town = Self(rawValue: 1 << 9)
    /// From 1,000.
    static let village = Self(rawValue: 1 << 10)
    /// Another name of a metropolis or city, mostly in another language.
    static let cityOtherwise = Self(rawValue: 1 << 11)
    static let country = Self(rawValue: 1 << 12)
    /// Of a country or people: "French", "Afghans".
    static let demonym = Self(rawValue: 1 << 13)
    /// States, provinces and their like; counties of the USA.
    static let subdivision = Self(rawValue: 1 << 14)
    /// Continents, seas, rivers, mountains, regions, quarters.
    static let region = Self(rawValue: 1 << 15)
    static let language = Self(rawValue: 1 << 16)
    /// Religions and their followers, peoples, movements.
    static let belief = Self(rawValue: 1 << 17)
    static let company = Self(rawValue: 1 << 18)
    /// A word that heads the name of an organization: "ministry", "bank".
    static let organizationHead = Self(rawValue: 1 << 19)
    static let organizationSuffix = Self(rawValue: 1 << 20)
    /// Agencies, bodies, associations, universities.
    static let organization = Self(rawValue: 1 << 21)
    static let party = Self(rawValue: 1 << 22)
    static let media = Self(rawValue: 1 << 23)
    static let team = Self(rawValue: 1 << 24)
    static let acronym = Self(rawValue: 1 << 25)
    /// Events, prizes, laws, works, products.
    static let thing = Self(rawValue: 1 << 26)
    /// A word that ends or begins the name of a place: "river", "mount".
    static let placeWord = Self(rawValue: 1 << 27)
    /// A word that ends the name of an event or law: "cup", "treaty".
    static let thingWord = Self(rawValue: 1 << 28)
    static let title = Self(rawValue: 1 << 29)
    static let role = Self(rawValue: 1 << 30)
    static let date = Self(rawValue: 1 << 31)
    /// English words that no capital belongs to.
    static let english = Self(rawValue: 1 << 32)
    /// A particle of surnames: "van", "al".
    static let particle = Self(rawValue: 1 << 33)
    /// A suffix of persons' names: "Jr.", "III".
    static let personSuffix = Self(rawValue: 1 << 34)

    static let anyFirst: Self = [.maleFirst, .femaleFirst]
    static let anySurname: Self = [.surname1000, .surname10000, .rareSurname]
    static let anyCity: Self = [.metropolis, .city, .town, .village, .cityOtherwise]
  }
}
