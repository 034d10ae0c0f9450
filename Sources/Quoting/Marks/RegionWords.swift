import Text

/// Words that stand beside the titles of works and beside words held at arm's length.
struct RegionWords {
  static let shared = RegionWords()

  private let works = Self.hashes(
    """
    anthem hymn ballad track hit sketch segment segments screening thriller drama comedy comedies classic musical musicals
    trilogy franchise soundtrack broadcast talk-show newsletter blog op-ed editorial essays novels books films movies songs
    albums shows programs programmes podcasts documentaries plays bestseller best-seller biography autobiography
    miniseries mini-series sequel prequel
    """)
  /// Behind a title: who and what goes with a work.
  private let shown = Self.hashes(
    """
    star stars actor actress actors host hosts co-host co-hosts anchor creator creators director producer author writer
    columnist singer franchise fame cast crew episode episodes segment segments sketch trilogy soundtrack sequel special
    """)
  private let naming = Self.hashes(
    """
    called dubbed titled entitled headlined nicknamed named labeled labelled christened branded termed deemed billed
    """)
  private let makers = Self.hashes(
    """
    author authors star stars creator host hosts co-host co-hosts writer director producer episode episodes cast edition
    finale installment season founder broadcast segment performance rendition screening version adaptation taping lyrics
    strains copy copies reruns viewers chorus
    """)
  private let terms = Self.hashes("word words term terms phrase phrases label moniker slogan motto nickname")
  private let soCalled = Self.hashes(
    "so-called quote-unquote self-styled self-proclaimed self-described supposed alleged")
  private let known = WordHash.of("known")
  private let of = WordHash.of("of")
  private let the = WordHash.of("the")
  private let `as` = WordHash.of("as")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }

  private func hash(_ token: Int, _ passage: Passage) -> UInt64 {
    token >= 0 && token < passage.tokens.count ? passage.tokens[token].hash : 0
  }

  func isWork(_ token: Int, _ passage: Passage) -> Bool { works.contains(hash(token, passage)) }

  func isShown(_ token: Int, _ passage: Passage) -> Bool { shown.contains(hash(token, passage)) }

  func isTerm(_ token: Int, _ passage: Passage) -> Bool { terms.contains(hash(token, passage)) }

  func isSoCalled(_ token: Int, _ passage: Passage) -> Bool { soCalled.contains(hash(token, passage)) }

  /// "called", "dubbed", "known as".
  func isNaming(_ token: Int, _ passage: Passage) -> Bool {
    let word = hash(token, passage)
    return naming.contains(word) || word == `as` && hash(token - 1, passage) == known
  }

  /// "the author of", "the star of the".
  func isOfMaker(_ token: Int, _ passage: Passage) -> Bool {
    var place = token
    if hash(place, passage) == the { place -= 1 }
    return hash(place, passage) == of && makers.contains(hash(place - 1, passage))
  }
}
