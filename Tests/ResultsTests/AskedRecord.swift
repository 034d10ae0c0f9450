import TestSupport

@testable import Results

/// A record of random figures, written row by row, with what was written at hand: answers are held against it.
struct AskedRecord {
  struct Article {
    var number: Int
    var outlet: Int
    var published: String
    var story: Int
  }

  struct Quote {
    var number: Int
    var article: Int
    var speaker: Int?
    var kind: String
    /// Nil where it does not count.
    var utterance: Int?
    var words: [String]
    var isAnonymous: Bool
  }

  struct Appearance: Hashable {
    var actor: Int
    var article: Int
  }

  static let actors = 30
  static let outlets = 5
  private static let vocabulary = [
    "harbour", "quay", "bridge", "strike", "naïve", "the", "the", "the", "safe", "O'Neil",
  ]

  private(set) var articles: [Article] = []
  private(set) var quotes: [Quote] = []
  private(set) var mentions: [Appearance: Int] = [:]

  init(articles count: Int = 200, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for number in 1...count { addArticle(number, &generator) }
  }

  /// Every fourth article repeats an earlier one, quotations and all.
  private mutating func addArticle(_ number: Int, _ generator: inout SeededGenerator) {
    let source = number > 4 && number % 4 == 0 ? articles[Int.random(in: 0..<(number - 1), using: &generator)] : nil
    articles.append(
      Article(
        number: number, outlet: Int.random(in: 1...Self.outlets, using: &generator),
        published: Self.date(&generator), story: source?.story ?? number))
    if let source {
      for quote in quotes where quote.article == source.number { repeatQuote(quote, in: number) }
    } else {
      for _ in 0..<Int.random(in: 0...5, using: &generator) { addQuote(in: number, &generator) }
    }
    for _ in 0..<3 { appear(Int.random(in: 1...Self.actors, using: &generator), in: number) }
  }

  private static func date(_ generator: inout SeededGenerator) -> String {
    if Int.random(in: 0..<10, using: &generator) == 0 { return "" }
    let year = Int.random(in: 2020...2021, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let day = Int.random(in: 1...28, using: &generator)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(year)-\(two(month))-\(two(day))"
    return Bool.random(using: &generator) ? date : date + "T10:20:00Z"
  }

  private mutating func addQuote(in article: Int, _ generator: inout SeededGenerator) {
    let number = quotes.count + 1
    let speaker = Int.random(in: 0...Self.actors, using: &generator)
    let isSaid = Int.random(in: 0..<6, using: &generator) > 0
    let words = (0..<6).map { _ in Self.vocabulary.randomElement(using: &generator) ?? "the" }
    let kind = ["direct", "mixed", "indirect"].randomElement(using: &generator) ?? "direct"
    quotes.append(
      Quote(
        number: number, article: article, speaker: speaker == 0 ? nil : speaker, kind: kind,
        utterance: isSaid ? number : nil, words: words, isAnonymous: speaker == 0))
    if speaker > 0 { appear(speaker, in: article) }
  }

  private mutating func repeatQuote(_ quote: Quote, in article: Int) {
    var copy = quote
    copy.number = quotes.count + 1
    copy.article = article
    quotes.append(copy)
    if let speaker = copy.speaker { appear(speaker, in: article) }
  }

  private mutating func appear(_ actor: Int, in article: Int) {
    mentions[Appearance(actor: actor, article: article), default: 0] += 1
  }
}

extension AskedRecord {
  /// Writes the tables and opens them.
  func database(in folder: TemporaryFolder) throws -> ResultsDatabase {
    let path = folder.file("actors.sqlite")
    do {
      let file = try DatabaseFile(path: path)
      try file.execute(
        """
        PRAGMA application_id = \(ResultsSchema.applicationID);
        PRAGMA user_version = \(ResultsSchema.version);
        BEGIN;
        """)
      try file.execute(ResultsSchema.tables)
      for row in rows { try file.execute(row) }
      try file.execute(ResultsSchema.derived)
      try file.execute(ResultsSchema.indexes)
      try file.execute("ANALYZE; COMMIT;")
    }
    return try ResultsDatabase(path: path)
  }

