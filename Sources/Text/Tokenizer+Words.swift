/// The words that tell whether a dot ends a sentence, and other words that are read in a way of their own.
extension Tokenizer {
  enum WordClass {
    /// Keeps its dot in any case ("vs.").
    static let abbreviation: UInt32 = 1
    /// Keeps its dot where it begins with a capital ("Ill." against "ill.").
    static let capitalAbbreviation: UInt32 = 1 << 1
    /// Keeps its dot before a number ("No. 5").
    static let numberAbbreviation: UInt32 = 1 << 2
    /// Keeps its dot in small letters before a name ("Roe v. Wade").
    static let nameAbbreviation: UInt32 = 1 << 3
    /// An abbreviation that a name follows, with its dot: it ends no sentence ("Mr.").
    static let title: UInt32 = 1 << 4
    /// Begins a sentence more often than a name.
    static let starter: UInt32 = 1 << 5
    /// Goes on over its dot before one more letter ("Ph.D.").
    static let degree: UInt32 = 1 << 6
    /// Begins an address of the web.
    static let scheme: UInt32 = 1 << 7
    /// Ends a domain.
    static let domain: UInt32 = 1 << 8
    /// Stands behind an apostrophe that is its own ("'em").
    static let clipped: UInt32 = 1 << 9
    /// "tis" and "twas", of which the apostrophe's part is "'t".
    static let clippedIt: UInt32 = 1 << 10
  }

  static let wordClasses: WordTable = {
    var table = WordTable(capacity: 512)
    for (list, value) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { table.insert(WordHash.of(String(word)), value) }
    }
    for word in titles.split(separator: " ") {
      table.insert(WordHash.of(String(word)), WordClass.capitalAbbreviation)
      table.insert(WordHash.of(word + "."), WordClass.title)
    }
    return table
  }()

  /// Abbreviations before names.
  private static let titles = """
    mr mrs ms messrs mx dr drs prof profs rev revd fr hon sen sens rep reps gov govs gen col lt maj capt cmdr sgt cpl pvt \
    pfc adm brig st ste pres mlle mme msgr insp det amb atty supt
    """

  /// Abbreviations stand without their last dot.
  private static let lists: [(String, UInt32)] = [
    (
      "vs etc cf al approx dept bros ltd corp inc pty blvd atty asst supt esq assn assoc univ intl",
      WordClass.abbreviation
    ),
    (
      """
      jr sr co cos jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif
      colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis
      wyo ont que alta sask ave rd mt ft hwy rte natl treas secy mfg
      """, WordClass.capitalAbbreviation
    ),
    ("no nos art sec fig vol ch pp p c ca b d est", WordClass.numberAbbreviation),
    ("v", WordClass.nameAbbreviation),
    (
      """
      the a an this that these those it its he his him she her they their them we our you your i my in on at but and if
      when while as after before there here some many most for with however what who why how where so then now not
      according also although another because both by despite during each earlier even every few from instead last later
      like meanwhile more moreover nor of once only or other perhaps several since such though through to under until yet
      """, WordClass.starter
    ),
    ("ph", WordClass.degree),
    ("http https ftp www", WordClass.scheme),
    ("com org net edu gov mil info biz tv co uk au ca de fr eu ie nz za jp cn kr ru io", WordClass.domain),
    ("em til cause bout", WordClass.clipped),
    ("tis twas", WordClass.clippedIt),
  ]
}
