import Corpus
import Learning
import Testing

@testable import Quoting

struct QuoteFinderTests {
  private static let report = """
    “The bridge is safe,” Anna Bell said on Monday. “We tested it twice.”

    Mr. Reed told reporters that the council would pay for the repairs. According to the ministry, the work will begin in \
    the spring.
    """

  @Test func findsMarkedAndReportedSpeech() {
    let route = TaggedRoute()
    let quotes = route.quotes(Self.report)
    #expect(quotes.contains(["Anna Bell", "“The bridge is safe,”", "“We tested it twice.”"]))
    #expect(quotes.contains(["Mr. Reed", "that the council would pay for the repairs"]))
    #expect(
      quotes.contains { $0[0] == "the ministry" && $0[1]?.hasSuffix("the work will begin in the spring") == true })
    #expect(quotes.count == 3)
  }

  @Test func findsNothingWhereNothingIsSaid() {
    let route = TaggedRoute()
    for text in ["The report was long.", "He walked home in the rain.", "It rained.", "", " ", "\n\n"] {
      #expect(route.quotes(text) == [])
    }
  }

  @Test func leavesOutIndirectSpeechOnRequest() throws {
    var options = QuotingOptions()
    options.indirect = false
    let route = TaggedRoute(options)
    let quotes = try #require(route.layer(Self.report)).quotes
    #expect(quotes.map(\.kind) == [.direct])
  }

  @Test func findsFewerWhereMoreLikelihoodIsAskedFor() throws {
    let counts = try [0, 0.35, 0.9, 1].map { least in
      var options = QuotingOptions()
      options.minimumLikelihood = least
      let route = TaggedRoute(options)
      return try #require(route.layer(Self.report)).quotes.count
    }
    #expect(counts == counts.sorted(by: >))
    // Marked words stay, whatever is asked for.
    #expect(counts[1] == 3 && counts[3] >= 1 && counts[3] < 3)
  }

  @Test func leavesOutShortMarkedWordsWithoutACue() throws {
    var options = QuotingOptions()
    options.minimumWords = 12
    let route = TaggedRoute(options)
    let layer = try #require(
      route.layer("Long live the bridge: “It is built to last.”\n\n“It is built to last for ever.”"))
    #expect(layer.quotes.allSatisfy { $0.cue != nil })
  }

  @Test func rejectsALayerWithoutPartsOfSpeech() {
    var finder = QuoteFinder(options: QuotingOptions())
    let verdict = finder.process(TaggedArticle(article("He left."), TaggingLayer(id: "a", entities: [])))
    guard case .reject(let reason) = verdict else {
      Issue.record("it was not rejected")
      return
    }
    #expect(reason.code == "partsMissing")
    #expect(reason.detail == "the tagging layer of 'a' has 0 parts of speech for 3 tokens: tag the article again")
  }

  @Test func isNamedByItsTablesAndModels() {
    let name = QuoteFinder.model(of: .embedded)
    #expect(name.wholeMatch(of: /cues-[0-9a-f]{8} models-[0-9a-f]+/) != nil)
    let embedded = RoleModels.embedded
    let other = RoleModels(
      roles: embedded.roles, links: embedded.links, sources: embedded.contents, contents: embedded.contents,
      regions: embedded.regions)
    #expect(QuoteFinder.model(of: other) != name)
    #expect(QuoteFinder.model(of: .embedded) == name)
  }

  @Test(arguments: QuoteModelKind.allCases)
  func embeddedModelsAreOfTheirKinds(_ kind: QuoteModelKind) {
    for other in QuoteModelKind.allCases {
      #expect((kind.objection(to: RoleModels.embedded[other]) == nil) == (kind == other))
    }
  }
}
