internal import Corpus

/// An attribution that people marked, in code points.
struct MarkedQuote {
  var source: [Range<Int>]
  var content: [Range<Int>]
  var head: Range<Int>?
  /// Its type's place in `SourceType.allCases`.
  var type: Int

  init(_ attribution: Attribution, _ moved: (ByteSpan) -> Range<Int>) {
    source = attribution.source.map(moved)
    content = attribution.content.map(moved)
    head = attribution.head.map { moved($0.span) }
    type = SourceType.allCases.firstIndex(of: attribution.sourceType) ?? 0
  }

  func isSource(_ speaker: Range<Int>?) -> Bool {
    speaker.map { speaker in source.contains { $0.overlaps(speaker) } } ?? false
  }

  func isHead(_ speaker: Range<Int>?) -> Bool {
    guard let speaker, let head else { return false }
    return head.overlaps(speaker)
  }
}

/// An attribution that was found, in code points.
struct GivenQuote {
  var kind: Quotation.Kind
  var spans: [Range<Int>]
  var speaker: Range<Int>?

  init(_ quote: Quotation, _ moved: (ByteSpan) -> Range<Int>) {
    kind = quote.kind
    spans = quote.spans.map(moved)
    speaker = quote.speaker.map { moved($0.span) }
  }
}
