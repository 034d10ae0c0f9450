import Corpus
import TestSupport
import Testing

@testable import Quoting

struct QuoteFinderPropertyTests {
  private static let pieces = [
    "“", "”", "\"", "''", "'", "‘", "’", ",", ".", "?", ":", "—", "(", ")", "\n", "said", "says", "told", "that", "to",
    "she", "He",
    "Anna Bell", "the", "a spokesman", "for", "according to", "claim", "asked", "adding", "and", "but", "who", "bridge",
    "safe",
    "Monday", "in a statement", "is", "not", "Zoë", "日本", "’s", "of", "by", "pointed out", "NAME:",
  ]

  static func text(_ generator: inout SeededGenerator, pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<4, using: &generator) > 0 { text += " " }
    }
    return text
  }

  /// The finder goes on from text to text, as in a run.
  @Test(arguments: 0..<6)
  func spansKeepTheirPromises(_ part: Int) throws {
    let route = TaggedRoute()
    for round in stride(from: part, to: 60, by: 6) {
      let seed = UInt64(round) &* 31 &+ 7
      var generator = SeededGenerator(seed: seed)
      let text = Self.text(&generator, pieces: 1 + 2 * round)
      let layer = try #require(route.layer(text), "seed \(seed)")
      if round % 4 == 1 { #expect(TaggedRoute().layer(text) == layer, "seed \(seed): what was read before shows") }
      hold(layer, Array(text.utf8), "seed \(seed)")
    }
  }

  private func hold(_ layer: QuotingLayer, _ bytes: [UInt8], _ seed: Comment) {
    let starts = layer.quotes.map { $0.spans[0] }
    #expect(starts == starts.sorted(), seed)
    for quote in layer.quotes {
      let others = [quote.speaker?.span, quote.cue?.span, quote.addressee?.span].compactMap { $0 }
      #expect((quote.spans + others).allSatisfy { isOnBorders($0, bytes) }, seed)
      for other in others { #expect(quote.spans.allSatisfy { !$0.overlaps(other) }, seed) }
      #expect((0...1).contains(quote.confidence), seed)
    }
    let spans = layer.quotes.flatMap(\.spans).sorted()
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(seed): words that two quotations have")
    #expect(layer.quotes.allSatisfy { $0.spans == $0.spans.sorted() }, seed)
    #expect(layer.marked.allSatisfy { isOnBorders($0.span, bytes) }, seed)
  }

  private func isOnBorders(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
    !span.isEmpty && span.end <= bytes.count && bytes[span.start] & 0xC0 != 0x80
      && (span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80)
  }
}
