import Aggregating
import Corpus
import Merging
import Shards
import TestSupport

@testable import Results

/// A small record: four articles of two outlets, written by hand, and what is made of it.
struct MadeRecord {
  var articles: [QuotedArticle] = []

  init() {
    articles = [
      Self.article(
        "quay-001", "The Elmsworth Post", "2024-03-05T19:20:00Z",
        "“The harbour is safe,” Ana Whitcombe told João Pires. “Elmsworth can sleep.”\nShe thanked the Harbour Trust.",
        [
          ("Ana Whitcombe", .person, .female, [("Ana Whitcombe", .name), ("She", .pronoun)]),
          ("João Pires", .person, .male, [("João Pires", .name)]),
          ("Elmsworth", .place, .unknown, [("Elmsworth", .name)]),
          ("Harbour Trust", .organization, .unknown, [("Harbour Trust", .name)]),
        ],
        [(.direct, ["“The harbour is safe,”", "“Elmsworth can sleep.”"], 0, ("told", "tell"), 1, false)]),
      Self.article(
        "quay-002", "Quay Wire", "2024-04-01",
        "Mr Pires said that Ana Whitcombe “knows the sea”. 東京 watched.",
        [
          ("João Pires", .person, .male, [("Pires", .name)]),
          ("Ana Whitcombe", .person, .unknown, [("Ana Whitcombe", .name)]),
          ("東京", .place, .unknown, [("東京", .name)]),
        ],
        [(.mixed, ["that Ana Whitcombe “knows the sea”"], 0, ("said", "say"), nil, false)]),
      Self.article(
        "post-003", "The Elmsworth Post", "",
        "An official said the quay would close. Whitcombe Ltd. declined to say more, \"for now\".",
        [("Whitcombe Ltd.", .organization, .unknown, [("Whitcombe Ltd.", .name)])],
        [
          (.indirect, ["the quay would close"], nil, ("said", "say"), nil, true),
          (.direct, ["\"for now\""], 0, nil, nil, false),
        ]),
      Self.article("post-004", "The Elmsworth Post", "2024-03-05", "Nothing was said.", [], []),
    ]
  }

  /// The record with a story of three articles: the second is reprinted by another outlet, and once more without a date.
  static var withReprints: Self {
    var record = Self()
    let reprinted = record.articles[1]
    for (id, outlet, published) in [("post-005", "The Elmsworth Post", "2024-04-02"), ("coast-006", "Coast", "")] {
      var copy = reprinted
      (copy.article.id, copy.tagging.id, copy.quoting.id) = (id, id, id)
      (copy.article.outlet, copy.article.published) = (outlet, published)
      record.articles.append(copy)
    }
    return record
  }

  typealias Chain = (String, Entity.Kind, Entity.Gender, [(String, Mention.Form)])
  typealias Quote = (Quotation.Kind, [String], Int?, (String, String)?, Int?, Bool)

  static func article(
    _ id: String, _ outlet: String, _ published: String, _ text: String, _ chains: [Chain], _ quotes: [Quote]
  ) -> QuotedArticle {
    var article = Article()
    article.id = id
    article.outlet = outlet
    article.published = published
    article.title = "Story, \(id)"
    article.url = "https://example.org/\(id)"
    article.shard = "dump-000"
    article.line = id.utf8.count
    article.signature = signature(of: text)
    article.text = Array(text.utf8)
    let entities = chains.map { name, kind, gender, mentions in
      Entity(
        name: name, kind: kind, gender: gender, mentions: mentions.map { Mention(span(of: $0.0, in: text), $0.1) })
    }
    func party(_ chain: Int?) -> Party? {
      chain.map { Party(span: entities[$0].mentions[0].span, entity: $0, name: entities[$0].name, form: .name) }
    }
    let spoken = quotes.map { kind, spans, speaker, cue, addressee, anonymous in
      Quotation(
        kind: kind, spans: spans.map { span(of: $0, in: text) }, speaker: party(speaker),
        cue: cue.map { Cue(span: span(of: $0.0, in: text), lemma: $0.1, kind: .say) }, addressee: party(addressee),
        anonymous: anonymous, confidence: 0.75)
    }
    return QuotedArticle(
      article, TaggingLayer(id: id, entities: entities), QuotingLayer(id: id, quotes: spoken))
  }

  /// Equal texts have equal ones, others differ in most bytes.
  private static func signature(of text: String) -> [UInt8] {
    var generator = SeededGenerator(seed: text.utf8.reduce(7) { ($0 &* 31) ^ UInt64($1) })
    return (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private static func span(of words: String, in text: String) -> ByteSpan {
    guard let range = text.firstRange(of: words) else { return ByteSpan(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return ByteSpan(start, start + words.utf8.count)
  }

  /// What the merge settles of the articles, with the figures that they count.
  func settled() throws -> (articles: [SettledArticle], tally: ArticleTally) {
    let folder = try TemporaryFolder()
    var settlement = try Self.settlement(of: articles, options: AggregatingOptions(), folder.file("merge"))
    let settled = try settlement.articles(articles.count)
    var part = ResultsPart(options: AggregatingOptions())
    for (article, settled) in zip(articles, settled) { part.add(article, settled) }
    return (settled, part.tally)
  }

  private static func settlement(
    of articles: [QuotedArticle], options: AggregatingOptions, _ path: String
  ) throws -> Settlement {
    var merge = try Merge(path: path, options: MergingOptions(), register: .none)
    var aggregator = Aggregator(options: options)
    for article in articles {
      guard case .keep(let facts) = aggregator.process(article) else { preconditionFailure("facts are always kept") }
      try merge.add(facts)
    }
    return try merge.settle()
  }

  static let counts = [
    StageCounts(.reading, records: 6, kept: 5, rejected: ["malformed": 1]),
    StageCounts(.cleaning, records: 5, kept: 4, dropped: ["tooShort": 1]),
  ]

  @discardableResult
  func write(to folder: String) throws -> [String: FileSum] {
    try Self.write(articles, blocks: [articles.count], counts: Self.counts, to: folder)
  }

  /// Writes the results of some articles that lie in blocks of these sizes.
  ///
  /// - Parameter memory: bytes of tallies that are held before they are spilled.
  @discardableResult
  static func write(
    _ articles: [QuotedArticle], blocks: [Int], counts: [StageCounts], memory: Int = 48 << 20,
    options: AggregatingOptions = AggregatingOptions(), to folder: String
  ) throws -> [String: FileSum] {
    var settlement = try settlement(of: articles, options: options, "\(folder)/merge")
    var writer = try ResultsWriter(folder: folder, options: options, memory: memory)
    var rest = articles[...]
    for size in blocks {
      var part = ResultsPart(options: options)
      let block = rest.prefix(size)
      for (article, settled) in zip(block, try settlement.articles(block.count)) { part.add(article, settled) }
      rest = rest.dropFirst(size)
      try writer.add(part)
    }
    return try writer.finish(&settlement, counts: counts)
  }

  func database(in folder: TemporaryFolder) throws -> ResultsDatabase {
    try write(to: folder.path)
    return try ResultsDatabase(path: folder.file("actors.sqlite"))
  }
}
