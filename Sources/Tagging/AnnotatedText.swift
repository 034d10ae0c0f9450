internal import Text

/// The tokens of one article with what the tables and the article itself know of them.
struct AnnotatedText {
  /// How a sentence is set.
  ///
  /// A table holds numbers, marks and words with capitals alone.
  enum Setting { case running, titled, capitals, table }

  let bytes: [UInt8]
  let text: TokenizedText
  let lexicon: Lexicon
  /// By token.
  private(set) var classes: [WordClasses] = []
  /// By sentence.
  private(set) var settings: [Setting] = []
  /// What the article shows of words that alone do not tell whether they are names, by hash: bits of `Evidence`.
  private var evidence = WordTable()

  private enum Evidence {
    static let asked: UInt32 = 1
    static let capitalInside: UInt32 = 2
    static let lower: UInt32 = 4
  }

  init(_ bytes: [UInt8], _ text: TokenizedText, _ lexicon: Lexicon) {
    self.bytes = bytes
    self.text = text
    self.lexicon = lexicon
    classify()
    judgeSettings()
    gatherEvidence()
  }

  var tokens: [Token] { text.tokens }

  func isCapital(_ token: Int) -> Bool { text.tokens[token].shape.contains([.word, .capital]) }

  /// Whether the article writes this word with a capital inside sentences and nowhere without one.
  func isNameElsewhere(_ token: Int) -> Bool {
    let known = evidence[text.tokens[token].hash]
    return known & Evidence.capitalInside != 0 && known & Evidence.lower == 0
  }

  func isLowerElsewhere(_ token: Int) -> Bool { evidence[text.tokens[token].hash] & Evidence.lower != 0 }

  func byte(_ token: Int) -> UInt8 { bytes[text.tokens[token].start] }

  /// Whether a token is one mark and this one.
  func isMark(_ token: Int, _ mark: UInt8) -> Bool {
    token < text.tokens.count && bytes[text.tokens[token].start] == mark
      && text.tokens[token].end == text.tokens[token].start + 1
  }

  /// The same number for equal names: dots of initials and case do not count.
  func key(of tokens: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for token in tokens where text.tokens[token].shape.contains(.word) {
      key = key == 0 ? wordKey(token) : WordHash.phrase(key, wordKey(token))
    }
    return key
  }

  /// The hash of a word without its dots.
  func wordKey(_ token: Int) -> UInt64 {
    let word = text.tokens[token]
    guard bytes[word.end - 1] == UInt8(ascii: "."), word.end - word.start <= 12 else { return word.hash }
    var hash = WordHash.empty
    for offset in word.start..<word.end where bytes[offset] != UInt8(ascii: ".") {
      hash = WordHash.extended(hash, by: bytes[offset])
    }
    return hash
  }

  /// Whether a capital at this token says nothing: the sentence's first word, or the first behind an opening mark.
  func opens(_ token: Int, in sentence: Range<Int>) -> Bool {
    if token == sentence.lowerBound { return true }
    let before = text.tokens[token - 1]
    if before.shape.contains(.quote) {
      return !text.tokens[token - 1].shape.contains(.glued) || token - 1 == sentence.lowerBound
    }
    let mark = bytes[before.start]
    return mark == UInt8(ascii: ":") || mark == UInt8(ascii: "*")
      || mark == UInt8(ascii: "(") && token - 1 == sentence.lowerBound
      || before.shape.contains(.stop)
      || (token - 1 == sentence.lowerBound && !before.shape.contains(.word))
  }

  private mutating func classify() {
    classes.reserveCapacity(text.tokens.count)
    for token in text.tokens { classes.append(classes(of: token)) }
  }

  @inline(__always)
  private func classes(of token: Token) -> WordClasses {
    if !token.shape.contains(.word) {
      if token.shape.contains(.quote) { return .quotationMark }
      return bytes[token.start] == UInt8(ascii: "&") ? .and : []
    }
    if token.shape.contains(.capital) { return capitalClasses(token) }
    let known = lexicon.lowerClasses(token.hash)
    return isArabicArticle(token) ? known.union(.nameLike) : known
  }

  private func capitalClasses(_ token: Token) -> WordClasses {
    var known = lexicon.classes(token.hash)
    if !token.shape.contains(.upper) {
      known.subtract([.acronym, .plainAcronym])
      if known.isSuperset(of: [.plain, .place]) { known.remove(.place) }
    }
    if isContraction(token) { return .plain }
    if token.end - token.start > 3, let compound = compoundClasses(token) { known = compound }
    return known.union(.nameLike)
  }

