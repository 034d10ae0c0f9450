import Corpus

@testable import Quoting

/// A text in which attributions are named by their words: the first place where these stand.
struct MarkedText {
  let text: String
  var bytes: [UInt8] { Array(text.utf8) }

  init(_ text: String) { self.text = text }

  func span(_ words: String) -> ByteSpan {
    let (bytes, wanted) = (bytes, Array(words.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    return ByteSpan(start ?? bytes.count, (start ?? bytes.count) + (start == nil ? 0 : wanted.count))
  }

  func gold(_ source: String?, _ content: String..., head: String? = nil, type: SourceType = .namePerson) -> Attribution
  {
    Attribution(
      source: source.map { [span($0)] } ?? [], cue: [], content: content.map(span),
      head: source.map { SourceHead(span: span(head ?? $0), type: type) })
  }

  func found(_ kind: Quotation.Kind, _ speaker: String?, _ content: String...) -> Quotation {
    Quotation(
      kind: kind, spans: content.map(span),
      speaker: speaker.map { Party(span: span($0), entity: nil, name: $0, form: .name) })
  }

  func counts(_ gold: [Attribution], _ found: [Quotation]) -> QuoteCounts {
    QuoteCounts(raw: bytes, gold: gold, found: found)
  }
}
