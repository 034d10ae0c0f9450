import Corpus
import TestSupport
import Testing

@testable import Quoting

/// Text that is made to cost. Work is counted, never timed; what would grow with the square would not come to its end.
struct HostileQuoteTests {
  private static let pieces = [
    "“ ", "\"a\" ", "said ", "she said ", "“a,” said ", ", ", ", and ", "that ", "according to ", "a claim that ",
    "Ann, ", "of the ", "(", ": ", "“a\n", "He said: \n", "told a, ", "said, in ", "'a ", "Bell, a man, ",
    "“it is so,” she said. ", "she said that it is, ", "ANN: It is so and so.\n",
  ]

  @Test(arguments: pieces)
  func rulesTakeHostileText(_ piece: String) throws {
    _ = try #require(layer(String(repeating: piece, count: 4000)))
  }

  @Test func rulesTakeASentenceOfAHundredKilobytes() throws {
    _ = try #require(layer(String(repeating: "the bridge said to be safe and sound ", count: 2800)))
    _ = try #require(layer(String(repeating: "x", count: 100_000)))
  }

  /// What the models look at, in tokens: all of them once, and those of the window of each cue.
  private static func work(_ piece: String, _ count: Int) throws -> (tokens: Int, work: Int) {
    let read = try #require(ReadPassage(String(repeating: piece, count: count)))
    let links = read.read().1
    return (read.passage.tokens.count, links.reduce(read.passage.tokens.count) { $0 + $1.window.count })
  }

  /// A sequence is 1,500 tokens long at most, so that twice as many tokens from there on are twice the work.
  @Test(arguments: ["she said that it is, ", "“a,” said ", "according to ", "“it is so,” she said. "])
  func modelsWorkInProportionToTheWords(_ piece: String) throws {
    let tokens = try Self.work(piece, 1).tokens
    let once = try Self.work(piece, 1500 / tokens)
    let twice = try Self.work(piece, 3000 / tokens)
    #expect(twice.work <= 2 * once.work + once.work / 10 + 500, "\(once), then \(twice)")
    #expect(twice.work <= twice.tokens * 80)
  }

  @Test(arguments: pieces)
  func theFinderTakesHostileText(_ piece: String) throws {
    let text = String(repeating: piece, count: 100)
    let layer = try #require(TaggedRoute().layer(text))
    let spans = layer.quotes.flatMap(\.spans).sorted()
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
  }
}
