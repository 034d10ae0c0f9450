import Corpus
import Text

/// Turns drafts into quotations: tokens into bytes, sources into parties, and all else that the words say of them.
///
/// The facts are read from the draft's ranges alone, so that they do not hang on how an attribution was found.
struct QuotationMaker {
  let passage: Passage
  private let parties: PartyReader
  private let cues: CueReader
  private let moods: MoodReader
  private let hearers: HearerFinder

  init(passage: Passage, mentions: MentionIndex) {
    self.passage = passage
    parties = PartyReader(passage: passage, mentions: mentions)
    cues = CueReader(passage)
    moods = MoodReader(passage: passage)
    hearers = HearerFinder(passage: passage)
  }

  func quotations(of drafts: [Draft]) -> [Quotation] {
    var quotes: [Quotation] = []
    quotes.reserveCapacity(drafts.count)
    var anonymity = Anonymity(passage)
    for index in drafts.indices { append(drafts[index], to: &quotes, &anonymity) }
    // Most rules move forward through the text, so that they seldom need sorting.
    let areInOrder = quotes.indices.dropFirst().allSatisfy { quotes[$0 - 1].spans[0] <= quotes[$0].spans[0] }
    return areInOrder ? quotes : quotes.sorted { $0.spans[0] < $1.spans[0] }
  }

  private func append(_ draft: borrowing Draft, to quotes: inout [Quotation], _ anonymity: inout Anonymity) {
    let spans = spans(of: draft)
    guard !spans.isEmpty else { return }
    var quote = Quotation(kind: kind(of: draft), spans: spans, confidence: draft.probability)
    addSource(of: draft, to: &quote, &anonymity)
    addCue(of: draft, to: &quote)
    quotes.append(quote)
  }

  private func addSource(of draft: borrowing Draft, to quote: inout Quotation, _ anonymity: inout Anonymity) {
    guard let source = draft.source, !source.isEmpty else { return }
    let speaker = parties.party(source)
    quote.anonymous = anonymity.isWithheld(
      source, speaker, head: parties.headRange(of: source), content: draft.content)
    if !quote.spans.contains(where: { $0.overlaps(speaker.span) }) { quote.speaker = speaker }
  }

  private func addCue(of draft: borrowing Draft, to quote: inout Quotation) {
    var hearer: Range<Int>?
    if let cue = draft.cue, !cue.isEmpty {
      let reading = cues.read(cue)
      quote.cue = Cue(span: passage.span(cue), lemma: reading.lemma, kind: reading.kind)
      let mood = moods.mood(of: cue, reading, source: draft.source)
      (quote.polarity, quote.modality) = (mood.polarity, mood.modality)
      hearer = hearers.hearer(of: cue, reading, source: draft.source, content: draft.content)
    }
    if hearer == nil, let hint = draft.hearer { hearer = hearers.hearer(at: hint.lowerBound, hint.upperBound) }
    guard let hearer, !hearer.overlaps(draft.source ?? 0..<0), !draft.content.contains(where: hearer.overlaps) else {
      return
    }
    quote.addressee = parties.party(hearer)
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
}
