import Aggregating
import Corpus
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

  private static func span(of words: String, in text: String) -> ByteSpan {
    guard let range = text.firstRange(of: words) else { return ByteSpan(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return ByteSpan(start, start + words.utf8.count)
  }

  var tally: ArticleTally {
    var tally = ArticleTally()
    for article in articles { tally.add(article) }
    return tally
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
  @discardableResult
  static func write(
    _ articles: [QuotedArticle], blocks: [Int], counts: [StageCounts], to folder: String
  ) throws -> [String: FileSum] {
    var writer = try ResultsWriter(folder: folder, options: AggregatingOptions())
    var rest = articles[...]
    for size in blocks {
      var (tally, part) = (ArticleTally(), ResultsPart())
      for article in rest.prefix(size) { part.add(article, tally.count(article), of: tally) }
      rest = rest.dropFirst(size)
      try writer.add(part, tally)
    }
    return try writer.finish(counts: counts)
  }

  func database(in folder: TemporaryFolder) throws -> ResultsDatabase {
    try write(to: folder.path)
    return try ResultsDatabase(path: folder.file("actors.sqlite"))
  }
}