  /// "I'm", "We've", "Don't": a word with a verb or "not" behind an apostrophe.
  private func isContraction(_ token: Token) -> Bool {
    let last = bytes[token.end - 1] | 0x20
    let isOne = last == UInt8(ascii: "m") || last == UInt8(ascii: "d") || last == UInt8(ascii: "t")
    guard isOne || last == UInt8(ascii: "e") || last == UInt8(ascii: "l") else { return false }
    let mark = token.end - (isOne ? 2 : 3)
    guard mark > token.start else { return false }
    return bytes[mark] == UInt8(ascii: "'")
      || mark > token.start + 2 && bytes[mark] == 0x99 && bytes[mark - 1] == 0x80 && bytes[mark - 2] == 0xE2
  }

  /// "al-Assad", "el-Sisi".
  private func isArabicArticle(_ token: Token) -> Bool {
    guard token.end - token.start > 4, bytes[token.start + 2] == UInt8(ascii: "-") else { return false }
    return bytes[token.start + 1] == UInt8(ascii: "l") && bytes[token.start + 3] &- 0x41 < 26
      && (bytes[token.start] == UInt8(ascii: "a") || bytes[token.start] == UInt8(ascii: "e"))
  }

  /// "D-Ohio": a party and a state. "Paris-based" is no name, "Anglo-Irish" a nationality; nil for other words.
  private func compoundClasses(_ token: Token) -> WordClasses? {
    if bytes[token.start + 1] == UInt8(ascii: "-") {
      let first = bytes[token.start]
      let isParty = first == UInt8(ascii: "D") || first == UInt8(ascii: "R") || first == UInt8(ascii: "I")
      return isParty ? .plainAcronym : nil
    }
    guard token.end - token.start > 6 else { return nil }
    var hyphen = token.end - 3
    while hyphen > token.start, bytes[hyphen] != UInt8(ascii: "-") { hyphen -= 1 }
    guard hyphen > token.start else { return nil }
    let tail = WordHash.of(bytes[hyphen + 1..<token.end])
    if bytes[hyphen + 1] &- 0x41 < 26 { return lexicon.phraseClasses(tail).contains(.demonym) ? .demonym : nil }
    return lexicon.compounds.contains(tail) || lexicon.phraseClasses(tail).contains(.demonym) ? .plainAcronym : nil
  }

  private mutating func judgeSettings() {
    settings.reserveCapacity(text.sentences.count)
    for sentence in text.sentences { settings.append(setting(of: sentence)) }
  }

  private func setting(of sentence: Range<Int>) -> Setting {
    var words = 0
    var uppers = 0
    var long = 0
    var longCapitals = 0
    var lowers = 0
    var numbers = 0
    for token in text.tokens[sentence] {
      if token.shape.contains(.number) { numbers += 1 }
      guard token.shape.contains(.word), token.end - token.start > 1 else { continue }
      if !token.shape.contains(.capital) { lowers += 1 }
      words += 1
      if token.shape.contains(.upper) { uppers += 1 }
      if token.end - token.start > 3 {
        long += 1
        if token.shape.contains(.capital) { longCapitals += 1 }
      }
    }
    if words > 0 && lowers == 0 && numbers > 0 { return .table }
    if words >= 3 && uppers * 10 >= words * 7 { return .capitals }
    let stops = text.tokens[sentence.upperBound - 1].shape.contains(.stop)
    return words >= 4 && long >= 3 && longCapitals * 10 >= long * 8 && !stops ? .titled : .running
  }

  private mutating func gatherEvidence() {
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence where isCapital(token) {
        if settings[index] == .titled || settings[index] == .capitals || opens(token, in: sentence) {
          evidence.insert(text.tokens[token].hash, Evidence.asked)
        }
      }
    }
    for (index, sentence) in text.sentences.enumerated() where settings[index] == .running {
      for position in sentence where !classes[position].contains(.plain) {
        let token = text.tokens[position]
        guard token.shape.contains(.word) else { continue }
        if !token.shape.contains(.capital) {
          evidence.mark(token.hash, Evidence.lower)
        } else if !opens(position, in: sentence) {
          evidence.mark(token.hash, Evidence.capitalInside)
        }
      }
    }
  }
}
