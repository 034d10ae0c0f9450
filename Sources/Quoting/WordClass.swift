import Text

/// What a word can be, as far as a closed list tells.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let determiner = Self(rawValue: 1)
  static let possessive = Self(rawValue: 1 << 1)
  static let subject = Self(rawValue: 1 << 2)
  static let object = Self(rawValue: 1 << 3)
  static let be = Self(rawValue: 1 << 4)
  static let auxiliary = Self(rawValue: 1 << 5)
  static let adverb = Self(rawValue: 1 << 6)
  static let preposition = Self(rawValue: 1 << 7)
  static let conjunction = Self(rawValue: 1 << 8)
  static let complementizer = Self(rawValue: 1 << 9)
  static let time = Self(rawValue: 1 << 10)
  static let relative = Self(rawValue: 1 << 11)
  /// A verb that speaks of no speech; bounds noun phrases.
  static let verb = Self(rawValue: 1 << 12)
  /// A person by trade or office ("spokesman").
  static let person = Self(rawValue: 1 << 13)
  /// Says, where no name stands with it, that the name is withheld.
  static let withheld = Self(rawValue: 1 << 14)
  /// A work that has a title ("song").
  static let work = Self(rawValue: 1 << 15)
  static let negation = Self(rawValue: 1 << 16)
  static let to = Self(rawValue: 1 << 17)
  /// A bracket, a dash, a semicolon: ends phrases.
  static let barrier = Self(rawValue: 1 << 18)
  static let comma = Self(rawValue: 1 << 19)
  static let colon = Self(rawValue: 1 << 20)
  /// Subordinates a clause ("because").
  static let subordinator = Self(rawValue: 1 << 21)

  /// From the hash of a word to its classes.
  static let table: WordTable = {
    var table = WordTable(capacity: 1024)
    for (words, kind) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { table.insert(WordHash.of(String(word)), kind.rawValue) }
    }
    return table
  }()

  private static let lists: [(String, WordClass)] = [
    ("a an the this that these those some many most several any all both each no other another", .determiner),
    ("his her its their my our your 's ’s whose", .possessive),
    ("he she they it we i you who which everyone someone nobody many others some neither both few one there", .subject),
    ("him them us me her", .object),
    ("is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 're", .be),
    (
      """
      is are was were be been being am has have had having do does did will would could should can may might must shall
      don't doesn't didn't won't wouldn't couldn't shouldn't can't hasn't haven't hadn't cannot
      don’t doesn’t didn’t won’t
      wouldn’t couldn’t shouldn’t can’t hasn’t haven’t hadn’t
      """, .auxiliary
    ),
    ("not never n't don't doesn't didn't won't wouldn't couldn't don’t doesn’t didn’t won’t wouldn’t", .negation),
    (
      """
      also then later once again still just even recently now already only often always never not soon further instead
      ever merely simply back flatly rather earlier too thus however meanwhile moreover nevertheless
      nonetheless though perhaps maybe
      indeed finally overall therefore else yes
      """, .adverb
    ),
    (
      """
      of for at in from with by on about into over under after before during between against among through without
      within near as per toward towards despite including upon outside inside behind across amid like since until via
      """, .preposition
    ),
    ("and or but nor yet", .conjunction),
    ("that whether if how why what where when", .complementizer),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march
      april june july august september october november december week month year morning afternoon evening night
      earlier later recently last
      """, .time
    ),
    ("who which that", .relative),
    ("because although though while unless since until as after before if when where whereas so than", .subordinator),
    (
      """
      went came made took got gave kept held left ran stood met won lost sat began became followed used turned moved
      goes comes makes takes gets gives keeps holds leaves runs stands meets wins loses begins becomes follows uses
      go come make take get give keep become do did done visited attended appeared received served
      tried released signed delivered raised meant voted worked joined led
      helped spent paid bought sold sent built brought put set cut hit let fell rose grew died killed raised created
      faced remained continued tried started stopped needed includes included based
      """, .verb
    ),
    (
      """
      spokesman spokeswoman spokesperson spokespeople official officials officer officers president minister senator
      governor mayor chairman chairwoman chief director secretary lawyer lawyers attorney attorneys analyst analysts
      expert experts professor critics critic supporters supporter adviser advisers advisor advisors aide aides
      lawmakers lawmaker police prosecutors prosecutor judge authorities witnesses witness residents resident reporter
      reporters researchers researcher scientists economist economists leader leaders strategist strategists candidate
      candidates voters voter democrats republicans activist activists manager executive executives coach players
      source sources people person man woman doctor doctors families family neighbors opponents organizers investigators
      columnist author campaign company agency ministry department government group committee
      """, .person
    ),
    (
      """
      official officials source sources aide aides adviser advisers advisor insiders insider diplomat diplomats
      operative operatives
      """, .withheld
    ),
    (
      """
      book novel film movie song album show series play musical poem episode essay documentary program programme
      podcast magazine painting exhibition opera single column article headlined titled entitled called sitcom memoir
      """, .work
    ),
    ("to", .to), (", ،", .comma), (":", .colon), ("( ) [ ] -- --- — – ; -", .barrier),
  ]
}
