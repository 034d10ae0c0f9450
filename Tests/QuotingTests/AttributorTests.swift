import Corpus
import Testing

@testable import Quoting

/// A quotation as a test reads it.
struct ReadQuotation: Equatable {
  var kind: Quotation.Kind
  var content: [String]
  var speaker: String?
  var lemma: String?
  var hearer: String?

  init(_ kind: Quotation.Kind, _ content: [String], by speaker: String?, _ lemma: String?, to hearer: String? = nil) {
    self.kind = kind
    self.content = content
    self.speaker = speaker
    self.lemma = lemma
    self.hearer = hearer
  }
}

/// What the rules alone propose of a text without any entities, or with the ones given.
func layer(_ text: String, _ entities: [Entity] = [], options: QuotingOptions = QuotingOptions()) -> QuotingLayer? {
  let tagged = TaggedArticle(article(text), TaggingLayer(id: "a", entities: entities))
  var reader = PassageReader(options)
  let (passage, drafts, titles) = reader.read(tagged)
  let maker = QuotationMaker(passage: passage, mentions: MentionIndex(tagged.tagging))
  return QuotingLayer(
    id: "a", quotes: maker.quotations(of: drafts),
    marked: (titles + RegionClassifier.scareQuotes(of: drafts, in: passage)).sorted { $0.span < $1.span })
}

func article(_ text: String) -> Article {
  var article = Article()
  article.id = "a"
  article.text = Array(text.utf8)
  return article
}

