internal import Text

/// The tables of words and phrases, by hash.
final class Lexicon: Sendable {
  /// Parsed once a process, in a few milliseconds.
  static let shared = Lexicon()

  private let names: WordTable
  private let people: WordTable
  private let places: WordTable
  private let english: WordTable

  let theWord = WordHash.of("the")
  let forWord = WordHash.of("for")
  let fromWord = WordHash.of("from")
  let toWord = WordHash.of("to")
  let whoWord = WordHash.of("who")
  /// Words that begin no name unless a list holds it.
  let functionWords = WordList(
    "the this that these those and but for with from not his her its our your their who what how why they she you")
  /// Particles in lower case that may begin a surname.
  let openingParticles = WordList("de van von der del della di da dos al el bin ibn ben")
  /// Organs of a state: the nationality before them is no part of their name.
  let stateHeads = WordList(
    "ministry army police navy parliament government forces embassy cabinet court senate congress guard force")
  /// What follows "of" in a title.
  let offices = WordList(
    "state staff defense defence health education labor labour commerce agriculture transportation energy finance")
  /// Words that stand with companies and offices.
  let firmWords = WordList(
    "shares stock spokesman spokeswoman executives employees subsidiary shareholders chairman analysts unit profits newspaper magazine daily airline company firm bank group agency broadcaster website giant maker "
      + "retailer club striker playmaker midfielder goalkeeper coach")
  let directions = WordList("north south east west northern southern eastern western central upper lower")
  /// Second parts of words such as "Paris-based", which are no names.
  let compounds = WordList(
    "led based backed born run controlled owned style era wide bound made listed held educated ruled trained sponsored "
      + "brokered funded occupied speaking dominated friendly appointed elected approved area only type like")
  /// Words before a title that belong to no office.
  let passing = WordList("former then outgoing late ex acting senior")
  private let aliases = NameAliases()
  /// FNV-1a over the bytes of all tables, 32 bits of it.
  let checksum: UInt32

  private init() {
    var checksum = WordHash.empty
    var names = WordTable(capacity: 4096)
    var people = WordTable(capacity: 36_000)
    var places = WordTable(capacity: 44_000)
    var english = WordTable(capacity: 42_000)
    for table in EmbeddedTable.allCases {
      let bytes = table.bytes
      switch table {
      case .names: Self.read(bytes, table, phraseBit: 25, into: &names)
      case .people: Self.read(bytes, table, phraseBit: nil, into: &people)
      case .places: Self.read(bytes, table, phraseBit: 38, into: &places)
      case .english: Self.read(bytes, table, phraseBit: nil, into: &english)
      }
      checksum = Self.checksum(of: bytes, behind: checksum)
    }
    (self.names, self.people, self.places, self.english) = (names, people, places, english)
    self.checksum = UInt32(truncatingIfNeeded: checksum ^ (checksum >> 32))
  }

  /// The classes of a word that begins with no capital.
  @inline(__always)
  func lowerClasses(_ hash: UInt64) -> WordClasses {
    WordClasses(rawValue: UInt64(names[hash])).intersection(.lowerCase)
  }

  /// All classes of a word.
  func classes(_ hash: UInt64) -> WordClasses {
    phraseClasses(hash).union(
      WordClasses(
        rawValue: UInt64(people[hash]) << UInt64(EmbeddedTable.people.firstBit)
          | UInt64(english[hash]) << UInt64(EmbeddedTable.english.firstBit)))
  }

  /// The classes of a phrase, or of a word as a name of an organization or place.
  func phraseClasses(_ hash: UInt64) -> WordClasses {
    WordClasses(rawValue: UInt64(names[hash]) | UInt64(places[hash]) << UInt64(EmbeddedTable.places.firstBit))
  }

  /// The one key for the names of a state or organization that has several.
  func canonical(_ key: UInt64) -> UInt64 { aliases.canonical(key) }

  /// The checksum takes eight bytes at a time, as it runs at every start.
  private static func checksum(of bytes: [UInt8], behind start: UInt64) -> UInt64 {
    var hash = start
    let bytes = bytes.span
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      hash = (hash ^ word) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
      index += 8
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return hash
  }

  /// Reads lines of a word or phrase, a tab and class letters; every beginning of a phrase gets `phraseBit`.
  private static func read(_ bytes: [UInt8], _ source: EmbeddedTable, phraseBit: Int?, into table: inout WordTable) {
    var bits = [UInt32](repeating: 0, count: 256)
    for (index, letter) in source.letters.utf8.enumerated() { bits[Int(letter)] = 1 << UInt32(index) }
    let beginning = phraseBit.map { UInt32(1) << UInt32($0 - source.firstBit) } ?? 0
    let bytes = bytes.span
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else {
        readLine(bytes, &position, bits, beginning, into: &table)
      }
      position += 1
    }
  }

  private static func readLine(
    _ bytes: Span<UInt8>, _ position: inout Int, _ bits: [UInt32], _ beginning: UInt32, into table: inout WordTable
  ) {
    var phrase: UInt64?
    var word = WordHash.empty
    while position < bytes.count, bytes[position] != UInt8(ascii: "\t") {
      let byte = bytes[position]
      if byte == UInt8(ascii: " ") {
        let whole = phrase.map { WordHash.phrase($0, word) } ?? word
        if beginning != 0 { table.insert(whole, beginning) }
        phrase = whole
        word = WordHash.empty
      } else {
        word = WordHash.extended(word, by: byte)
      }
      position += 1
    }
    var classes: UInt32 = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      classes |= bits[Int(bytes[position])]
      position += 1
    }
    if classes != 0 { table.insert(phrase.map { WordHash.phrase($0, word) } ?? word, classes) }
  }
}

/// A few words, by their hashes.
struct WordList: Sendable {
  private var table: WordTable

  init(_ words: String) {
    let words = words.split(separator: " ")
    table = WordTable(capacity: words.count)
    for word in words { table.insert(WordHash.of(String(word)), 1) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table[hash] != 0 }
}
