import Aggregating
import Corpus
import Merging
import TestSupport
import Testing

/// A quotation as the utterances see it.
struct UtteredQuote {
  var text: String
  var speaker: Int? = 0
  var article = 0
  var story = 0
  var outlet = 0
  var published = "2024-03-05"
  var kind = Quotation.Kind.direct

  init(
    _ text: String, by speaker: Int? = 0, article: Int = 0, story: Int? = nil, outlet: Int = 0,
    on published: String = "2024-03-05", _ kind: Quotation.Kind = .direct
  ) {
    self.text = text
    self.speaker = speaker
    self.article = article
    self.story = story ?? article
    self.outlet = outlet
    self.published = published
    self.kind = kind
  }

  var print: QuotePrint { QuotePrint(of: [ByteSpan(0, text.utf8.count)], in: Array(text.utf8)) }
  var words: Int { text.split(separator: " ").count }
}

/// The utterances of quotations, and of each quotation the number of its one.
func utterances(_ quotes: [UtteredQuote], memory: Int = 1 << 20) throws -> (all: [Utterance], of: [Int]) {
  let folder = try TemporaryFolder()
  var settling = UtteranceSettling(path: folder.file("utterances"), options: MergingOptions(), memory: memory)
  for (number, quote) in quotes.enumerated() {
    try settling.add(
      quote: number, speaker: quote.speaker, article: quote.article, story: quote.story, outlet: quote.outlet,
      published: quote.published, kind: quote.kind, words: quote.words, print: quote.print)
  }
  var settled = try settling.settle()
  var all: [Utterance] = []
  while let utterance = try settled.next() { all.append(utterance) }
  #expect(settled.count == all.count)
  var numbers: [Int] = []
  for quote in quotes.indices { numbers.append(try #require(try settled.utterance(of: quote))) }
  return (all, numbers)
}

struct UtteranceTests {
  private let long = "The quay will stay shut until the crane is safe, and not a day longer than the inspectors need"

  @Test func nothingHasNoUtterances() throws {
    #expect(try utterances([]).all.isEmpty)
  }

  @Test func reprintsAreOneUtteranceWithItsFigures() throws {
    let found = try utterances([
      UtteredQuote("We will open the gates on Monday.", article: 0, outlet: 1, on: "2024-03-06", .indirect),
      UtteredQuote(long, article: 0, outlet: 1, on: "2024-03-06"),
      UtteredQuote("“We will open the gates on Monday,”", article: 1, outlet: 2, on: "2024-03-05T08:00:00Z"),
      UtteredQuote("we will open the gates on monday", article: 1, outlet: 2, on: "2024-03-05T08:00:00Z", .mixed),
    ])
    #expect(found.of == [0, 1, 0, 0])
    #expect(
      found.all[0]
        == Utterance(
          number: 0, speaker: 0, kind: .direct, first: 2, longest: 2, published: "2024-03-05T08:00:00Z", quotations: 3,
          articles: 2, outlets: 2, variants: 1))
    #expect(found.all[1].quotations == 1)
  }

  @Test func cutsBelongToTheLongestForm() throws {
    let found = try utterances([
      UtteredQuote("The quay will stay shut until the crane is safe", article: 0, on: "2024-03-05"),
      UtteredQuote("not a day longer than the inspectors need", article: 1, on: "2024-04-05"),
      UtteredQuote(long, article: 2, on: "2024-05-05"),
    ])
    #expect(found.of == [0, 0, 0])
    #expect(found.all[0].variants == 3)
    #expect(found.all[0].first == 0)
    #expect(found.all[0].longest == 2)
  }

  @Test func aCutThatIsInTwoDoesNotMakeThemOne() throws {
    let refrain = "we will not be moved from this quay by anyone"
    let found = try utterances([
      UtteredQuote("\(refrain), and I say it to the mayor, who closed the gates and sold the keys to a stranger"),
      UtteredQuote("My father said it in the year of the flood, and so do I: \(refrain), ever", article: 1),
      UtteredQuote(refrain, article: 2),
    ])
    #expect(found.all.count == 2)
    #expect(found.of == [0, 1, 0])
  }

  @Test func speakersAreNeverMixed() throws {
    let found = try utterances([
      UtteredQuote(long, by: 0), UtteredQuote(long, by: 7, article: 1), UtteredQuote(long, by: 0),
    ])
    #expect(found.of == [0, 1, 0])
    #expect(found.all.map(\.speaker) == [0, 7])
  }

  @Test func nobodysWordsAreOneOnlyIfTheyAreManyAndEqual() throws {
    let found = try utterances([
      UtteredQuote(long, by: nil), UtteredQuote(long, by: nil, article: 1),
      UtteredQuote("The quay will stay shut until the crane is safe", by: nil, article: 2),
      UtteredQuote("It will stay shut", by: nil), UtteredQuote("It will stay shut", by: nil),
    ])
    #expect(found.of == [0, 0, 1, 2, 3])
    #expect(found.all.allSatisfy { $0.speaker == nil })
  }

  @Test func aYesIsOfItsStoryAndItsDays() throws {
    let found = try utterances([
      UtteredQuote("Yes", article: 0, on: "2024-03-05"), UtteredQuote("“Yes,”", article: 1, on: "2024-03-07"),
      UtteredQuote("Yes.", article: 2, on: "2024-03-20"), UtteredQuote("Yes", article: 3, story: 0, on: "2024-04-20"),
      UtteredQuote("Yes", article: 4, on: ""), UtteredQuote("Yes", article: 5, on: ""),
    ])
    #expect(found.of == [0, 0, 1, 0, 2, 3])
  }

  @Test(arguments: [
    ("it would not comment on the quay", [0, 0, 1]), ("it would not comment on the report about the quay", [0, 0, 0]),
  ])
  func aReportersFewWordsRecurASpeakersDoNot(text: String, reported: [Int]) throws {
    let days = ["2024-03-05", "2024-03-06", "2024-05-05"]
    let reports = days.enumerated().map { UtteredQuote(text, article: $0.offset, on: $0.element, .indirect) }
    #expect(try utterances(reports).of == reported)
    let quotes = days.enumerated().map { UtteredQuote(text, article: $0.offset, on: $0.element, .direct) }
    #expect(try utterances(quotes).of == [0, 0, 0])
  }

  @Test func reportsOfASeriesAreNotOne() throws {
    func report(_ tons: String, _ article: Int, _ date: String) -> UtteredQuote {
      UtteredQuote("stocks in the port rose to \(tons) in the week to its end", article: article, on: date, .indirect)
    }
    let found = try utterances([report("900 tons", 0, "2024-03-05"), report("1,200 tons", 1, "2024-03-12")])
    #expect(found.of == [0, 1])
  }

  @Test func numbersMayHaveGaps() throws {
    let folder = try TemporaryFolder()
    var settling = UtteranceSettling(path: folder.file("gaps"), options: MergingOptions())
    let quote = UtteredQuote(long)
    for number in [3, 10, 11] {
      try settling.add(
        quote: number, speaker: number == 10 ? 1 : 0, article: number, story: number, outlet: 0, published: "",
        kind: .direct, words: quote.words, print: quote.print)
    }
    var settled = try settling.settle()
    var found: [Int?] = []
    for number in [0, 3, 4, 10, 11, 12] { found.append(try settled.utterance(of: number)) }
    #expect(found == [nil, 0, nil, 1, 0, nil])
  }
}
