internal import Corpus

/// Counts of words and letters, by which a text is told to be an article, and an English one.
///
/// Function words are the surest sign of a language in short texts (Grefenstette, "Comparing two language identification
/// schemes", 1995).
struct WordCensus: Sendable {
  private(set) var words = 0
  private(set) var english = 0
  private(set) var foreign = 0
  /// Letters of the Latin script, and of all others.
  private(set) var latin = 0
  private(set) var otherLetters = 0

  /// From so many words on the text decides on its language, before it the record's own word counts.
  private static let enough = 20
  /// Fewer words of other languages are names: `Banque du Nord`, `Fichtel und Sachs`.
  private static let fewest = 5
  /// So many words are looked at before it is asked whether the matter is clear.
  private static let step = 32
  /// The same for a paragraph.
  private static let shortStep = 8

  /// Counts the words of a stretch until the language is clear, or to its end.
  init(_ text: [UInt8], _ span: ByteSpan, _ functionWords: FunctionWords) {
    self.init(text.span, span.start, span.end, functionWords, needed: 0, step: Self.shortStep)
  }

  /// Counts until the language is clear and at least `needed` words were seen, or to the text's end.
  init(_ text: [UInt8], _ functionWords: FunctionWords, needed: Int) {
    self.init(text.span, 0, text.count, functionWords, needed: needed, step: Self.step)
  }

  private init(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ functionWords: FunctionWords, needed: Int, step: Int
  ) {
    var next = step
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 && WordCensus.isLetter(byte) {
        position = countWord(bytes, from: position, functionWords)
        guard words >= next, words >= needed else { continue }
        if isClearlyEnglish { return }
        next += step
      } else {
        position += 1
      }
    }
  }

  private mutating func countWord(_ bytes: Span<UInt8>, from start: Int, _ functionWords: FunctionWords) -> Int {
    var word: UInt64 = 0
    var position = start
    var letters = 0
    let othersBefore = otherLetters
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isASCIILetter {
        letters += 1
        word = FunctionWords.packed(word, byte | 0x20)
      } else if byte.isASCIIDigit {
        word = FunctionWords.packed(word, byte)
      } else if byte & 0xC0 == 0x80 {
        word = FunctionWords.packed(word, byte)
      } else if byte >= 0xC3 && Self.isLetter(byte) {
        if byte < 0xCC { letters += 1 } else { otherLetters += 1 }
        word = FunctionWords.packed(word, byte)
      } else {
        break
      }
      position += 1
    }
    if letters == 0 && otherLetters == othersBefore { return position }
    words += 1
    latin += letters
    guard position - start <= 8 else { return position }
    switch functionWords.side(word) {
    case .english: english += 1
    case .foreign: foreign += 1
    case nil: break
    }
    return position
  }

  /// Whether a lead byte begins a letter; U+2000…U+2FFF are punctuation and symbols, those from U+F000 on mostly emoji.
  @inline(__always)
  private static func isLetter(_ lead: UInt8) -> Bool { lead != 0xE2 && lead < 0xEF }

  var isClearlyEnglish: Bool { english * 8 >= words && english >= foreign * 4 && otherLetters * 8 <= latin }

  var hasLetters: Bool { latin + otherLetters > 0 }

  /// Whether the text is English, or too terse to say it is not.
  ///
  /// Tables of figures have no function words of any language, so a text is not asked to look English but only dropped
  /// if it looks like something else: prose of the languages known here holds 20 to 50 % of their function words.
  ///
  /// - Parameter named: the language that the record names, or nothing.
  func isEnglish(named: String) -> Bool {
    if otherLetters * 2 > latin { return false }
    if words >= Self.enough { return english * 2 >= foreign || foreign < Self.fewest || foreign * 10 < words }
    return english > foreign || named.isEmpty || named.lowercased().hasPrefix("en")
  }
}
