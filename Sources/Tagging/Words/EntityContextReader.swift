internal import Learning

/// Reads what stands around the tokens of an article and is not said by their forms one by one: pairs of shapes and of clusters,
/// phrases of lists, the place in the article, what the article shows of its words, parts of speech, and for the second pass
/// the labels of the first.
///
/// Only tokens that may be of a name have contexts: those of a shape that names have, and those between two such.
struct EntityContextReader {
  private let templates = EntityTemplates()
  private(set) var list = ContextList()
  /// By token, whether it may be of a name at all: it or one of the two on either side has a shape that names have.
  private(set) var open: [Bool] = []
  private var votes = Votes()

  private let families: FeatureFamilies

  init(_ families: FeatureFamilies) { self.families = families }

  var count: UInt32 { templates.count }

  /// The contexts for the first pass, or for the second where `tags` holds the labels of the first, by token.
  mutating func read(_ words: ArticleWords, parts: [UInt8], tags: [UInt8]?) {
    list.begin()
    open.removeAll(keepingCapacity: true)
    if let tags { votes.count(tags, words) }
    for (number, sentence) in words.sentences.enumerated() {
      let shift = ArticleWords.shift(ofSentence: number)
      let setting = Self.setting(of: sentence, shift, words)
      for token in sentence {
        let place = token + shift
        let shapes = words.shapes
        let isOpen = Self.isOpen(place, shapes)
        open.append(isOpen)
        if isOpen, Self.mayBeName(place, shapes) {
          addSurroundings(token, place, sentence, number, setting, words)
          if families.contains(.article) { addEvidence(token, place, words) }
          if families.contains(.lists) { addPhrases(token, sentence, words.marks) }
          if families.contains(.parts) { addParts(token, sentence, parts) }
          if let tags { addTags(token, place, sentence, tags, words) }
        }
        list.endToken()
      }
    }
  }

  @inline(__always)
  private static func isOpen(_ place: Int, _ shapes: [UInt8]) -> Bool {
    (WordShape.nameLike >> UInt32(shapes[place]) | WordShape.nameLike >> UInt32(shapes[place &- 1])
      | WordShape.nameLike >> UInt32(shapes[place &+ 1]) | WordShape.nameLike >> UInt32(shapes[place &- 2])
      | WordShape.nameLike >> UInt32(shapes[place &+ 2])) & 1 != 0
  }

  /// A shape of names, or between two such at most two places away on the left.
  @inline(__always)
  private static func mayBeName(_ place: Int, _ shapes: [UInt8]) -> Bool {
    if ArticleWords.isNameLike(shapes[place]) { return true }
    let left = ArticleWords.isNameLike(shapes[place - 1]) || ArticleWords.isNameLike(shapes[place - 2])
    return left && (ArticleWords.isNameLike(shapes[place + 1]) || ArticleWords.isNameLike(shapes[place + 2]))
  }

  /// 0 running text, 1 a line where nearly all words begin with a capital, 2 one in capitals, 3 a table with numbers.
  private static func setting(of sentence: Range<Int>, _ shift: Int, _ words: ArticleWords) -> UInt32 {
    var (small, capitals, uppers, numbers) = (0, 0, 0, 0)
    for token in sentence {
      switch WordShape(rawValue: words.shapes[token + shift]) {
      case .lower, .lowerJoined: small += 1
      case .upper: uppers += 1
      case .year, .short, .number: numbers += 1
      default: if ArticleWords.isNameLike(words.shapes[token + shift]) { capitals += 1 }
      }
    }
    if small == 0 && numbers > 0 { return 3 }
    if uppers > small + capitals && uppers > 1 { return 2 }
    return capitals + uppers > 3 * small && capitals + uppers > 2 ? 1 : 0
  }

  @inline(__always)
  private mutating func addSurroundings(
    _ token: Int, _ place: Int, _ sentence: Range<Int>, _ number: Int, _ setting: UInt32, _ words: ArticleWords
  ) {
    let count = WordShape.count
    let shapes = words.shapes
    let (s0, s1, s2) = (UInt32(shapes[place - 2]), UInt32(shapes[place - 1]), UInt32(shapes[place]))
    let (s3, s4) = (UInt32(shapes[place + 1]), UInt32(shapes[place + 2]))
    list.add(templates.setting + setting * count + s2)
    let sentenceClass = UInt32(min(number, 3))
    let tokenClass = UInt32(min(token - sentence.lowerBound, 3))
    list.add(templates.place + (sentenceClass * 4 + tokenClass) * count + s2)
    list.add(templates.shapes + (s1 * count + s2) * count + s3)
    list.add(templates.leftShapes + (s0 * count + s1) * count + s2)
    list.add(templates.rightShapes + (s2 * count + s3) * count + s4)
    let clusters = words.clusters
    let (c1, c2, c3) = (UInt32(clusters[place - 1]), UInt32(clusters[place]), UInt32(clusters[place + 1]))
    list.add(templates.leftClusters + c1 * WordForm.clusters + c2)
    list.add(templates.rightClusters + c2 * WordForm.clusters + c3)
    list.add(templates.outerClusters + c1 * WordForm.clusters + c3)
  }

