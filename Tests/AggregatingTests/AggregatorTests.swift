import Corpus
import Testing

@testable import Aggregating

struct AggregatorTests {
  private let text = "Joao Pires said the quay is safe. Pires hopes it is. The Quay Act passed."

  private func span(_ words: String) throws -> ByteSpan {
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return ByteSpan(start, start + words.utf8.count)
  }

  private func input(_ change: (inout [Quotation]) -> Void = { _ in }) throws -> QuotedArticle {
    var article = Article()
    (article.id, article.outlet, article.published) = ("a", "Quay Wire", "2024-03-05")
    article.signature = [3, 1, 4]
    article.text = Array(text.utf8)
    let pires = Entity(
      name: "Joao Pires", kind: .person, gender: .male, titles: ["Mr."],
      mentions: [
        Mention(try span("Joao Pires"), .name), Mention(try span("Pires hopes"), .pronoun),
        Mention(try span("Joao Pires"), .name),
      ])
    let act = Entity(name: "Quay Act", kind: .other, mentions: [Mention(try span("Quay Act"), .name)])
    let crowd = Entity(name: "the quay", kind: .place, mentions: [Mention(try span("the quay"), .nominal)])
    let speaker = Party(span: pires.mentions[0].span, entity: 0, name: pires.name, form: .name)
    var quotes = [
      Quotation(
        kind: .indirect, spans: [try span("the quay is safe")], speaker: speaker,
        cue: Cue(span: try span("said"), lemma: "say", kind: .say), confidence: 0.5)
    ]
    change(&quotes)
    return QuotedArticle(
      article, TaggingLayer(id: "a", entities: [pires, act, crowd]), QuotingLayer(id: "a", quotes: quotes))
  }

  private func facts(_ input: QuotedArticle, _ change: (inout AggregatingOptions) -> Void = { _ in }) -> ArticleFacts {
    var options = AggregatingOptions()
    change(&options)
    var aggregator = Aggregator(options: options)
    guard case .keep(let facts) = aggregator.process(input) else { return ArticleFacts() }
    return facts
  }

  @Test func readsWhatTheMergeNeeds() throws {
    let input = try input()
    let facts = facts(input)
    #expect((facts.id, facts.outlet, facts.published) == ("a", "Quay Wire", "2024-03-05"))
    #expect(facts.signature == [3, 1, 4])
    #expect(facts.chains.map(\.name) == ["Joao Pires", "Quay Act", "the quay"])
    #expect(facts.chains.map(\.isNamed) == [true, true, false])
    #expect(facts.chains.map(\.mentions) == [3, 1, 1])
    #expect(facts.chains[0].names["Joao Pires"] == 2)
    #expect((facts.chains[0].gender, facts.chains[0].titles) == (.male, ["Mr."]))
    let quote = try #require(facts.quotes.first)
    #expect((quote.counts, quote.kind, quote.speaker, quote.words) == (true, .indirect, 0, 4))
    #expect(quote.print == QuotePrint(of: input.quoting.quotes[0].spans, in: input.article.text))
    #expect(quote.print.parts.count == 1)
  }

  /// Thoughts and what was not said belong to no utterance, but keep their places.
  @Test(
    arguments: [
      { $0.cue?.kind = .think }, { $0.polarity = .negative }, { $0.modality = .future }, { $0.modality = .declined },
    ] as [@Sendable (inout Quotation) -> Void])
  func doesNotCountWhatWasNotSaid(change: @Sendable (inout Quotation) -> Void) throws {
    let input = try input { quotes in
      var other = quotes[0]
      change(&other)
      quotes.insert(other, at: 0)
    }
    let facts = facts(input)
    #expect(facts.quotes.map(\.counts) == [false, true])
    #expect(facts.quotes[0] == QuoteFacts(counts: false, kind: .indirect, speaker: 0))
  }

  @Test(arguments: [(0.0, true), (0.5, true), (0.501, false), (1, false)] as [(Double, Bool)])
  func countsFromTheMinimumConfidenceOn(minimum: Double, counts: Bool) throws {
    #expect(facts(try input()) { $0.minimumConfidence = minimum }.quotes.map(\.counts) == [counts])
  }

  @Test func leavesOutOtherEntitiesWhereAsked() throws {
    let facts = facts(try input()) { $0.others = false }
    #expect(facts.chains.map(\.name) == ["Joao Pires", "Quay Act", "the quay"])
    #expect(facts.chains.map(\.isNamed) == [true, false, false])
  }

  @Test func hasNoSpeakerThatIsNoChain() throws {
    let facts = facts(
      try input { quotes in
        quotes.append(quotes[0])
        quotes.append(quotes[0])
        quotes[0].speaker?.entity = nil
        quotes[1].speaker = nil
        quotes[2].speaker?.entity = 7
      })
    #expect(facts.quotes.map(\.speaker) == [nil, nil, nil])
    #expect(facts.quotes.map(\.counts) == [true, true, true])
  }
}
