public import Corpus

extension QuoteCounts {
  /// Compares what was found in an article with what people marked in it; all spans are bytes of `raw`.
  ///
  /// Linear in the text and the spans, but for sorting, and in the pairs of spans that overlap.
  public init(raw: [UInt8], gold: [Attribution], found: [Quotation]) {
    let index = CodePointIndex(raw)
    func moved(_ span: ByteSpan) -> Range<Int> {
      let points = index.codePoints(of: span)
      return points.start..<points.end
    }
    let quotes = found.map { GivenQuote($0, moved) }
    self = QuoteScorer(raw, gold.map { MarkedQuote($0, moved) }, quotes).counts
  }

  /// Compares what was found in an article with what people marked in it, over the text as it stands in the file; the spans
  /// of what was found are bytes of `article.article.text`.
  public init(_ article: AttributedArticle, found: [Quotation]) {
    let clean = CodePointIndex(article.article.text)
    let raw = CodePointIndex(article.raw)
    let quotes = found.map { quote in
      GivenQuote(quote) { span in
        let points = clean.codePoints(of: span)
        let moved = article.article.rawSpan(ofCleanStart: points.start, end: points.end)
        return moved.start..<moved.end
      }
    }
    let gold = article.rawAttributions.map { attribution in
      MarkedQuote(attribution) { span in
        let points = raw.codePoints(of: span)
        return points.start..<points.end
      }
    }
    self = QuoteScorer(article.raw, gold, quotes).counts
  }
}

/// A stretch of direct speech.
private struct Unit {
  var span: Range<Int>
  var speaker: Range<Int>?

  static func precedes(_ left: Self, _ right: Self) -> Bool {
    (left.span.lowerBound, left.span.upperBound) < (right.span.lowerBound, right.span.upperBound)
  }
}

/// Counts one article.
private struct QuoteScorer {
  /// What two units must have in common of what both cover, and two relations of their letters.
  private static let unitFit = 0.8
  private static let relationFit = 0.5
  /// The share of a content's letters that stand in marks from which it is direct speech, for there are slips.
  private static let directShare = 0.95

  private(set) var counts = QuoteCounts()
  private let text: ScoredText

  init(_ raw: [UInt8], _ gold: [MarkedQuote], _ given: [GivenQuote]) {
    text = ScoredText(raw)
    counts.articles = 1
    let marked = gold.map { ScoredContent(text, $0.content) }
    let found = given.map { ScoredContent(text, $0.spans) }
    countUnits(gold.indices.filter { marked[$0].letters > 0 }.map { gold[$0] }, given)
    countRelations(gold, marked, given, found)
    countTokens(marked, found)
  }

  // MARK: Direct speech

  private mutating func countUnits(_ gold: [MarkedQuote], _ given: [GivenQuote]) {
    let owned = gold.indices.flatMap { owner in text.units(cutToMarks: gold[owner].content).map { (owner, $0) } }
    let units = givenUnits(given)
    let partners = matchedUnits(owned.map { $0.1 }, units.map(\.span))
    counts.unitsGiven = units.count
    counts.unitsGivenSpeaker = units.count { $0.speaker != nil }
    for ((owner, _), partner) in zip(owned, partners) {
      let unit = Self.counts(of: gold[owner], isFound: partner != nil, partner.flatMap { units[$0].speaker })
      counts.units += unit
      counts.unitsByType[gold[owner].type] += unit
    }
  }

  private static func counts(of quote: MarkedQuote, isFound: Bool, _ speaker: Range<Int>?) -> QuoteCounts.Units {
    let isSourced = !quote.source.isEmpty
    let isRight = isFound && quote.isSource(speaker)
    var unit = QuoteCounts.Units()
    unit.all = 1
    unit.sourced = isSourced ? 1 : 0
    unit.found = isFound ? 1 : 0
    unit.foundSourced = isFound && isSourced ? 1 : 0
    unit.attributed = isRight ? 1 : 0
    unit.attributedByHead = isRight && quote.isHead(speaker) ? 1 : 0
    unit.speakerless = isFound && isSourced && speaker == nil ? 1 : 0
    return unit
  }

