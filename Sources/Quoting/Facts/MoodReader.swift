import Corpus
import Text

/// Tells from the words around a cue whether the text says that something was said, that it was not, or less than that.
///
/// It looks at the auxiliaries, adverbs and governing verbs before the cue's head, inside the cue or left of it, and at
/// those before a source that stands between ("Nor did she say"). A few tokens are read, never a whole sentence.
struct MoodReader {
  struct Mood: Equatable {
    var polarity = Quotation.Polarity.affirmative
    var modality = Quotation.Modality.actual
  }

  /// How far before a cue its auxiliaries may stand.
  private static let reach = 7

  let passage: Passage

  func mood(of cue: Range<Int>, _ reading: CueReader.Reading, source: Range<Int>?) -> Mood {
    let sentence = passage.text.sentences[passage.text.sentence(ofToken: cue.lowerBound)]
    let before = leading(cue, reading.head, source, floor: sentence.lowerBound)
    let inverted = inversion(before: before.lowerBound, source, floor: sentence.lowerBound)
    let behind = reading.head.upperBound..<max(reading.head.upperBound, cue.upperBound)
    let isNegated = isNegated(before) != isNegatedInverted(inverted) || deniesObject(behind) || isNobody(source)
    if declines(before, reading, isNegated) { return Mood(modality: .declined) }
    var mood = Mood(polarity: isNegated ? .negative : .affirmative)
    mood.modality = modality(before, inverted, reading, source, sentence)
    return mood
  }

  /// The words before the head that belong to it: those of the cue, and auxiliaries left of the cue.
  private func leading(_ cue: Range<Int>, _ head: Range<Int>, _ source: Range<Int>?, floor: Int) -> Range<Int> {
    var start = cue.lowerBound
    var bound = max(floor, start - Self.reach)
    // A source is none of them, even one named Will.
    if let source, source.upperBound <= start { bound = max(bound, source.upperBound) }
    let isQuoted = passage.isQuoted(start)
    let chain: WordClass = [.auxiliary, .be, .adverb, .negation, .to]
    while start > bound, passage.isQuoted(start - 1) == isQuoted, passage.has(start - 1, chain) || isGovernor(start - 1)
    {
      start -= 1
    }
    return start..<max(start, head.lowerBound)
  }

  /// A verb with "to" behind it that says how far what follows is so.
  private func isGovernor(_ token: Int) -> Bool {
    passage.has(token + 1, .to) && passage.says(token, [.planning, .failing, .refusing])
  }

  /// "Nor did" before the source, where the source stands right before the cue.
  private func inversion(before start: Int, _ source: Range<Int>?, floor: Int) -> Range<Int> {
    guard let source, source.upperBound <= start, start - source.upperBound < 2 else { return start..<start }
    let first = max(floor, source.lowerBound - 3)
    guard first < source.lowerBound, !passage.isQuoted(source.lowerBound - 1) else { return start..<start }
    return first..<source.lowerBound
  }

  // MARK: Polarity

  private func isNegated(_ range: Range<Int>) -> Bool {
    var isNegated = false
    for token in range {
      let negates =
        passage.has(token, .negation) || passage.says(token, .nothing)
        || passage.says(token, .failing) && passage.has(token + 1, .to)
      // "not only", "no doubt", "no longer" deny nothing, or only the present.
      if negates, !(passage.says(token + 1, .emptied) && !passage.says(token, .failing)) { isNegated.toggle() }
    }
    return isNegated
  }

  private func isNegatedInverted(_ range: Range<Int>) -> Bool {
    guard let last = range.last, passage.has(last, .auxiliary) else { return false }
    return isNegated(range)
  }

  /// "made no mention", "said nothing".
  private func deniesObject(_ behind: Range<Int>) -> Bool {
    behind.first.map { passage.says($0, .nothing) && !passage.says($0 + 1, .emptied) } ?? false
  }

  private func isNobody(_ source: Range<Int>?) -> Bool {
    guard let first = source?.lowerBound else { return false }
    return passage.says(first, .nothing) && !passage.isQuoted(first)
  }

  // MARK: Modality

  private func declines(_ before: Range<Int>, _ reading: CueReader.Reading, _ isNegated: Bool) -> Bool {
    let head = reading.head
    if passage.says(head.lowerBound, .refusing) {
      let next = head.upperBound
      return passage.firstSaying(.speaking, in: next..<min(next + 4, passage.tokens.count)) != nil
    }
    if before.contains(where: { passage.says($0, .refusing) }) { return passage.says(head.lowerBound, .speaking) }
    guard isNegated else { return false }
    // "would not say", "will not discuss".
    return passage.says(head.lowerBound, .responding)
      || passage.says(head.lowerBound, .speaking) && before.contains { passage.says($0, [.modal, .future]) }
  }

  private func modality(
    _ before: Range<Int>, _ inverted: Range<Int>, _ reading: CueReader.Reading, _ source: Range<Int>?,
    _ sentence: Range<Int>
  ) -> Quotation.Modality {
    if reading.kind != .ask, isQuestion(inverted, before, sentence) { return .question }
    if isConditional(inverted) || isConditional(max(sentence.lowerBound, before.lowerBound - 2)..<before.lowerBound) {
      return .hypothetical
    }
    for token in before {
      let fact = passage.fact(token)
      if fact.contains(.future) { return .future }
      if fact.contains(.modal) {
        return passage.firstSaying(.told, in: token + 1..<min(token + 2, reading.head.upperBound)) == nil
          ? .hypothetical : .actual
      }
      if fact.contains(.planning), passage.has(token + 1, .to) { return .future }
    }
    return isHeadlineFuture(before, source, sentence) ? .future : .actual
  }

  private func isConditional(_ range: Range<Int>) -> Bool {
    range.contains { passage.says($0, .condition) && !passage.isQuoted($0) }
  }

  /// "Did she say that …?": the sentence asks, not what was said.
  private func isQuestion(_ inverted: Range<Int>, _ before: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let last = sentence.upperBound - 1
    guard passage.isStop(last), passage.byte(last) == UInt8(ascii: "?"), !passage.isQuoted(last) else { return false }
    return inverted.contains { passage.has($0, .auxiliary) }
      || passage.has(sentence.lowerBound, [.complementizer, .auxiliary])
  }

  /// "Mayor to announce …": the whole of a headline's verb.
  private func isHeadlineFuture(_ before: Range<Int>, _ source: Range<Int>?, _ sentence: Range<Int>) -> Bool {
    guard let source, source.lowerBound == sentence.lowerBound, before.count == 1,
      !passage.isStop(sentence.upperBound - 1)
    else { return false }
    return source.upperBound == before.lowerBound && passage.has(before.lowerBound, .to)
  }
}
