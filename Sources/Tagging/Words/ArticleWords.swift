internal import Learning
internal import Text

/// The words of one article as numbers: what the models read.
///
/// Each sentence stands between two boundaries on either side, so that no look at a neighbour needs a test: the words of
/// sentence n begin `2 * (n + 1)` places behind their token's number.
struct ArticleWords {
  private(set) var table: FormTable
  /// By token.
  private(set) var forms: [UInt32] = []
  /// By place.
  private(set) var shapes: [UInt8] = []
  private(set) var clusters: [UInt8] = []
  private(set) var lowers: [UInt32] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var sentenceEnds: [Int] = []
  private(set) var evidence = ArticleEvidence()
  private(set) var acronyms = ArticleSet()
  /// By token: the phrases of lists, as `Gazetteer.Marks`.
  private(set) var marks: [UInt64] = []
  private var hashes: [UInt64] = []
  private var capitals: [Bool] = []

  init(_ reader: FormReader) { table = FormTable(reader) }

  /// The place of a sentence's token 0 were the sentence to begin there.
  static func shift(ofSentence sentence: Int) -> Int { 2 * (sentence + 1) }

  /// Forgets all forms; whoever learned them is to forget them, too.
  mutating func forget() { table.forget() }

  /// Takes the tokens of an article; `learn` is told the features of each form that is new.
  mutating func read(
    _ bytes: [UInt8], _ tokens: [Token], _ sentences: [Range<Int>], _ learn: FormTable.Learn
  ) {
    if table.forms.isEmpty { table.begin(learn) }
    self.sentences = sentences
    clear()
    let text = bytes.span
    addBoundary()
    for sentence in sentences {
      for index in sentence { add(table.number(of: tokens[index], in: text, learn)) }
      sentenceEnds.append(sentence.upperBound)
      addBoundary()
    }
    markPhrases()
    gatherEvidence()
  }

  private mutating func markPhrases() {
    marks.removeAll(keepingCapacity: true)
    marks.append(contentsOf: repeatElement(0, count: forms.count))
    Self.mark(sentences, table.gazetteer, hashes, capitals, into: &marks)
  }

  private static func mark(
    _ sentences: [Range<Int>], _ gazetteer: Gazetteer, _ hashes: [UInt64], _ capitals: [Bool],
    into marks: inout [UInt64]
  ) {
    var span = marks.mutableSpan
    for sentence in sentences {
      gazetteer.mark(sentence, hashes: hashes.span, capitals: capitals.span, into: &span)
    }
  }

  private mutating func clear() {
    hashes.removeAll(keepingCapacity: true)
    capitals.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    lowers.removeAll(keepingCapacity: true)
    sentenceEnds.removeAll(keepingCapacity: true)
  }

  private mutating func addBoundary() {
    for _ in 0..<2 {
      shapes.append(WordShape.boundary.rawValue)
      clusters.append(WordForm.noCluster)
      lowers.append(0)
    }
  }

  @inline(__always)
  private mutating func add(_ number: UInt32) {
    let form = table.forms[Int(number)]
    forms.append(number)
    shapes.append(form.shape.rawValue)
    clusters.append(form.cluster)
    lowers.append(form.lower)
    hashes.append(form.hash)
    capitals.append(form.shape.isNameLike)
  }
}

// MARK: - What the article shows

extension ArticleWords {
  private mutating func gatherEvidence() {
    evidence.begin(lowerCount: table.lowerCount)
    acronyms.begin()
    for (number, sentence) in sentences.enumerated() {
      gatherEvidence(of: sentence, shift: Self.shift(ofSentence: number))
    }
  }

  private mutating func gatherEvidence(of sentence: Range<Int>, shift: Int) {
    var run = NameRun()
    for token in sentence {
      let place = token + shift
      if Self.isNameLike(shapes[place]) {
        run.add(table.forms[Int(forms[token])].initial)
        note(token, place, in: sentence)
        continue
      }
      if run.isOpen, table.forms[Int(forms[token])].service != .joins { end(&run) }
      if shapes[place] == WordShape.lower.rawValue { evidence.change(lowers[place]) { $0.note(.small) } }
    }
    if run.isOpen { end(&run) }
  }

  private mutating func end(_ run: inout NameRun) {
    if run.count > 1 { acronyms.insert(run.initials) }
    if run.count > 2 { acronyms.insert(run.laterInitials) }
    run = NameRun()
  }

  static func isNameLike(_ shape: UInt8) -> Bool {
    WordShape.nameLike >> UInt32(shape) & 1 != 0
  }

  /// How often the word is written small and with a capital that says something: never, once, more often.
  @inline(__always)
  static func casing(_ word: ArticleEvidence.Word) -> UInt32 {
    min(word.count(.small), 2) * 3 + min(word.count(.capital), 2)
  }

  @inline(__always)
  static func opens(_ shape: UInt8) -> Bool {
    shape == WordShape.boundary.rawValue || shape == WordShape.quote.rawValue || shape == WordShape.colon.rawValue
      || shape == WordShape.stop.rawValue
  }

  private mutating func note(_ token: Int, _ place: Int, in sentence: Range<Int>) {
    let left = table.forms[token > sentence.lowerBound ? Int(forms[token - 1]) : 0]
    let right = table.forms[token + 1 < sentence.upperBound ? Int(forms[token + 1]) : 0]
    let marks = marks[token]
    evidence.change(lowers[place]) { word in
      Self.note(left, right, in: &word)
      word.marks |= marks
    }
  }

  private static func note(_ left: WordForm, _ right: WordForm, in word: inout ArticleEvidence.Word) {
    // A capital at the beginning of a sentence or behind a mark says nothing.
    if !opens(left.shape.rawValue) { word.note(.capital) }
    if !left.lists.isDisjoint(with: .title) { word.note(.behindTitle) }
    if left.shape.isNameLike, !left.lists.isDisjoint(with: .anyFirst) { word.note(.behindFirstName) }
    if right.shape.isNameLike, !right.lists.isDisjoint(with: [.organizationHead, .organizationSuffix]) {
      word.note(.beforeSuffix)
    }
    if left.service == .leads, !right.shape.isNameLike { word.note(.behindPlaceWord) }
    if right.service == .speaks { word.note(.beforeSpeech) }
    if left.shape.isNameLike || right.shape.isNameLike { word.note(.insideRun) }
    if left.cluster < WordForm.noCluster { word.leftClusters |= 1 << UInt64(left.cluster) }
    if right.cluster < WordForm.noCluster { word.rightClusters |= 1 << UInt64(right.cluster) }
  }
}

/// The initials of words that begin with a capital and follow each other, small words such as "of" between them.
private struct NameRun {
  private(set) var count = 0
  private(set) var initials = WordHash.empty
  /// Without the first word, which may be "The".
  private(set) var laterInitials = WordHash.empty

  var isOpen: Bool { count > 0 }

  mutating func add(_ initial: UInt8) {
    initials = WordHash.extended(initials, by: initial)
    if count > 0 { laterInitials = WordHash.extended(laterInitials, by: initial) }
    count += 1
  }
}