func read(_ text: String, options: QuotingOptions = QuotingOptions()) -> [ReadQuotation] {
  let bytes = Array(text.utf8)
  func words(_ span: ByteSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
  return (layer(text, options: options)?.quotes ?? []).map {
    ReadQuotation(
      $0.kind, $0.spans.map(words), by: $0.speaker.map { words($0.span) }, $0.cue?.lemma,
      to: $0.addressee.map { words($0.span) })
  }
}

/// What the rules propose; `QuoteFinderTests` has what is made of it.
struct AttributorTests {
  @Test(arguments: [
    (
      "“The bridge is safe,” Anna Bell said.", ReadQuotation(.direct, ["“The bridge is safe,”"], by: "Anna Bell", "say")
    ),
    ("\"The bridge is safe,\" she said.", ReadQuotation(.direct, ["\"The bridge is safe,\""], by: "she", "say")),
    (
      "''The bridge is safe,'' said Anna Bell.",
      ReadQuotation(.direct, ["''The bridge is safe,''"], by: "Anna Bell", "say")
    ),
    ("‘The bridge is safe,’ said Ms Bell.", ReadQuotation(.direct, ["‘The bridge is safe,’"], by: "Ms Bell", "say")),
    ("“Is it safe?” asked Tom Reed.", ReadQuotation(.direct, ["“Is it safe?”"], by: "Tom Reed", "ask")),
    ("“Is it safe?” Tom Reed asked.", ReadQuotation(.direct, ["“Is it safe?”"], by: "Tom Reed", "ask")),
    (
      "“It is safe,” she said. “We tested it.”",
      ReadQuotation(.direct, ["“It is safe,”", "“We tested it.”"], by: "she", "say")
    ),
    (
      "“It is safe,” Anna Bell said, “and we tested it.”",
      ReadQuotation(.direct, ["“It is safe,”", "“and we tested it.”"], by: "Anna Bell", "say")
    ),
    (
      "“It is safe. We tested it. Go home,” Anna Bell said.",
      ReadQuotation(.direct, ["“It is safe. We tested it. Go home,”"], by: "Anna Bell", "say")
    ),
    (
      "Anna Bell said, “The bridge is safe.”", ReadQuotation(.direct, ["“The bridge is safe.”"], by: "Anna Bell", "say")
    ),
    (
      "Anna Bell said: “The bridge is safe.”", ReadQuotation(.direct, ["“The bridge is safe.”"], by: "Anna Bell", "say")
    ),
    (
      "“The bridge is safe,” said Anna Bell, an engineer from Kent.",
      ReadQuotation(.direct, ["“The bridge is safe,”"], by: "Anna Bell, an engineer from Kent", "say")
    ),
    (
      "“The bridge is safe,” Anna Bell, an engineer from Kent, said.",
      ReadQuotation(.direct, ["“The bridge is safe,”"], by: "Anna Bell, an engineer from Kent", "say")
    ),
    (
      "“The bridge is safe,” said Anna Bell, who built it.",
      ReadQuotation(.direct, ["“The bridge is safe,”"], by: "Anna Bell, who built it", "say")
    ),
    (
      "“The bridge is safe,” a spokesman for the ministry said.",
      ReadQuotation(.direct, ["“The bridge is safe,”"], by: "a spokesman for the ministry", "say")
    ),
    (
      "“The bridge is safe,” Anna Bell told reporters.",
      ReadQuotation(.direct, ["“The bridge is safe,”"], by: "Anna Bell", "tell", to: "reporters")
    ),
    (
      "Anna Bell said that the bridge was safe.",
      ReadQuotation(.indirect, ["that the bridge was safe"], by: "Anna Bell", "say")
    ),
    ("Anna Bell said the bridge was safe.", ReadQuotation(.indirect, ["the bridge was safe"], by: "Anna Bell", "say")),
    ("She has also said the bridge was safe.", ReadQuotation(.indirect, ["the bridge was safe"], by: "She", "say")),
    ("Officials say the bridge is safe.", ReadQuotation(.indirect, ["the bridge is safe"], by: "Officials", "say")),
    ("The company said it would appeal.", ReadQuotation(.indirect, ["it would appeal"], by: "The company", "say")),
    ("The bridge is safe, she said.", ReadQuotation(.indirect, ["The bridge is safe"], by: "she", "say")),
    ("The bridge is safe, said Anna Bell.", ReadQuotation(.indirect, ["The bridge is safe"], by: "Anna Bell", "say")),
    (
      "The bridge, she said, was never tested.",
      ReadQuotation(.indirect, ["The bridge", "was never tested"], by: "she", "say")
    ),
    (
      "Anna Bell said the plan was “a bad joke” that nobody wanted.",
      ReadQuotation(.mixed, ["the plan was “a bad joke” that nobody wanted"], by: "Anna Bell", "say")
    ),
    (
      "Anna Bell told reporters that the bridge was safe.",
      ReadQuotation(.indirect, ["that the bridge was safe"], by: "Anna Bell", "tell", to: "reporters")
    ),
    (
      "She told the BBC the bridge was safe.",
      ReadQuotation(.indirect, ["the bridge was safe"], by: "She", "tell", to: "the BBC")
    ),
    (
      "Anna Bell told Tom Reed, “The bridge is safe.”",
      ReadQuotation(.direct, ["“The bridge is safe.”"], by: "Anna Bell", "tell", to: "Tom Reed")
    ),
    (
      "According to Anna Bell, the bridge is safe.",
      ReadQuotation(.indirect, ["the bridge is safe"], by: "Anna Bell", "according to")
    ),
    (
      "The bridge is safe, according to the ministry of works.",
      ReadQuotation(.indirect, ["The bridge is safe"], by: "the ministry of works", "according to")
    ),
    (
      "Anna Bell said in a statement that the bridge was safe.",
      ReadQuotation(.indirect, ["that the bridge was safe"], by: "Anna Bell", "say")
    ),
    (
      "Anna Bell said in a statement: “The bridge is safe.”",
      ReadQuotation(.direct, ["“The bridge is safe.”"], by: "Anna Bell", "say")
    ),
    ("She promised to mend the bridge.", ReadQuotation(.indirect, ["to mend the bridge"], by: "She", "promise")),
    (
      "He asked whether the bridge was safe.",
      ReadQuotation(.indirect, ["whether the bridge was safe"], by: "He", "ask")
    ),
    (
      "His claim that the bridge was safe surprised many.",
      ReadQuotation(.indirect, ["that the bridge was safe surprised many"], by: "His", "claim")
    ),
    (
      "She pointed out that the bridge was old.",
      ReadQuotation(.indirect, ["that the bridge was old"], by: "She", "point out")
    ),
    (
      "ANNA BELL: The bridge is as safe as can be.",
      ReadQuotation(.direct, ["The bridge is as safe as can be."], by: "ANNA BELL", ":")
    ),
    ("Anna Bell: “The bridge is safe.”", ReadQuotation(.direct, ["“The bridge is safe.”"], by: "Anna Bell", ":")),
    (
      "“The bridge is safe now.” — Anna Bell",
      ReadQuotation(.direct, ["“The bridge is safe now.”"], by: "Anna Bell", "-")
    ),
    ("She declared:\n\n“The bridge is safe.”", ReadQuotation(.direct, ["“The bridge is safe.”"], by: "She", "declare")),
    (
      "“The bridge is safe,” the minister thundered.",
      ReadQuotation(.direct, ["“The bridge is safe,”"], by: "the minister", nil)
    ),
  ])
  func readsOneAttribution(_ text: String, _ expected: ReadQuotation) {
    let found = read(text)
    #expect(found.count == 1)
    var first = found.first
    if expected.lemma == nil { first?.lemma = nil }
    if let speaker = first?.speaker, expected.lemma == nil, speaker.hasPrefix(expected.speaker ?? "") {
      first?.speaker = expected.speaker
    }
    #expect(first == expected)
  }

  @Test func givesEachOfTwoCuesItsContent() {
    let found = read("Anna Bell said the bridge was safe, adding that it had been tested.")
    #expect(found.map(\.content) == [["the bridge was safe"], ["that it had been tested"]])
    #expect(found.map(\.speaker) == ["Anna Bell", "Anna Bell"])
  }

  @Test func keepsALongQuotationTogether() {
    let found = read("“The bridge is safe,” she said. “We tested it.\n“Then we tested it again.\n“It held.”")
    #expect(
      found.map(\.content) == [
        ["“The bridge is safe,”", "“We tested it.", "“Then we tested it again.", "“It held.”"]
      ])
  }

  @Test func givesWordsWithoutACueToWhoSpokeLast() {
    let found = read("Anna Bell said the bridge was safe. It was “built to last for ever.”")
    #expect(found.last?.speaker == "Anna Bell")
    #expect(found.last?.lemma == nil)
  }

  @Test func leavesWordsWithoutAnyoneToNobody() {
    #expect(
      read("“The bridge is safe and sound.”") == [
        ReadQuotation(.direct, ["“The bridge is safe and sound.”"], by: nil, nil)
      ])
  }

  @Test(arguments: [
    "The report was long.", "The bridge is old.", "He walked home in the rain.", "Asked about it, he left.",
  ])
  func findsNothingWhereNothingIsSaid(_ text: String) {
    #expect(read(text) == [])
  }

  @Test func leavesOutIndirectSpeechOnRequest() {
    var options = QuotingOptions()
    options.indirect = false
    let found = read("Anna Bell said the bridge was safe. “It is safe,” she said.", options: options)
    #expect(found.map(\.kind) == [.direct])
  }

  @Test func marksTitlesAndFewWords() throws {
    let marked = try #require(layer("The film “Long Winter Nights” is about a “hero” of sorts.")).marked
    #expect(marked.map(\.kind) == [.title, .scare])
    #expect(marked.allSatisfy { !$0.reason.isEmpty })
  }

  @Test(arguments: [
    ("“It is safe,” a senior official said.", true),
    ("“It is safe,” officials said.", true),
    ("“It is safe,” said an aide who spoke on condition of anonymity.", true),
    ("“It is safe,” said Anna Bell.", false),
    ("“It is safe,” the company said.", false),
  ])
  func tellsWhoseNameIsWithheld(_ text: String, _ expected: Bool) {
    #expect(layer(text)?.quotes.first?.anonymous == expected)
  }

  @Test func namesTheSpeakerByTheChain() throws {
    let text = "Anna Bell came. “It is safe,” she said."
    let bell = Entity(
      name: "Anna Bell", kind: .person,
      mentions: [Mention(ByteSpan(0, 9), .name), Mention(ByteSpan(34, 37), .pronoun)])
    let speaker = try #require(layer(text, [bell])?.quotes.first?.speaker)
    #expect(speaker == Party(span: ByteSpan(34, 37), entity: 0, name: "Anna Bell", form: .pronoun, kind: .person))
  }
}