  /// The units of what was found, by start, each once: with the first speaker that is given for it.
  private func givenUnits(_ given: [GivenQuote]) -> [Unit] {
    let units = given.flatMap { quote in
      let spans = quote.kind == .direct ? text.units(cutAtLines: quote.spans) : text.units(cutToMarks: quote.spans)
      return spans.map { Unit(span: $0, speaker: quote.speaker) }
    }
    // Sorted by span and then by the order in which they were found.
    let order = units.indices.sorted { left, right in
      units[left].span == units[right].span ? left < right : Unit.precedes(units[left], units[right])
    }
    var once: [Unit] = []
    for unit in order.map({ units[$0] }) {
      if let last = once.last, last.span == unit.span {
        once[once.count - 1].speaker = last.speaker ?? unit.speaker
      } else {
        once.append(unit)
      }
    }
    return once
  }

  private func matchedUnits(_ gold: [Range<Int>], _ given: [Range<Int>]) -> [Int?] {
    var matching = SpanMatching()
    for pair in SpanPair.overlapping(gold, given) {
      let (one, other) = (gold[pair.left], given[pair.right])
      let common = one.clamped(to: other).count
      let fit = Double(common) / Double(one.count + other.count - common)
      if fit >= Self.unitFit { matching.add(pair, fit: fit) }
    }
    return matching.partners(ofCount: gold.count)
  }

  // MARK: All attributions

  private mutating func countRelations(
    _ gold: [MarkedQuote], _ marked: [ScoredContent], _ given: [GivenQuote], _ found: [ScoredContent]
  ) {
    let partners = matchedContents(marked, found)
    counts.relationsGiven = found.count { $0.letters > 0 }
    for (place, quote) in gold.enumerated() where marked[place].letters > 0 {
      let speaker = partners[place].flatMap { given[$0].speaker }
      let isFound = partners[place] != nil
      var relation = QuoteCounts.Relations()
      relation.all = 1
      relation.found = isFound ? 1 : 0
      relation.attributed = isFound && (quote.source.isEmpty ? speaker == nil : quote.isSource(speaker)) ? 1 : 0
      counts.relations += relation
      counts.relationsByType[quote.type] += relation
      counts.relationsByKind[kind(of: marked[place])] += relation
    }
  }

  /// The place in `Quotation.Kind.allCases`.
  private func kind(of content: ScoredContent) -> Int {
    let quoted = SpanPair.overlapping(text.quoted, content.spans).reduce(0) { sum, pair in
      sum + text.letters(in: text.quoted[pair.left].clamped(to: content.spans[pair.right]))
    }
    let kind: Quotation.Kind =
      Double(quoted) >= Self.directShare * Double(content.letters) ? .direct : quoted > 0 ? .mixed : .indirect
    return Quotation.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  private func matchedContents(_ gold: [ScoredContent], _ given: [ScoredContent]) -> [Int?] {
    let (golds, givens) = (OwnedSpans(gold), OwnedSpans(given))
    // How many letters each pair has in common, from those of their spans.
    var commons = SpanPair.overlapping(golds.spans, givens.spans).map { pair in
      let common = golds.spans[pair.left].clamped(to: givens.spans[pair.right])
      return Common(left: golds.owners[pair.left], right: givens.owners[pair.right], letters: text.letters(in: common))
    }
    commons.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    var matching = SpanMatching()
    var next = 0
    while next < commons.count {
      var common = commons[next]
      next += 1
      while next < commons.count, commons[next].left == common.left, commons[next].right == common.right {
        common.letters += commons[next].letters
        next += 1
      }
      let all = gold[common.left].letters + given[common.right].letters - common.letters
      let fit = common.letters > 0 ? Double(common.letters) / Double(all) : 0
      if fit >= Self.relationFit { matching.add(SpanPair(left: common.left, right: common.right), fit: fit) }
    }
    return matching.partners(ofCount: gold.count)
  }

  private struct Common {
    var left: Int
    var right: Int
    var letters: Int
  }

  // MARK: Words

  private mutating func countTokens(_ gold: [ScoredContent], _ given: [ScoredContent]) {
    let isGold = covered(gold)
    let isGiven = covered(given)
    text.forEachWord(in: 0..<text.count) { word in
      counts.words += 1
      guard let letter = word.first(where: { text.isLetter($0) }) else { return }
      counts.tokens.gold += isGold[letter] ? 1 : 0
      counts.tokens.found += isGiven[letter] ? 1 : 0
      counts.tokens.hits += isGold[letter] && isGiven[letter] ? 1 : 0
    }
  }

  /// Of each code point: whether it belongs to any content.
  private func covered(_ contents: [ScoredContent]) -> [Bool] {
    var isCovered = [Bool](repeating: false, count: text.count)
    for span in ScoredContent.merged(contents.flatMap(\.spans)) {
      for point in span { isCovered[point] = true }
    }
    return isCovered
  }
}
