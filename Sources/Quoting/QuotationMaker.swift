import Corpus
import Text

/// Turns drafts into quotations: tokens into bytes, sources into parties.
struct QuotationMaker {
  let passage: Passage
  let mentions: MentionIndex

  func quotations(of drafts: [Draft]) -> [Quotation] {
    var quotes: [Quotation] = []
    quotes.reserveCapacity(drafts.count)
    for index in drafts.indices { append(drafts[index], to: &quotes) }
    // Most rules move forward through the text, so that they seldom need sorting.
    let areInOrder = quotes.indices.dropFirst().allSatisfy { quotes[$0 - 1].spans[0] <= quotes[$0].spans[0] }
    return areInOrder ? quotes : quotes.sorted { $0.spans[0] < $1.spans[0] }
  }

  private func append(_ draft: borrowing Draft, to quotes: inout [Quotation]) {
    let spans = spans(of: draft)
    guard !spans.isEmpty else { return }
    var speaker: Party?
    if let source = draft.source { speaker = party(source) }
    if let party = speaker, spans.contains(where: { $0.overlaps(party.span) }) { speaker = nil }
    quotes.append(
      Quotation(
        kind: kind(of: draft), spans: spans, speaker: speaker,
        cue: draft.cue.map { Cue(span: passage.span($0), lemma: draft.lemma) },
        addressee: draft.hearer.map { party($0) }, anonymous: draft.source.map { isWithheld($0) } ?? false,
        confidence: draft.pattern.confidence * (0.5 + draft.sourceConfidence / 2)))
  }

  private func spans(of draft: borrowing Draft) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    spans.reserveCapacity(draft.content.count)
    for range in draft.content where !range.isEmpty { spans.append(passage.span(range)) }
    if spans.count > 1 { spans.sort { $0.start < $1.start } }
    return spans
  }

  /// Direct where nineteen words in twenty stand between marks, indirect where none does.
  private func kind(of draft: borrowing Draft) -> Quotation.Kind {
    var words = 0
    var quoted = 0
    for range in draft.content {
      let kinds = passage.kinds.span.extracting(range)
      for index in kinds.indices where !kinds[index].isDisjoint(with: [.word, .number]) {
        words += 1
        if kinds[index].contains(.quoted) { quoted += 1 }
      }
    }
    if quoted == 0 && words > 0 { return draft.pattern == .transcript ? .direct : .indirect }
    // Marks that do not say plainly where the words begin and end, or that shorten them for a heading, vouch for no more.
    return quoted * 20 >= words * 19 && draft.content.allSatisfy(passage.isPlain) ? .direct : .mixed
  }

  private func party(_ range: Range<Int>) -> Party {
    let span = passage.span(range)
    let head = headRange(of: range)
    if let found = mentions.mention(in: passage.span(head)) {
      let entity = Int(found.entity)
      return Party(span: span, entity: entity, name: mentions.entities[entity].name, form: found.form)
    }
    return Party(
      span: span, entity: nil, name: String(decoding: passage.bytes[span.range], as: UTF8.self), form: form(of: head))
  }

  /// A phrase up to its first attribute: what it is about. A name behind a comma is an attribute, too.
  private func headRange(of range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    let behind = range.lowerBound + 1..<range.upperBound
    let end = passage.first([.preposition, .comma, .relative, .barrier], in: behind)
    return range.lowerBound..<(end ?? range.upperBound)
  }

  private func form(of head: Range<Int>) -> Mention.Form {
    if head.count == 1, passage.has(head.lowerBound, [.subject, .object]) { return .pronoun }
    return passage.isCapital(head.upperBound - 1) && !passage.has(head.lowerBound, .determiner) ? .name : .nominal
  }

  /// "officials", "a senior aide", "people familiar with the matter": no name, and a trade that hides behind it.
  private func isWithheld(_ source: Range<Int>) -> Bool {
    let head = headRange(of: source)
    if passage.has(head.upperBound - 1, .withheld) {
      let isKnown =
        passage.has(head.lowerBound, .possessive)
        || passage.first(.capital, in: head.lowerBound + 1..<head.upperBound) != nil
      return !isKnown && !passage.has(head.lowerBound, .the)
    }
    return passage.first(.hidden, in: source) != nil
  }
}
