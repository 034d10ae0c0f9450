public import Corpus

/// An article with the attributions that people marked in it, over the text of the file and over the spine's.
public struct AttributedArticle: Sendable {
  /// The text as it stands in the file.
  public let raw: [UInt8]
  /// All attributions, in the file's order: bytes of `raw`.
  public let rawAttributions: [Attribution]
  /// The same text, cleaned.
  public let article: Article
  /// The attributions of which something was left to say, in the file's order: bytes of `article.text`.
  ///
  /// A span of which cleaning left nothing is missing, and so is an attribution without any content.
  public let attributions: [Attribution]

  /// Moves the attributions to the cleaned text. A look-up a span is logarithmic in the runs of the article's raw map.
  public init(raw: [UInt8], rawAttributions: [Attribution], article: Article) {
    self.raw = raw
    self.rawAttributions = rawAttributions
    self.article = article
    let mover = SpanMover(raw: raw, article: article)
    attributions = rawAttributions.compactMap { mover.moved($0) }
  }

  /// How many attributions have no content in the cleaned text.
  public var lost: Int { rawAttributions.count - attributions.count }
}

/// Moves spans of a raw text to the text that was made of it.
private struct SpanMover {
  private let article: Article
  private let rawIndex: CodePointIndex
  private let cleanIndex: CodePointIndex

  init(raw: [UInt8], article: Article) {
    self.article = article
    rawIndex = CodePointIndex(raw)
    cleanIndex = CodePointIndex(article.text)
  }

  func moved(_ attribution: Attribution) -> Attribution? {
    let content = attribution.content.compactMap { moved($0) }
    guard !content.isEmpty else { return nil }
    return Attribution(
      source: attribution.source.compactMap { moved($0) }, cue: attribution.cue.compactMap { moved($0) },
      content: content,
      head: attribution.head.flatMap { head in moved(head.span).map { SourceHead(span: $0, type: head.type) } })
  }

  private func moved(_ span: ByteSpan) -> ByteSpan? {
    let points = rawIndex.codePoints(of: span)
    let clean = article.cleanSpan(ofRawStart: points.start, end: points.end)
    let moved = cleanIndex.bytes(fromCodePoint: clean.start, to: clean.end)
    return moved.isEmpty ? nil : moved
  }
}
