import Text

/// Cuts paragraphs into stretches: sentences that are not cut inside quotation marks.
extension Passage {
  /// The stretch that begins with a sentence, as far as the paragraph that ends before token `limit`; moves `sentence`
  /// behind it.
  func stretch(from sentence: inout Int, limit: Int) -> Range<Int> {
    var stretch = text.sentences[sentence]
    sentence += 1
    while sentence < text.sentences.count, text.sentences[sentence].lowerBound < limit,
      goesOn(to: text.sentences[sentence])
    {
      stretch = stretch.lowerBound..<text.sentences[sentence].upperBound
      sentence += 1
    }
    return stretch
  }

  /// Whether a sentence goes on with what stands before it.
  private func goesOn(to sentence: Range<Int>) -> Bool {
    guard let before = zone(sentence.lowerBound - 1) else { return false }
    if let zone = zone(sentence.lowerBound) { return zone == before }
    // “Is it so?” Mrs. Ames asked.
    return isOpenEnded(region: before) && beginsWithCue(sentence)
  }

  /// Whether a verb of saying stands among the first words, before any other part of a clause.
  private func beginsWithCue(_ sentence: Range<Int>) -> Bool {
    for token in sentence.prefix(9) {
      if has(token, [.quoted, .stop]) { return false }
      if has(token, .saying) { return true }
      if has(token, [.verb, .be]) { return false }
    }
    return false
  }
}
