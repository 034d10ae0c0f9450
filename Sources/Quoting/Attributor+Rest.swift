import Text

/// Marked words without a cue of their own: the rest of the last quotation, or speech of whoever spoke last.
extension Attributor {
  mutating func attributeRest(of stretch: Range<Int>, in paragraph: Range<Int>) {
    var token = stretch.lowerBound
    while token < stretch.upperBound {
      let zone = Int(passage.zones[token])
      guard zone >= 0 else {
        token += 1
        continue
      }
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
    let own = before ?? speaker(of: stretch, around: range)
    var draft = Draft(content: [range], source: own, pattern: .carried, sourceConfidence: own == nil ? 0.9 : 0.8)
    if draft.source == nil, let last = lastSource, last.paragraph == paragraph || mayCarry(region, range, last.paragraph) {
      draft.source = last.range
    }
    if draft.source == nil { draft.pattern = .unsourced }
    keep(draft)
  }

  /// "A," she said. "B": B goes on with A where it begins its stretch and the stretch before ended in her words.
  private mutating func join(_ region: Int, _ range: Range<Int>, _ stretch: Range<Int>) -> Bool {
    guard let last = drafts.indices.last else { return false }
    if let earlier = passage.regions[region].continued, isTaken(earlier) {
      add(range, of: region, to: owners[earlier])
      return true
    }
    guard drafts[last].paragraph == paragraph, range.lowerBound == stretch.lowerBound,
      let end = drafts[last].content.last?.upperBound, drafts[last].content.contains(where: { holdsSpeech($0) }),
      end <= range.lowerBound, stretch.upperBound - range.upperBound < 2, firstOfStretch == drafts.count
    else { return false }
    add(range, of: region, to: last)
    return true
  }

  private mutating func add(_ range: Range<Int>, of region: Int, to draft: Int) {
    drafts[draft].content.append(range)
    owners[region] = draft
  }

  private func holdsSpeech(_ range: Range<Int>) -> Bool {
    passage.isQuoted(range.lowerBound) || passage.isQuoted(range.upperBound - 1)
  }

  /// A quotation that is reopened, or fills its paragraph, may be of the speaker of the paragraph before.
  private func mayCarry(_ region: Int, _ range: Range<Int>, _ last: Int) -> Bool {
    guard last + 1 >= paragraph else { return false }
    return passage.regions[region].continued != nil || passage.text.paragraphs[paragraph] == range
  }

  /// The subject of a stretch in which no cue was found.
  private func speaker(of stretch: Range<Int>, around region: Range<Int>) -> Range<Int>? {
    guard let subject = subject(of: stretch), subject.upperBound <= region.lowerBound else { return nil }
    let isPerson =
      passage.isPronoun(subject.lowerBound) || passage.isCapital(subject.upperBound - 1)
      || passage.has(subject.upperBound - 1, .person)
    return isPerson ? subject : nil
  }
}
