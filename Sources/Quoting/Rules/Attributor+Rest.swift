import Text

/// Marked words without a cue of their own: the rest of the last quotation, or speech of whoever spoke last.
extension Attributor {
  mutating func attributeRest(of stretch: Range<Int>, in paragraph: Range<Int>) {
    var token = stretch.lowerBound
    while let place = passage.first(.quoted, in: min(token, stretch.upperBound)..<stretch.upperBound),
      let zone = passage.zone(place)
    {
      let range = passage.regionTokens[zone]
      token = range.upperBound
      guard !isTaken(zone) else { continue }
      attribute(rest: zone, range, stretch)
    }
  }

  private mutating func attribute(rest region: Int, _ range: Range<Int>, _ stretch: Range<Int>) {
    if join(region, range, stretch) { return }
    guard passage.wordCount(region: region) >= options.minimumWords else { return }
    let before = drafts.count > firstOfStretch ? drafts[drafts.count - 1].source : nil
    let own = neighbour(of: region, range, stretch) ?? before ?? speaker(of: stretch, around: range)
    var draft = Draft(content: [range], source: own, pattern: .carried)
    if draft.source == nil, let last = lastSource,
      last.paragraph == paragraph || mayCarry(region, range, last.paragraph)
    {
      draft.source = last.range
    }
    if draft.source == nil { draft.pattern = .unsourced }
    keep(draft)
  }

  /// "A," she said. "B": B goes on with A where it begins its stretch and the stretch before ended in her words.
  private mutating func join(_ region: Int, _ range: Range<Int>, _ stretch: Range<Int>) -> Bool {
    if let earlier = passage.regions[region].continued, isTaken(earlier) {
      add(range, of: region, to: owners[earlier])
      return true
    }
    guard let last = lastSpeech, drafts[last].paragraph == paragraph, range.lowerBound == stretch.lowerBound,
      let end = drafts[last].content.last?.upperBound,
      end <= range.lowerBound, end >= formerStretch, stretch.upperBound - range.upperBound < 2,
      firstOfStretch == drafts.count
    else { return false }
    add(range, of: region, to: last)
    return true
  }

  private mutating func add(_ range: Range<Int>, of region: Int, to draft: Int) {
    drafts[draft].content.append(range)
    owners[region] = draft
  }

  func holdsSpeech(_ range: Range<Int>) -> Bool {
    passage.isQuoted(range.lowerBound) || passage.isQuoted(range.upperBound - 1)
  }

  /// Who stands beside marked words without a known cue: "…," she thundered; Ann Lee: "…".
  private func neighbour(of region: Int, _ range: Range<Int>, _ stretch: Range<Int>) -> Range<Int>? {
    if passage.has(range.lowerBound - 1, .colon), range.lowerBound - 1 > stretch.lowerBound {
      let phrase = passage.phrase(endingBefore: range.lowerBound - 1, floor: stretch.lowerBound)
      if let phrase, passage.isCapital(phrase.upperBound - 1) || passage.isPronoun(phrase.lowerBound) { return phrase }
    }
    guard passage.endsInComma(region: region) else { return nil }
    return passage.phrase(startingAt: range.upperBound, limit: stretch.upperBound, asides: false)
  }

  /// A quotation that is reopened, or fills its paragraph, may be of the speaker of the paragraph before.
  private func mayCarry(_ region: Int, _ range: Range<Int>, _ last: Int) -> Bool {
    guard last + 1 >= paragraph else { return false }
    return passage.regions[region].continued != nil || passage.text.paragraphs[paragraph] == range
  }

  /// The subject of a stretch in which no cue was found.
  private mutating func speaker(of stretch: Range<Int>, around region: Range<Int>) -> Range<Int>? {
    guard let subject = subject(of: stretch), subject.upperBound <= region.lowerBound else { return nil }
    guard !passage.has(subject.lowerBound, .thing) else { return nil }
    let isPerson =
      passage.isPronoun(subject.lowerBound) || passage.isCapital(subject.upperBound - 1)
      || passage.has(subject.upperBound - 1, .person)
    return isPerson ? subject : nil
  }
}
