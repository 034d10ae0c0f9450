import Corpus
import Testing

@testable import Aggregating

struct ArticleTallyTests {
  /// An article of which the spans are found by their words.
  private func article(_ text: String, published: String = "2024-03-05T19:20:00Z") -> Article {
    var article = Article()
    article.id = "a"
    article.outlet = "Quay Wire"
    article.published = published
    article.text = Array(text.utf8)
    return article
  }

  private func span(_ words: String, in article: Article) throws -> ByteSpan {
    let text = String(decoding: article.text, as: UTF8.self)
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return ByteSpan(start, start + words.utf8.count)
  }

  private func sample() throws -> QuotedArticle {
    let article = article(
      "Dr. Ana\nWhitcombe met the press. “The quay – all of it – is safe,” Whitcombe said. She left.")
    let ana = Entity(
      name: "Ana Whitcombe", kind: .person, gender: .female, titles: ["Dr."],
      mentions: [
        Mention(try span("Ana\nWhitcombe", in: article), .name),
        Mention(try span("Whitcombe said", in: article), .name),
        Mention(try span("She", in: article), .pronoun),
      ])
    let press = Entity(
      name: "the press", kind: .other, mentions: [Mention(try span("the press", in: article), .nominal)])
    let quote = Quotation(
      kind: .direct, spans: [try span("“The quay – all of it – is safe,”", in: article)],
      speaker: Party(span: ana.mentions[1].span, entity: 0, name: "Ana Whitcombe", form: .name),
      cue: Cue(span: try span("said", in: article), lemma: "say", kind: .say),
      addressee: Party(span: press.mentions[0].span, entity: 1, name: "the press", form: .nominal), confidence: 0.9)
    return QuotedArticle(
      article, TaggingLayer(id: "a", entities: [ana, press]), QuotingLayer(id: "a", quotes: [quote]))
  }

  @Test func countsASpeaker() throws {
    var tally = ArticleTally()
    tally.add(try sample())
    #expect(tally.actors.map(\.id.rawValue) == ["person/ana-whitcombe"])
    let ana = try #require(tally[ActorID(rawValue: "person/ana-whitcombe")])
    #expect(ana.name == "Ana Whitcombe")
    #expect(ana.aliases.sorted.map(\.key) == ["Ana Whitcombe", "Whitcombe said"])
    #expect(ana.titles["Dr."] == 1)
    #expect(ana.genders.prevailing == .female)
    #expect(ana.articles == 1)
    #expect((ana.mentions.name, ana.mentions.pronoun) == (2, 1))
    #expect(ana.quotations.direct == 1)
    #expect(ana.wordsQuoted == 7)
    #expect((ana.first, ana.last) == ("2024-03-05T19:20:00Z", "2024-03-05T19:20:00Z"))
    let march = MonthInOutlet(month: "2024-03", outlet: "Quay Wire")
    #expect(ana.timeline[march] == MonthFigures(articles: 1, mentions: 3, quotations: 1))
    #expect(tally.totals.mentions.all == 4)
    #expect((tally.totals.withActor, tally.totals.addressed, tally.totals.cues["say"]) == (1, 1, 1))
  }

  @Test func countsTwoChainsOfOneNameAsOneActorInOneArticle() throws {
    let text = article("Elmsworth beat Elmsworth.")
    let first = Entity(name: "Elmsworth", kind: .place, mentions: [Mention(ByteSpan(0, 9), .name)])
    let second = Entity(name: "ELMSWORTH", kind: .place, mentions: [Mention(ByteSpan(15, 24), .name)])
    var tally = ArticleTally()
    tally.add(QuotedArticle(text, TaggingLayer(id: "a", entities: [first, second]), QuotingLayer(id: "a", quotes: [])))
    let place = try #require(tally.actors.first)
    #expect(tally.actors.count == 1)
    #expect((place.articles, place.mentions.name) == (1, 2))
    #expect(place.aliases["Elmsworth"] == 2)
  }

  @Test func leavesOutQuotationsBelowTheMinimumConfidence() throws {
    var options = AggregatingOptions()
    options.minimumConfidence = 0.95
    var tally = ArticleTally(options: options)
    tally.add(try sample())
    #expect((tally.totals.quotations.all, tally.totals.belowConfidence) == (0, 1))
    #expect(tally.actors.first?.quotations.all == 0)
  }

