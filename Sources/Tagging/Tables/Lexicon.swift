internal import Text

/// The tables of words and phrases, by hash.
final class Lexicon: Sendable {
  /// Parsed once a process, in a few milliseconds.
  static let shared = Lexicon()

  /// What all tables know.
  private let words: ClassTable
  /// The few words that are something without a capital, apart, so that the nearest cache holds them.
  private let lowerWords: ClassTable

  let theWord = WordHash.of("the")
  /// What follows "of" in a title.
  let offices = WordList(
    "state staff defense defence health education labor labour commerce agriculture transportation energy finance")
  /// Second parts of words such as "Paris-based", which are no names.
  let compounds = WordList(
    "led based backed born run controlled owned style era wide bound made listed held educated ruled trained sponsored "
      + "brokered funded occupied speaking dominated friendly appointed elected approved area only type like")
  /// Words before a title that belong to no office.
  let passing = WordList("former then outgoing late ex acting senior")
  private let aliases = NameAliases()

  private init() {
    var entries: [ClassTable.Entry] = []
    entries.reserveCapacity(120_000)
    for table in EmbeddedTable.allCases {
      table.withBytes { Self.read($0, table, into: &entries) }
    }
    words = ClassTable(entries)
    lowerWords = ClassTable(
      entries.compactMap { entry in
        let classes = entry.classes.intersection(.lowerCase)
        return classes.isEmpty ? nil : ClassTable.Entry(key: entry.key, classes: classes)
      })
  }

  /// The classes of a word that begins with no capital.
  @inline(__always)
  func lowerClasses(_ hash: UInt64) -> WordClasses { lowerWords[hash] }

  /// All classes of a word.
  @inline(__always)
  func classes(_ hash: UInt64) -> WordClasses { words[hash] }

  /// The classes of a phrase, or of a word as a name of an organization or place.
  func phraseClasses(_ hash: UInt64) -> WordClasses { words[hash].subtracting(.ofWordsAlone) }

  /// The one key for the names of a state or organization that has several.
  func canonical(_ key: UInt64) -> UInt64 { aliases.canonical(key) }

  /// Reads lines of a word or phrase, a tab and class letters; every beginning of a phrase gets the table's class for it.
  private static func read(
    _ bytes: Span<UInt8>, _ source: EmbeddedTable, into entries: inout [ClassTable.Entry]
  ) {
    var classes = [WordClasses](repeating: [], count: 256)
    for (index, letter) in source.letters.utf8.enumerated() {
      classes[Int(letter)] = WordClasses(rawValue: 1 << UInt64(source.firstBit + index))
    }
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else {
        let hash = readPhrase(bytes, &position, source.beginning, into: &entries)
        let known = readClasses(bytes, &position, classes)
        if !known.isEmpty { entries.append(ClassTable.Entry(key: hash, classes: known)) }
      }
      position += 1
    }
  }

  private static func readPhrase(
    _ bytes: Span<UInt8>, _ position: inout Int, _ beginning: WordClasses, into entries: inout [ClassTable.Entry]
  ) -> UInt64 {
    var phrase: UInt64?
    var word = WordHash.empty
    while position < bytes.count, bytes[position] != UInt8(ascii: "\t") {
      let byte = bytes[position]
      if byte == UInt8(ascii: " ") {
        let whole = phrase.map { WordHash.phrase($0, word) } ?? word
        if !beginning.isEmpty { entries.append(ClassTable.Entry(key: whole, classes: beginning)) }
        phrase = whole
        word = WordHash.empty
      } else {
        word = WordHash.extended(word, by: byte)
      }
      position += 1
    }
    return phrase.map { WordHash.phrase($0, word) } ?? word
  }

  private static func readClasses(_ bytes: Span<UInt8>, _ position: inout Int, _ ofLetter: [WordClasses]) -> WordClasses
  {
    var classes = WordClasses()
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      classes.formUnion(ofLetter[Int(bytes[position])])
      position += 1
    }
    return classes
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
