internal import Corpus
internal import Learning

/// Writes what a line says by itself as features: its words, how it begins and ends, how long it is, and which phrases of
/// furniture stand in it.
struct LineFeatures: Sendable {
  private(set) var list: [FormFeature] = []
  private(set) var words = LineWords()
  /// The line read last is a sentence or more in which nothing reminds of furniture.
  private(set) var isPlain = false
  private let lexicon = LineLexicon.shared
  private let openings = TailOpenings.shared
  private var survey = LineSurvey()

  /// The kinds of features; the value is hashed with them.
  private enum Template: UInt64 {
    case bias = 1, plain
    case cases, casesEnd, opening, openingKind
    case word, pair, triple, firstWord, firstPair, firstTriple, lastWord, lastPair, wholeLine
    case shortWord, hit, hitShort, hitFirst, hitLast, hitCount, twoHits
    case length, first, last, edges, lengthLast, capitals, capitalsLength, figures, bars, arrows, colons, commas
    case addresses, handles, sentences, grammar, grammarLength, person, verbs, verbLength, enclosed, upper
  }

  /// Reads a line. Bounded, whatever its length.
  ///
  /// Of a whole sentence or more in which nothing reminds of furniture only that is told, and about how long it is: most of
  /// all news is of such lines.
  mutating func read(_ text: Span<UInt8>, _ line: ByteSpan) {
    words.read(text, line)
    list.removeAll(keepingCapacity: true)
    survey.read(words, lexicon)
    isPlain = survey.isPlain(words)
    if isPlain { return add(.plain, min(words.bytes / 100, 5), near: true) }
    add(.bias, 0)
    addWords()
    addShape()
    addPhrases()
    addGrammar()
    addCases()
  }

  @inline(__always)
  private mutating func add(_ template: Template, _ value: UInt64, near: Bool = false) {
    let key = (value &+ template.rawValue) &* 0x9E37_79B9_7F4A_7C15 ^ template.rawValue &<< 56
    list.append(FormFeature(key: key, offsets: near ? FormFeature.near : FormFeature.itself))
  }

  @inline(__always)
  private mutating func add(_ template: Template, _ value: Int, near: Bool = false) {
    add(template, UInt64(truncatingIfNeeded: value), near: near)
  }

  // MARK: Words

  /// Words and pairs; in lines of some length not the small words, whose share is told by itself.
  private mutating func addWords() {
    let all = words.words
    let span = all.span
    let count = span.count
    guard count > 0 else { return }
    if count <= 6 { addShortWords(span) }
    let isSmallWord = survey.small
    let small = isSmallWord.span
    for place in 0..<count {
      let isSmall = count > 6 && small[place]
      if !isSmall { add(.word, span[place]) }
      guard place > 0, place != words.endStart, !(isSmall && small[place - 1]) else { continue }
      add(.pair, Self.joined(span[place - 1], span[place]))
    }
    addEnds(span)
  }

  private mutating func addShortWords(_ span: Span<UInt64>) {
    var whole: UInt64 = 0
    for place in span.indices {
      add(.shortWord, span[place] &+ UInt64(span.count))
      whole = Self.joined(whole, span[place])
    }
    add(.wholeLine, whole)
  }

  private mutating func addEnds(_ span: Span<UInt64>) {
    let count = span.count
    let pair = count > 1 ? Self.joined(span[0], span[1]) : span[0]
    add(.firstWord, span[0])
    add(.firstPair, pair)
    if count > 2 { add(.firstTriple, Self.joined(pair, span[2])) }
    add(.lastWord, span[count - 1])
    add(.lastPair, count > 1 ? Self.joined(span[count - 2], span[count - 1]) : span[0])
  }

  @inline(__always)
  private static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &<< 7 ^ first &>> 13) &* 0x0000_0100_0000_01B3 &+ second
  }

  // MARK: How words are written

  /// How the first and the last words are written.
  private mutating func addCases() {
    let cases = words.cases
    var (opening, closing) = (0, 0)
    for place in 0..<min(4, cases.count) { opening = opening * 6 + Int(cases[place].rawValue) + 1 }
    for place in max(0, cases.count - 3)..<cases.count { closing = closing * 6 + Int(cases[place].rawValue) + 1 }
    add(.cases, opening)
    add(.casesEnd, closing << 4 | Int(words.last.rawValue))
    let isEnclosed = words.first == .opening && words.last == .closing
    if !cases.isEmpty, let kind = openings.kind(words.words.span, isEnclosed: isEnclosed) {
      add(.opening, 1)
      add(.openingKind, Int(kind.place))
    }
  }

  // MARK: Shape

  /// Steps of the number of words.
  static func step(_ count: Int) -> Int {
    switch count {
    case ...3: count
    case ...5: 4
    case ...8: 5
    case ...12: 6
    case ...18: 7
    case ...28: 8
    case ...45: 9
    default: 10
    }
  }

  private mutating func addShape() {
    let count = words.words.count
    let length = words.isCut ? 10 : Self.step(count)
    let (first, last) = (Int(words.first.rawValue), Int(words.last.rawValue))
    add(.length, length)
    add(.first, first)
    add(.last, last)
    add(.edges, first << 8 | last, near: true)
    add(.lengthLast, length << 8 | last, near: true)
    let share = count > 0 ? words.capitalized * 6 / count : 0
    add(.capitals, share)
    add(.capitalsLength, share << 8 | length, near: true)
    add(.upper, count > 0 ? words.capitals * 4 / count << 8 | min(length, 5) : 0)
    add(.figures, min(words.figures, 4) << 8 | (count > 0 ? words.figures * 4 / count : 0))
    add(.bars, min(words.bars, 3))
    add(.arrows, min(words.arrows, 2))
    add(.colons, min(words.colons, 2))
    add(.commas, min(words.commas, 3) << 8 | length)
    add(.addresses, min(words.addresses, 2))
    add(.handles, min(words.handles, 2))
    add(.sentences, min(words.sentenceEnds, 3))
    add(.enclosed, words.first == .opening && words.last == .closing ? 1 : 0)
  }

  // MARK: Phrases

  private mutating func addPhrases() {
    let count = words.words.count
    let step = Self.step(count)
    for hit in survey.hits {
      var rest = hit.kinds
      while rest != 0 {
        let kind = rest.trailingZeroBitCount
        if hit.place == 0 { add(.hitFirst, kind << 8 | min(hit.length, 4)) }
        if hit.place + hit.length == count { add(.hitLast, kind) }
        rest &= rest - 1
      }
    }
    var rest = survey.kinds
    while rest != 0 {
      let kind = rest.trailingZeroBitCount
      add(.hit, kind, near: true)
      add(.hitShort, kind << 8 | step, near: true)
      rest &= rest - 1
    }
    add(.hitCount, min(survey.hits.count, 6) << 8 | step, near: true)
    add(.twoHits, min(survey.kinds.nonzeroBitCount, 4) << 8 | step)
  }

  // MARK: Grammar

  /// An article's own sentences have articles, prepositions, pronouns and finite verbs; links and labels have few.
  private mutating func addGrammar() {
    let count = max(words.words.count, 1)
    let step = Self.step(words.words.count)
    add(.grammar, survey.function * 10 / count)
    add(.grammarLength, survey.function * 5 / count << 8 | step)
    add(.person, min(survey.we, 2) << 8 | min(survey.you, 2) << 4 | min(survey.third, 2))
    add(.verbs, min(survey.verbs, 3))
    add(.verbLength, min(survey.verbs, 1) << 8 | step << 4 | Int(words.last == .stop ? 1 : 0), near: true)
  }
}
