/// The words that tell whether a dot ends a sentence.
extension Tokenizer {
  enum WordClass {
    /// Keeps its dot in any case ("vs.").
    static let abbreviation: UInt32 = 1
    /// Keeps its dot where it begins with a capital ("Ill." against "ill.").
    static let capitalAbbreviation: UInt32 = 2
    /// Keeps its dot before a number ("No. 5").
    static let numberAbbreviation: UInt32 = 4
    /// Begins a sentence more often than a name.
    static let starter: UInt32 = 8
  }

  static let wordClasses: WordTable = {
    var table = WordTable(capacity: 256)
    for (list, value) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { table.insert(WordHash.of(String(word)), value) }
    }
    return table
  }()

  /// Abbreviations stand without their last dot.
  private static let lists: [(String, UInt32)] = [
    ("vs etc cf approx dept messrs bros ltd corp inc blvd atty asst supt", WordClass.abbreviation),
    (
      """
      mr mrs ms messrs mx dr drs prof rev revd fr hon sen sens rep reps gov govs gen col maj capt cmdr lt sgt cpl pvt pfc
      adm brig st ste jr sr co cos jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla
      ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta
      ave rd mt ft pres mlle mme
      """, WordClass.capitalAbbreviation
    ),
    ("no nos art sec fig vol ch pp p", WordClass.numberAbbreviation),
    (
      """
      the a an this that these those it its he his him she her they their them we our you your i my in on at but and if
      when while as after before there here some many most for with however what who why how where so then now not
      """, WordClass.starter
    ),
  ]
}
