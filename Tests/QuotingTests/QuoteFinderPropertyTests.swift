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

  private static func text(_ generator: inout SeededGenerator, pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<4, using: &generator) > 0 { text += " " }
    }
    return text
  }

  @Test(arguments: 0..<150)
  func spansKeepTheirPromises(_ round: Int) throws {
    let seed = UInt64(round) &* 31 &+ 7
    var generator = SeededGenerator(seed: seed)
    let text = Self.text(&generator, pieces: 1 + 2 * round)
    let bytes = Array(text.utf8)
    let mentions = text.utf8.count > 8 ? [Mention(ByteSpan(0, 1), .name)] : []
    let entities = bytes.first.map { $0 < 0x80 } ?? false ? [Entity(name: "X", kind: .person, mentions: mentions)] : []
    let first = try #require(layer(text, entities))
    #expect(layer(text, entities) == first, "seed \(seed)")
    let starts = first.quotes.map { $0.spans[0] }
    #expect(starts == starts.sorted(), "seed \(seed)")
    for quote in first.quotes {
      #expect(zip(quote.spans, quote.spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
      let others = [quote.speaker?.span, quote.cue?.span, quote.addressee?.span].compactMap { $0 }
      for span in quote.spans + others {
        #expect(isOnBorders(span, bytes), "seed \(seed)")
      }
      for other in others { #expect(quote.spans.allSatisfy { !$0.overlaps(other) }, "seed \(seed)") }
      #expect((0...1).contains(quote.confidence), "seed \(seed)")
    }
    #expect(first.marked.allSatisfy { isOnBorders($0.span, bytes) }, "seed \(seed)")
  }

  private func isOnBorders(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
    !span.isEmpty && span.end <= bytes.count && bytes[span.start] & 0xC0 != 0x80
      && (span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80)
  }

  /// Work that grew with the square of these would not come to its end.
  @Test(arguments: [
    "“ ", "\"a\" ", "said ", "she said ", "“a,” said ", ", ", ", and ", "that ", "according to ", "a claim that ",
    "Ann, ", "of the ",
    "(", ": ", "“a\n", "He said: \n", "told a, ", "said, in ", "'a ", "Bell, a man, ",
  ])
  func takesHostileText(_ piece: String) throws {
    let text = String(repeating: piece, count: 4000)
    _ = try #require(layer(text))
  }

  @Test func takesASentenceOfAHundredKilobytes() throws {
    _ = try #require(layer(String(repeating: "the bridge said to be safe and sound ", count: 2800)))
    _ = try #require(layer(String(repeating: "x", count: 100_000)))
  }
}
