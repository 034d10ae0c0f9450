import Text

/// Cuts paragraphs into stretches: sentences that are not cut inside quotation marks.
extension Passage {
  /// The stretches of a paragraph, in order, without gaps.
  func stretches(of paragraph: Range<Int>, sentences: ArraySlice<Range<Int>>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for sentence in sentences where !sentence.isEmpty {
      if let last = result.last, goesOn(from: last, to: sentence) {
        result[result.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        result.append(sentence)
      }
    }
    return result
  }

  private func goesOn(from last: Range<Int>, to sentence: Range<Int>) -> Bool {
    let before = sentence.lowerBound - 1
    let zone = zones[sentence.lowerBound]
    if zone >= 0, zone == zones[before] { return true }
    // “Is it so?” Mrs. Ames asked.
    guard zone < 0, zones[before] >= 0, isOpenEnded(region: Int(zones[before])) else { return false }
    return beginsWithCue(sentence)
  }

  /// Whether a verb of saying stands among the first words, before any other part of a clause.
  private func beginsWithCue(_ sentence: Range<Int>) -> Bool {
    for token in sentence.prefix(9) {
      if isQuoted(token) || isStop(token) { return false }
      if let form = form(token), form.form != .noun, form.frames.contains(.speech) { return true }
      if has(token, .verb) || has(token, .be) { return false }
    }
    return false
  }
}