  @inline(__always)
  private mutating func addEvidence(_ token: Int, _ place: Int, _ words: ArticleWords) {
    let word = words.evidence[words.lowers[place]]
    let shape = words.shapes[place]
    let opens: UInt32 = ArticleWords.opens(words.shapes[place - 1]) ? 1 : 0
    list.add(templates.casing + (opens * 9 + ArticleWords.casing(word)) * WordShape.count + UInt32(shape))
    for sign in 2..<ArticleEvidence.signs {
      let seen = UInt32(truncatingIfNeeded: word.counts >> UInt64(sign &* 8) & 0xFF)
      if seen > 0 { list.add(templates.sign + UInt32(sign) * 3 + min(seen, 3) - 1) }
    }
    addBits(word.leftClusters, templates.leftSeen)
    addBits(word.rightClusters, templates.rightSeen)
    addBits(word.marks & ~words.marks[token], templates.marksSeen)
    if shape == WordShape.upper.rawValue {
      let hash = words.table.forms[Int(words.forms[token])].hash
      list.add(templates.acronym + (words.acronyms.contains(hash) ? 1 : 0))
    }
    if ArticleWords.isNameLike(words.shapes[place - 1]) {
      list.add(templates.neighbourCasing + ArticleWords.casing(words.evidence[words.lowers[place - 1]]))
    }
    if ArticleWords.isNameLike(words.shapes[place + 1]) {
      list.add(templates.neighbourCasing + 9 + ArticleWords.casing(words.evidence[words.lowers[place + 1]]))
    }
  }

  @inline(__always)
  private mutating func addPhrases(_ token: Int, _ sentence: Range<Int>, _ phrases: [UInt64]) {
    addBits(phrases[token], templates.phrase)
    if token > sentence.lowerBound { addBits(phrases[token - 1], templates.leftPhrase) }
    if token + 1 < sentence.upperBound { addBits(phrases[token + 1], templates.rightPhrase) }
  }

  @inline(__always)
  private mutating func addBits(_ bits: UInt64, _ template: UInt32) {
    var rest = bits
    while rest != 0 {
      list.add(template &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
  }

  @inline(__always)
  private mutating func addParts(_ token: Int, _ sentence: Range<Int>, _ parts: [UInt8]) {
    let here = UInt32(parts[token])
    let left = token > sentence.lowerBound ? UInt32(parts[token - 1]) : 47
    let right = token + 1 < sentence.upperBound ? UInt32(parts[token + 1]) : 47
    list.add(templates.part + here)
    list.add(templates.leftPart + left)
    list.add(templates.rightPart + right)
    list.add(templates.leftParts + left * 48 + here)
    list.add(templates.rightParts + here * 48 + right)
  }

  @inline(__always)
  private mutating func addTags(
    _ token: Int, _ place: Int, _ sentence: Range<Int>, _ tags: [UInt8], _ words: ArticleWords
  ) {
    func tag(_ offset: Int) -> UInt32 {
      sentence.contains(token + offset) ? UInt32(tags[token + offset]) : 0
    }
    let (t1, t2, t3) = (tag(-1), tag(0), tag(1))
    list.add(templates.tag + t2)
    list.add(templates.tag + 17 + t1)
    list.add(templates.tag + 34 + t3)
    list.add(templates.tag + 51 + tag(-2))
    list.add(templates.tag + 68 + tag(2))
    list.add(templates.tags + (t1 * 17 + t2) * 17 + t3)
    let here = tags[token]
    let vote = votes.word(words.lowers[place], own: ArticleWords.isNameLike(words.shapes[place]) ? here : nil)
    list.add(templates.vote + vote * WordShape.count + UInt32(words.shapes[place]))
    list.add(templates.runVote + vote * 17 + t2)
    let name = votes.name(of: token, tag: here)
    list.add(templates.nameVote + name * 17 + t2)
    for (index, offset) in [-2, -1, 1, 2].enumerated() where ArticleWords.isNameLike(words.shapes[place + offset]) {
      let neighbour = votes.word(words.lowers[place + offset], own: UInt8(tag(offset)))
      list.add(templates.neighbourVote + UInt32(index) * Votes.values + neighbour)
      if offset == -1 { list.add(templates.leftVotes + neighbour * Votes.values + vote) }
      if offset == 1 { list.add(templates.rightVotes + vote * Votes.values + neighbour) }
    }
    let left = votes.pair(words.lowers[place - 1], words.lowers[place], joined: joins(t1) && t2 != 0 ? UInt8(t1) : nil)
    let right = votes.pair(words.lowers[place], words.lowers[place + 1], joined: joins(t2) && t3 != 0 ? UInt8(t2) : nil)
    list.add(templates.pairVote + left * Votes.values + right)
    list.add(templates.leftPairVote + left * 17 + t2)
    list.add(templates.rightPairVote + right * 17 + t2)
  }

  private func joins(_ tag: UInt32) -> Bool { tag & 3 == 1 || tag & 3 == 2 }
}