  private var rows: [String] {
    var rows = (1...Self.outlets).map { "INSERT INTO outlets VALUES(\($0), 'Outlet \($0)')" }
    rows += articles.map { article in
      let own = quotes.filter { $0.article == article.number }.map(\.number)
      let (first, last) = (own.first ?? 1, own.last ?? 0)
      return """
        INSERT INTO articles VALUES(\(article.number), 'a-\(article.number)', \(article.outlet), '', '\(article.published)',
          'Title \(article.number)', \(article.story), 'dump', \(article.number), \(first), \(last))
        """
    }
    rows += quotes.map(row)
    for (appearance, count) in mentions.sorted(by: { ($0.key.actor, $0.key.article) < ($1.key.actor, $1.key.article) })
    {
      rows.append("INSERT INTO appearances VALUES(\(appearance.actor), \(appearance.article), 0, \(count), 0, 0)")
    }
    rows += utteranceRows + (1...Self.actors).map(actorRow) + talkRows + voiceRows
    rows.append(
      "INSERT INTO decisions VALUES(3, 1, 'split', 'Actor Nº3', 'role', 'a minister, not a coach', 2, 'person/actor-no4')"
    )
    rows.append("INSERT INTO titles VALUES(3, 'Minister', 2, '2020-01-02', '2021-01-02')")
    rows.append("INSERT INTO cue_classes VALUES(3, 'say', 4), (3, 'deny', 9)")
    return rows
  }

  private func row(_ quote: Quote) -> String {
    let speaker = quote.speaker.map { "\($0), 'Actor Nº\($0)', 'name', 'person'" } ?? "NULL, NULL, NULL, NULL"
    let act = quote.utterance == nil ? "thought" : "speech"
    let text = quote.words.joined(separator: " ").replacing("'", with: "''")
    return """
      INSERT INTO quotes VALUES(\(quote.number), \(quote.article), '\(articles[quote.article - 1].published)', '\(quote.kind)',
        \(speaker), NULL, NULL, 'said', 'say', '\(act)', 'affirmative', 'actual', \(quote.isAnonymous ? 1 : 0), 0.5,
        \(quote.words.count), \(quote.utterance.map(String.init) ?? "NULL"), '[[0,4]]', '\(text)')
      """
  }

  private var utteranceRows: [String] {
    let printed = Dictionary(grouping: quotes.filter { $0.utterance != nil }) { $0.utterance ?? 0 }
    return printed.sorted { $0.key < $1.key }.compactMap { number, quotes in
      guard let first = quotes.first else { return nil }
      let outlets = Set(quotes.map { articles[$0.article - 1].outlet }).count
      let speaker = first.speaker.map(String.init) ?? "NULL"
      return """
        INSERT INTO utterances VALUES(\(number), \(speaker), '\(first.kind)', \(first.number), \(first.number),
          '\(articles[first.article - 1].published)', \(quotes.count), \(quotes.count), \(outlets), 1)
        """
    }
  }

  private func actorRow(_ number: Int) -> String {
    let said = quotes.filter { $0.speaker == number && $0.utterance != nil }
    let met = mentions.filter { $0.key.actor == number }
    let utterances = Set(said.compactMap(\.utterance)).count
    let stories = Set(met.keys.map { articles[$0.article - 1].story }).count
    let all = met.values.reduce(0, +)
    func count(_ kind: String) -> Int { said.filter { $0.kind == kind }.count }
    return """
      INSERT INTO actors VALUES(\(number), \(number), 'person/actor-no\(number)', \(met.count), \(all), \(6 * said.count),
        \(said.count), \(utterances), \(stories), 'person', 'Actor Nº\(number)', 'female', \(all), 0, 0, \(count("direct")),
        \(count("mixed")), \(count("indirect")), \(utterances), 0, 0, 0, 0, 0, 0, \(stories), \(all), \(said.count),
        \(6 * said.count), '2020-01-01', '2021-12-01', NULL)
      """
  }

  private var talkRows: [String] {
    (2...Self.actors).flatMap { number in
      [
        "INSERT INTO talk VALUES(1, \(number), 'about', \(number), 1)",
        "INSERT INTO talk VALUES(\(number), 1, 'hearer', \(number), 1)",
        "INSERT INTO companions VALUES(1, \(number - 1), \(number), \(number), 1, 0.5, \(100 - number))",
      ]
    }
  }

  private var voiceRows: [String] {
    let months = Dictionary(grouping: articles) { "\($0.outlet), '\($0.published.prefix(7))'" }
    return months.sorted { $0.key < $1.key }.map { key, articles in
      let numbers = Set(articles.map(\.number))
      let said = quotes.filter { numbers.contains($0.article) && $0.utterance != nil }
      let heads = articles.filter { $0.story == $0.number }.count
      let people = said.filter { $0.speaker != nil }.count
      return """
        INSERT INTO voices VALUES(\(key), \(articles.count), \(heads), 0, \(said.count),
          \(said.filter { $0.kind == "direct" }.count), 0, 0, 0, 0, \(said.count - people), \(people), \(people), 0, 0)
        """
    }
  }
}