  @Test(
    arguments: [
      (Cue.Kind.think, .affirmative, .actual, "thought", nil), (.plan, .affirmative, .actual, "plan", nil),
      (.say, .negative, .actual, "speech", "negative"), (.say, .affirmative, .future, "speech", "future"),
      (.say, .negative, .hypothetical, "speech", "negative"), (.refuse, .affirmative, .declined, "speech", "declined"),
    ] as [(Cue.Kind, Quotation.Polarity, Quotation.Modality, String, String?)])
  func countsApartWhatWasNotSaid(
    kind: Cue.Kind, polarity: Quotation.Polarity, modality: Quotation.Modality, act: String, mood: String?
  ) throws {
    var input = try sample()
    input.quoting.quotes[0].kind = .indirect
    input.quoting.quotes[0].cue?.kind = kind
    (input.quoting.quotes[0].polarity, input.quoting.quotes[0].modality) = (polarity, modality)
    var tally = ArticleTally()
    tally.add(input)
    let totals = tally.totals
    #expect(totals.quotations.all == 0)
    #expect((totals.wordsQuoted, totals.withSpeaker, totals.addressed) == (0, 0, 0))
    #expect((totals.unsaid, totals.thoughts) == (mood == nil ? 0 : 1, mood == nil ? 1 : 0))
    #expect(totals.attributions == 1)
    #expect(totals.acts[act] == 1)
    #expect(totals.classes[kind.rawValue] == 1)
    if let mood { #expect(totals.moods[mood] == 1) }
    let ana = try #require(tally.actors.first)
    #expect((ana.quotations.all, ana.unsaid, ana.thoughts) == (0, totals.unsaid, totals.thoughts))
    #expect(ana.timeline.sorted.first?.value.quotations == 0)
    #expect(try ArticleTally.decode(tally.encode()) == tally)
  }

  @Test func leavesOutOtherEntitiesWhereAsked() throws {
    let text = article("The Quay Act passed.")
    let act = Entity(name: "Quay Act", kind: .other, mentions: [Mention(ByteSpan(4, 12), .name)])
    let input = QuotedArticle(text, TaggingLayer(id: "a", entities: [act]), QuotingLayer(id: "a", quotes: []))
    var options = AggregatingOptions()
    options.others = false
    var without = ArticleTally(options: options)
    without.add(input)
    #expect(without.actors.count == 0)
    var with = ArticleTally()
    with.add(input)
    #expect(with.actors.map(\.id.rawValue) == ["other/quay-act"])
  }

  @Test func namesAnActorByTheMostFrequentThenLongestForm() {
    var forms = Counts()
    for form in ["Al Pike", "AL PIKE", "Al  Pike"] { forms.add(2, to: form) }
    #expect(forms.prevailing == "Al  Pike")
    forms.add(1, to: "Al Pike")
    #expect(forms.prevailing == "Al Pike")
    forms.add(1, to: "AL PIKE")
    #expect(forms.prevailing == "AL PIKE")
  }

  @Test(arguments: [
    ("", 0), ("“”", 0), ("– … –", 0), ("one", 1), ("“One two,” three.", 3), ("don’t", 1), ("a\u{A0}b", 2), ("- é -", 1),
    ("well-made", 1), ("$5 & more", 2),
  ])
  func countsWords(text: String, words: Int) {
    let article = article(text)
    #expect(article.words(in: [ByteSpan(0, article.text.count)]) == words)
  }

  @Test(arguments: [
    "", "\n", "{}\n{\"timeline\":[]}\n", "{}\n{\"id\":\"ship/a\",\"timeline\":[]}",
    "{}\n{\"id\":\"person/a\",\"timeline\":[[0,1,1,1]]}", "{}\n{\"id\":\"person/a\",\"mentions\":[1,2]}",
    "{\"articles\":",
  ])
  func refusesADamagedTally(text: String) {
    #expect(throws: JSONError.self) { try ArticleTally.decode(Array(text.utf8)) }
  }
}
