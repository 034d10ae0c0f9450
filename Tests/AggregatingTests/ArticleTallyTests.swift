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

  /// The actors of an article by their names, as if it were alone.
  private func settled(_ input: QuotedArticle, number: Int = 0, story: Int = 0) -> SettledArticle {
    var ids: [ActorID] = []
    let actors = input.tagging.entities.map { chain in
      ActorID(of: chain).map { id in
        if !ids.contains(id) { ids.append(id) }
        return ActorReference(number: ids.firstIndex(of: id) ?? 0, id: id, gender: chain.gender)
      }
    }
    return SettledArticle(
      number: number, story: story, actors: actors, utterances: input.quoting.quotes.map { $0.isSpoken ? 0 : nil })
  }

  private func tally(_ input: QuotedArticle, _ options: AggregatingOptions = AggregatingOptions()) -> ArticleTally {
    var tally = ArticleTally(options: options)
    tally.count(input, settled(input))
    return tally
  }

  @Test func countsASpeaker() throws {
    let tally = tally(try sample())
    #expect(tally.actors.map(\.actor.id.rawValue) == ["person/ana-whitcombe"])
    let ana = try #require(tally[ActorID(rawValue: "person/ana-whitcombe")])
    #expect(ana.forms.sorted.map(\.key) == ["Ana Whitcombe"])
    #expect(ana.aliases.sorted.map(\.key) == ["Ana Whitcombe", "Whitcombe said"])
    let date = "2024-03-05T19:20:00Z"
    #expect(ana.titles["Dr."] == TitleFigures(count: 1, first: date, last: date))
    #expect(ana.genders.prevailing == .female)
    #expect(ana.figures.articles == 1)
    #expect((ana.figures.mentions.name, ana.figures.mentions.pronoun) == (2, 1))
    #expect(ana.figures.quotations.direct == 1)
    #expect(ana.figures.words == 7)
    #expect(ana.classes.sorted.map(\.key) == ["say"])
    #expect(ana.heads == ana.figures)
    #expect((ana.first, ana.last) == ("2024-03-05T19:20:00Z", "2024-03-05T19:20:00Z"))
    let march = MonthInOutlet(month: "2024-03", outlet: "Quay Wire")
    #expect(ana.timeline[march] == MonthFigures(articles: 1, mentions: 3, quotations: 1))
    #expect(tally.totals.mentions.all == 4)
    #expect((tally.totals.withActor, tally.totals.addressed, tally.totals.cues["say"]) == (1, 1, 1))
    let voice = try #require(tally.totals.voices[march])
    #expect((voice.articles, voice.stories, voice.mentions, voice.words) == (1, 1, 4, 7))
    #expect((voice.quotations.direct, voice.storyQuotations, voice.withActor) == (1, 1, 1))
    #expect((voice.genders.female, voice.genders.male, voice.genders.unknown) == (1, 0, 0))
    #expect(tally.pairs.sorted.isEmpty)
  }

  @Test func countsAReprintOverArticlesAlone() throws {
    let input = try sample()
    var tally = ArticleTally()
    tally.count(input, settled(input))
    tally.count(input, settled(input, number: 1, story: 0))
    let ana = try #require(tally.actors.first)
    #expect((ana.figures.articles, ana.heads.articles) == (2, 1))
    #expect((ana.figures.mentions.all, ana.heads.mentions.all) == (6, 3))
    #expect((ana.figures.quotations.all, ana.heads.quotations.all) == (2, 1))
    #expect((ana.figures.words, ana.heads.words) == (14, 7))
    let voice = tally.totals.voice
    #expect((voice.articles, voice.stories) == (2, 1))
    #expect((voice.quotations.all, voice.storyQuotations) == (2, 1))
  }

  @Test func countsWhoMeetsWhom() throws {
    let text = article("Ana Whitcombe told Joao Pires that Elmsworth and Ana Whitcombe would wait.")
    let names: [(String, Entity.Kind)] = [("Ana Whitcombe", .person), ("Joao Pires", .person), ("Elmsworth", .place)]
    let chains = try names.map {
      Entity(name: $0.0, kind: $0.1, mentions: [Mention(try span($0.0, in: text), .name)])
    }
    func party(_ chain: Int) -> Party {
      Party(span: chains[chain].mentions[0].span, entity: chain, name: chains[chain].name, form: .name)
    }
    let quote = Quotation(
      kind: .indirect, spans: [try span("that Elmsworth and Ana Whitcombe would wait", in: text)], speaker: party(0),
      cue: Cue(span: try span("told", in: text), lemma: "tell", kind: .say), addressee: party(1))
    let input = QuotedArticle(text, TaggingLayer(id: "a", entities: chains), QuotingLayer(id: "a", quotes: [quote]))
    let settled = settled(input)
    var tally = ArticleTally()
    tally.count(input, settled)
    let (ana, pires, place) = (settled.actors[0], settled.actors[1], settled.actors[2])
    tally.addAbout(try #require(ana), [try #require(place), try #require(ana)], isHead: false)
    let pairs = tally.pairs.sorted.map {
      "\($0.pair.kind) \($0.pair.first) \($0.pair.second) \($0.figures.all) \($0.figures.heads)"
    }
    #expect(
      pairs == [
        "company 0 1 1 1", "company 0 2 1 1", "company 1 0 1 1", "company 1 2 1 1", "company 2 0 1 1",
        "company 2 1 1 1", "about 0 2 1 0", "hearer 0 1 1 1",
      ])
    #expect(tally[try #require(pires).id]?.figures.addressed == 1)
  }

  @Test func countsTwoChainsOfOneNameAsOneActorInOneArticle() throws {
    let text = article("Elmsworth beat Elmsworth.")
    let first = Entity(name: "Elmsworth", kind: .place, mentions: [Mention(ByteSpan(0, 9), .name)])
    let second = Entity(name: "ELMSWORTH", kind: .place, mentions: [Mention(ByteSpan(15, 24), .name)])
    let tally = tally(
      QuotedArticle(text, TaggingLayer(id: "a", entities: [first, second]), QuotingLayer(id: "a", quotes: [])))
    let place = try #require(tally.actors.first)
    #expect(tally.actors.count == 1)
    #expect((place.figures.articles, place.figures.mentions.name) == (1, 2))
    #expect(place.forms.sorted.map(\.key) == ["ELMSWORTH", "Elmsworth"])
    #expect(place.aliases["Elmsworth"] == 2)
    #expect(tally.pairs.sorted.isEmpty)
  }

  @Test func leavesOutQuotationsBelowTheMinimumConfidence() throws {
    var options = AggregatingOptions()
    options.minimumConfidence = 0.95
    let tally = tally(try sample(), options)
    #expect((tally.totals.quotations.all, tally.totals.belowConfidence) == (0, 1))
    #expect(tally.actors.first?.figures.quotations.all == 0)
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
    let tally = tally(input)
    let totals = tally.totals
    #expect(totals.quotations.all == 0)
    #expect((totals.wordsQuoted, totals.withSpeaker, totals.addressed) == (0, 0, 0))
    #expect((totals.unsaid, totals.thoughts) == (mood == nil ? 0 : 1, mood == nil ? 1 : 0))
    #expect(totals.attributions == 1)
    #expect(totals.acts[act] == 1)
    #expect(totals.classes[kind.rawValue] == 1)
    if let mood { #expect(totals.moods[mood] == 1) }
    let ana = try #require(tally.actors.first)
    let figures = ana.figures
    #expect((figures.quotations.all, figures.unsaid, figures.thoughts) == (0, totals.unsaid, totals.thoughts))
    #expect(ana.timeline.sorted.first?.value.quotations == 0)
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
}
