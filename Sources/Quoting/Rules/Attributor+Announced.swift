/// Quotations that another clause or paragraph announces: "He declared:" and, in the next paragraph, the words.
extension Attributor {
  /// Remembers who a paragraph that ends in a colon lets speak.
  mutating func announce(from stretch: Range<Int>, of range: Range<Int>) {
    guard stretch.upperBound == range.upperBound, passage.has(stretch.upperBound - 1, .colon) else { return }
    let last = stretch.upperBound - 1
    for token in (max(stretch.lowerBound, last - 12)..<last).reversed() {
      guard !passage.isQuoted(token) else { break }
      guard passage.has(token, .saying), passage.form(token) != nil,
        let group = passage.cueGroup(at: token, floor: stretch.lowerBound, limit: stretch.upperBound), !group.isNoun
      else { continue }
      let source = chooseSource(of: group, floor: stretch.lowerBound, stretch)
      announced = (source?.range, group.range, paragraph)
      return
    }
    announced = (subject(of: stretch), nil, paragraph)
  }

  /// Gives the first marked words of the next paragraph to the one announced, where they have no cue of their own.
  mutating func attributeAnnounced(in stretch: Range<Int>, of range: Range<Int>) {
    guard let known = announced else { return }
    announced = nil
    guard known.paragraph + 1 == paragraph, stretch.lowerBound == range.lowerBound,
      let zone = passage.zone(stretch.lowerBound)
    else { return }
    let region = passage.regionTokens[zone]
    guard stretch.upperBound - region.upperBound < 2 else { return }
    keep(
      Draft(content: [region], source: known.source, cue: known.cue, pattern: .colon))
  }

  /// "Asked about it, she …" is no attribution of hers; "Noting that it rained, he …" is one, up to the comma.
  mutating func attributeFronted(_ group: CueGroup, _ stretch: Range<Int>) -> Int? {
    guard options.indirect, group.form.form == .gerund,
      let right = rightContent(of: group, from: group.range.upperBound, stretch, isFronted: true),
      right.range.upperBound < stretch.upperBound, passage.has(right.range.upperBound, .comma),
      let source = passage.phrase(
        startingAt: right.range.upperBound + 1, limit: stretch.upperBound, asides: false)
    else { return nil }
    keep(
      Draft(
        content: [right.range], source: source, cue: group.range, hearer: right.hearer, pattern: right.pattern))
    return right.range.upperBound
  }
}
