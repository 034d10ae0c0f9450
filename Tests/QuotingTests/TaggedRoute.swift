import Corpus
import Tagging

@testable import Quoting

/// Tagging and quoting as a run does them, with the models in the executable.
final class TaggedRoute {
  private var tagger = Tagger(options: TaggingOptions())
  private var finder: QuoteFinder

  init(_ options: QuotingOptions = QuotingOptions()) { finder = QuoteFinder(options: options) }

  func tagging(_ text: String) -> TaggingLayer? {
    guard case .keep(let layer) = tagger.process(article(text)) else { return nil }
    return layer
  }

  func layer(_ text: String) -> QuotingLayer? {
    guard let tagging = tagging(text), case .keep(let layer) = finder.process(TaggedArticle(article(text), tagging))
    else {
      return nil
    }
    return layer
  }

  /// Content and speaker of each quotation.
  func quotes(_ text: String) -> [[String?]] {
    let bytes = Array(text.utf8)
    func words(_ span: ByteSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
    return (layer(text)?.quotes ?? []).map { [$0.speaker.map { words($0.span) }] + $0.spans.map(words) }
  }
}
