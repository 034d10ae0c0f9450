import Aggregating
import Corpus
import Merging
import Shards
import TestSupport
import Testing

/// What the merge settles of a handful of articles, taken together.
struct MergeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let speech = "the quay of the old harbour shall stay open for as long as there are ships in it"
  private static let other = "nobody in this town has ever seen a tide that came up as fast as this one did"

  private func chain(_ name: String, _ kind: Entity.Kind = .person, gender: Entity.Gender = .unknown) -> ChainFacts {
    var names = Counts()
    names.add(1, to: name)
    return ChainFacts(kind: kind, name: name, gender: gender, names: names)
  }

  private func quote(_ words: String, by speaker: Int?) -> QuoteFacts {
    let text = Array(words.utf8)
    return QuoteFacts(
      counts: true, kind: .direct, speaker: speaker, words: words.split(separator: " ").count,
      print: QuotePrint(of: [ByteSpan(0, text.count)], in: text))
  }

  private func signature(_ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    return (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private func facts(
    _ id: String, _ outlet: String, _ published: String, _ signature: UInt64, _ chains: [ChainFacts],
    _ quotes: [QuoteFacts]
  ) -> ArticleFacts {
    var facts = ArticleFacts()
    (facts.id, facts.outlet, facts.published) = (id, outlet, published)
    facts.signature = self.signature(signature)
    (facts.chains, facts.quotes) = (chains, quotes)
    return facts
  }

  /// Two wires of one story, the later one first; an article about others; one without chains.
  private var sample: [ArticleFacts] {
    let nobody = ChainFacts(kind: .person, name: "a spokesman")
    return [
      facts(
        "reprint", "The Elmsworth Post", "2024-03-06", 1, [chain("Ana Whitcombe", gender: .female), nobody],
        [quote(Self.speech, by: 0), QuoteFacts(counts: false, kind: .indirect), quote(Self.other, by: 1)]),
      facts(
        "wire", "Quay Wire", "2024-03-05T08:00:00Z", 1,
        [chain("Harbour Trust", .organization), chain("Ana Whitcombe", gender: .female)], [quote(Self.speech, by: 1)]),
      facts(
        "own", "Coast", "2024-04-01", 2, [chain("João Pires", gender: .male), chain("ANA WHITCOMBE")],
        [quote(Self.other, by: 0), quote(Self.speech, by: 1), quote(Self.speech, by: nil)]),
      facts("empty", "Coast", "", 3, [], []),
    ]
  }

  private func settle(_ articles: [ArticleFacts], _ register: ActorRegister = .none) throws -> Settlement {
    var merge = try Merge(path: folder.file("merge"), options: MergingOptions(), register: register)
    for article in articles { try merge.add(article) }
    return try merge.settle()
  }

  @Test func numbersArticlesAndNamesTheHeadsOfStories() throws {
    var settlement = try settle(sample)
    let articles = try settlement.articles(4)
    #expect(articles.map(\.number) == [0, 1, 2, 3])
    #expect(articles.map(\.story) == [1, 1, 2, 3])
    #expect(articles.map(\.isHead) == [false, true, true, true])
    #expect(settlement.stories.count == 3)
  }

  @Test func givesEachNamedChainItsActor() throws {
    var settlement = try settle(sample)
    let articles = try settlement.articles(4)
    #expect(
      articles.map { $0.actors.map { $0?.id.rawValue } } == [
        ["person/ana-whitcombe", nil], ["organization/harbour-trust", "person/ana-whitcombe"],
        ["person/joao-pires", "person/ana-whitcombe"], [],
      ])
    let ana = articles.flatMap(\.actors).compactMap(\.self).filter { $0.id.rawValue == "person/ana-whitcombe" }
    #expect(Set(ana).count == 1, "a reference is the same wherever it stands")
    #expect(ana.first?.gender == .female)
    var actors: [SettledActor] = []
    while let actor = try settlement.nextActor() { actors.append(actor) }
    #expect(actors.map(\.reference.number) == [0, 1, 2])
    #expect(Set(actors.map(\.reference)) == Set(articles.flatMap(\.actors).compactMap(\.self)))
    #expect(Set(actors.map(\.kind)) == [.person, .organization])
    #expect(actors.first { $0.reference == ana[0] }?.name == "Ana Whitcombe")
  }

  @Test func takesReprintsTogetherToUtterances() throws {
    var settlement = try settle(sample)
    let articles = try settlement.articles(4)
    // By first appearance; of the words that nobody is known to have said there is an utterance of its own.
    #expect(articles.map(\.utterances) == [[0, nil, 1], [0], [2, 0, 3], []])
    while try settlement.nextActor() != nil {}
    var utterances: [Utterance] = []
    while let utterance = try settlement.nextUtterance() { utterances.append(utterance) }
    #expect(utterances.map(\.number) == [0, 1, 2, 3])
    let ana = try #require(articles[0].actors[0])
    #expect(utterances.map(\.speaker) == [ana.number, nil, articles[2].actors[0]?.number, nil])
    #expect(utterances.map(\.quotations) == [3, 1, 1, 1])
    #expect((utterances[0].articles, utterances[0].outlets) == (3, 3))
    // Quotations are numbered over all attributions, those too that do not count; the first is the earliest by date.
    #expect(utterances[0].first == 3)
    #expect(utterances[0].published == "2024-03-05T08:00:00Z")
    #expect(utterances.map(\.first) == [3, 2, 4, 6])
  }

  @Test func articlesMayBeAskedForInPortions() throws {
    var whole = try settle(sample)
    let articles = try whole.articles(4)
    var portions = try settle(sample)
    var found: [SettledArticle] = []
    for count in [1, 0, 2, 1] { found += try portions.articles(count) }
    #expect(found == articles)
  }

  @Test func theRegisterWins() throws {
    let lines = #"{"id":"the-mayor","names":["Ana Whitcombe"],"office":"mayor"}"# + "\n"
    var settlement = try settle(sample, try ActorRegister(jsonLines: Array(lines.utf8), path: "actors.jsonl"))
    let articles = try settlement.articles(4)
    #expect(articles.map { $0.actors.last??.id.rawValue } == [nil, "the-mayor", "the-mayor", nil])
    #expect(articles[0].actors[0]?.id.rawValue == "the-mayor")
    var registered: [SettledActor] = []
    while let actor = try settlement.nextActor() {
      if !actor.registered.isEmpty { registered.append(actor) }
    }
    #expect(registered.map(\.reference.id.rawValue) == ["the-mayor"])
    #expect(registered.map { String(decoding: $0.registered, as: UTF8.self) } == [String(lines.dropLast())])
  }

  @Test func nothingIsSettledOfNothing() throws {
    var settlement = try settle([])
    #expect(try settlement.articles(0).isEmpty)
    #expect(try settlement.nextActor() == nil)
    #expect(try settlement.nextUtterance() == nil)
    #expect(settlement.stories.count == 0)
  }

  @Test func leavesNoScratchFiles() throws {
    do {
      var settlement = try settle(sample)
      _ = try settlement.articles(2)
      #expect(try Folder.names(in: folder.path).allSatisfy { $0.hasSuffix(".partial") })
      _ = consume settlement
    }
    #expect(try Folder.names(in: folder.path).isEmpty)
    do {
      var merge = try Merge(path: folder.file("merge"), options: MergingOptions(), register: .none)
      try merge.add(sample[0])
      _ = consume merge
    }
    // A merge that is let go unsettled leaves at most what a sweep takes.
    #expect(try Folder.names(in: folder.path).allSatisfy { $0.hasSuffix(".partial") })
  }
}
