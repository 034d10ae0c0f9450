internal import Text

/// The small frequent words by which a language is told.
///
/// Only words that tell English from the others: `in`, `was` or `a`, which are frequent in German, Dutch or Spanish too,
/// are in neither list.
struct FunctionWords: Sendable {
  enum Side: UInt32 { case english = 1, foreign = 2 }

  static let shared = FunctionWords()

  private let table: WordTable

  private init() {
    var table = WordTable(capacity: 600)
    for word in Self.english.split(separator: " ") { table.insert(Self.hash(of: word), Side.english.rawValue) }
    for word in Self.foreign.split(separator: " ") { table.insert(Self.hash(of: word), Side.foreign.rawValue) }
    self.table = table
  }

  /// Looks up a word of at most eight bytes, packed as `packed` does.
  @inline(__always)
  func side(_ word: UInt64) -> Side? { Side(rawValue: table[Self.spread(word)]) }

  @inline(__always)
  static func packed(_ word: UInt64, _ byte: UInt8) -> UInt64 { word << 8 | UInt64(byte) }

  private static func hash(of word: Substring) -> UInt64 { spread(word.utf8.reduce(0) { packed($0, $1) }) }

  @inline(__always)
  private static func spread(_ word: UInt64) -> UInt64 { word &* 0x9E37_79B9_7F4A_7C15 }

  private static let english = """
    the and of to that for with said by from it his are be have has this would which not were their but been they who \
    after its more when there about up out also than if new could some into other she you our your my him them these \
    those because before between through against while where what how why did does should only even most many such \
    made make year years week month day says told he had as at an or is we will over first last two three people \
    company million billion percent shares net loss sales government market against under during since until both \
    each any being very just so now then may might must can yesterday today monday tuesday thursday friday
    """

  /// Of German, Dutch, French, Spanish, Portuguese, Italian, Catalan, the Nordic languages, Polish, Czech, Romanian,
  /// Hungarian, Turkish, Indonesian and Vietnamese.
  private static let foreign = """
    der das und dem ein eine einen einer eines nicht ist sich auf auch für mit von zu zum zur dass wird bei nach wie \
    oder aber sind hat haben wurde werden über durch noch nur vom im als es aus er sie ich wir ihr kann het een van \
    dat niet zijn op te voor met wordt ook naar maar aan bij uit deze dit heeft hebben nog werd meer door worden \
    geen hij zij waar le la les des du un une est dans que qui pour sur pas avec ce cette son ses au aux par plus ne \
    se il elle nous vous ont été être mais ou où sont leur comme fait selon entre aussi deux el los las de del y en \
    por con para una como más pero sus este esta ha fue lo también según desde sobre cuando hasta muy ser os da dos \
    na nos nas um uma não com foi ao à pela pelo são ele ela seu sua isso está já também di che è non sono della dei \
    delle nel nella alla gli anche più come stato dal questo essere els amb és dels aquest och att det som på är av \
    för inte med har ett var jag så han kan från efter hade og ikke til af sig fra ved også blev eller når ut å z że \
    się nie jest od po jak ale przez są został oraz že je jako byl podle také și în cu pe nu din care sunt pentru \
    mai fost az hogy nem egy volt meg csak mint ve bir bu için ile olarak olan çok daha gibi yang dan dengan untuk \
    dari pada ini itu tidak dalam akan adalah telah và của là có không được cho một những trong người các et
    """
}
