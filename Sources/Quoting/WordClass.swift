import Text

/// What is known of a token, in one word of bits: what it looks like, what closed lists and the cue table say it can be,
/// and where it stands.
///
/// The rules ask this of a token many times, so it is gathered once.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  // MARK: By a closed list

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
  /// "according".
  static let according = Self(rawValue: 1 << 22)
  /// "by".
  static let by = Self(rawValue: 1 << 23)
  /// "that".
  static let that = Self(rawValue: 1 << 24)
  /// "the".
  static let the = Self(rawValue: 1 << 25)
  /// Stands for a thing ("it").
  static let thing = Self(rawValue: 1 << 26)
  /// Says that a name is withheld ("anonymity").
  static let hidden = Self(rawValue: 1 << 27)
  /// Stands before a signature.
  static let dash = Self(rawValue: 1 << 28)

  // MARK: By the cue table

  /// A cue of one word.
  static let cue = Self(rawValue: 1 << 32)
  /// The first word of a cue of several.
  static let cueStart = Self(rawValue: 1 << 33)
  /// A cue that may introduce words between marks.
  static let saying = Self(rawValue: 1 << 34)
  /// A cue in the past.
  static let past = Self(rawValue: 1 << 35)
  /// A cue in the third person.
  static let third = Self(rawValue: 1 << 36)
  /// A cue in -ing.
  static let gerund = Self(rawValue: 1 << 37)
  /// A cue in a form that no noun has.
  static let verbCue = Self(rawValue: 1 << 38)

  // MARK: By its shape

  static let word = Self(rawValue: 1 << 40)
  static let number = Self(rawValue: 1 << 41)
  static let capital = Self(rawValue: 1 << 42)
  static let upper = Self(rawValue: 1 << 43)
  /// A quotation mark or apostrophe that stands alone.
  static let mark = Self(rawValue: 1 << 44)
  static let stop = Self(rawValue: 1 << 45)
  static let glued = Self(rawValue: 1 << 46)

  // MARK: By its place

  /// Inside a region that may be speech.
  static let quoted = Self(rawValue: 1 << 48)
  /// Inside the title of a work.
  static let dismissed = Self(rawValue: 1 << 49)
  /// Inside a mention of a person or an organization.
  static let mentioned = Self(rawValue: 1 << 50)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The bits of a shape in their order, from 40 on.
  @inline(__always)
  init(_ shape: Token.Shape) { rawValue = UInt64(shape.rawValue) << 40 }

  /// What the cue table says of a word.
  init(_ form: CueForm) {
    self = .cue
    if form.frames.contains(.speech) { insert(.saying) }
    switch form.form {
    case .past: formUnion([.past, .verbCue])
    case .participle: insert(.verbCue)
    case .gerund: formUnion([.gerund, .verbCue])
    case .third: insert(.third)
    case .base, .noun: break
    }
  }
}

extension WordClass {
  /// Words by blanks, with their class; a word may stand in several.
  static let lists: [(String, WordClass)] = [
    ("a an the this that these those some many most several any all both each no other another", .determiner),
    ("his her its their my our your 's ’s whose", .possessive),
    ("he she they it we i you who which everyone someone nobody many others some neither both few one there", .subject),
    ("him them us me her", .object),
    ("is are was were be been being am ai 'm ’m 're ’re", .be),
    (
      """
      is are was were be been being am has have had having do does did will would could should can may might must shall
      ca wo sha ai 'm ’m 're ’re 've ’ve 'd ’d 'll ’ll
      """, .auxiliary
    ),
    ("not never n't n’t", .negation),
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
    ("according", .according), ("by", .by), ("that", .that), ("the", .the), ("it there that which this", .thing),
    ("anonymity anonymously unnamed unidentified", .hidden), ("- -- --- — – ―", .dash),
  ]
}
