import Aggregating
import Corpus
import GRDB

extension ResultsDatabase {
  /// The quotations asked for.
  public func quotes(_ query: QuoteQuery) throws -> [QuoteRow] {
    var rows: [QuoteRow] = []
    try eachQuote(query) { rows.append($0) }
    return rows
  }

  /// Hands on the quotations asked for one by one, so that an answer of any size takes no memory.
  public func eachQuote(_ query: QuoteQuery, _ body: (QuoteRow) throws -> Void) throws {
    let question = try question(for: query)
    try read { database in
      let rows = try Row.fetchCursor(database, sql: question.sql, arguments: question.arguments)
      while let row = try rows.next() { try body(try QuoteRow(row)) }
    }
  }

  func question(for query: QuoteQuery) throws -> SQLQuestion {
    try query.checkDates()
    var question = QuoteQuestion()
    if let actor = query.actor { question.spoken(by: try resolve(actor).number) }
    if let about = query.about { question.about(try resolve(about).number) }
    if let article = query.article { question.inside(try self.article(article).number) }
    if let outlet = query.outlet { question.published(in: try self.outlet(outlet).number) }
    question.restrict(query)
    return question.question(order: query.order, limit: query.limit)
  }
}

/// Builds the SQL of a question about quotations, so that one index gives its rows in order.
private struct QuoteQuestion {
  /// The table whose index gives the rows; quotes are found by their articles where nothing narrower is asked.
  private enum Lead { case quotes, about, articles }

  private var conditions: [String] = []
  private var arguments: StatementArguments = []
  /// The most selective condition leads; the others are checked row by row, which `+` tells SQLite.
  private var lead: Lead?

  mutating func spoken(by actor: Int) { add("quotes.speaker = ?", actor, leads: .quotes) }

  mutating func about(_ actor: Int) {
    if lead == nil { return add("quote_about.actor = ?", actor, leads: .about) }
    conditions.append(
      "EXISTS (SELECT 1 FROM quote_about WHERE actor = ? AND published = quotes.published AND quote = quotes.id)")
    arguments += [actor]
  }

  mutating func inside(_ article: Int) { add("articles.id = ?", article, leads: .articles) }
  mutating func published(in outlet: Int) { add("articles.outlet = ?", outlet, leads: .articles) }

  mutating func restrict(_ query: QuoteQuery) {
    if query.anonymous {
      conditions.append(lead == nil ? "quotes.anonymous = 1" : "+quotes.anonymous = 1")
      lead = lead ?? .quotes
    }
    if let since = query.since { filter("\(published) >= ?", [since]) }
    if let until = query.until {
      // Times of that day follow it in byte order; '~' follows them all.
      if query.since == nil { conditions.append("\(published) > ''") }
      filter("\(published) < ?", [until + "~"])
    }
    if let kind = query.kind { filter("quotes.kind = ?", [kind.rawValue]) }
    if let cue = query.cue { filter("quotes.cue_class = ?", [cue.rawValue]) }
    if query.isSpoken { conditions.append(Self.isSpoken) }
    if query.minimumConfidence > 0 { filter("quotes.confidence >= ?", [query.minimumConfidence]) }
  }

  /// `Quotation.isSpoken`.
  private static let isSpoken =
    "quotes.act = 'speech' AND quotes.polarity = 'affirmative' AND quotes.modality = 'actual'"

  /// All three tables have the date, each in its own index.
  private var published: String {
    switch lead {
    case .quotes: "quotes.published"
    case .about: "quote_about.published"
    case .articles, nil: "articles.published"
    }
  }

  private mutating func filter(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }

  private mutating func add(_ condition: String, _ value: Int, leads table: Lead) {
    filter((lead == nil ? "" : "+") + condition, [value])
    lead = lead ?? table
  }

  func question(order: QuoteQuery.Order, limit: Int?) -> SQLQuestion {
    let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
    let sql = """
      SELECT quotes.*, outlets.name AS outlet_name, articles.article AS article_id, articles.title, articles.url,
        articles.shard, articles.line, speakers.actor AS speaker_actor, hearers.actor AS addressee_actor
      FROM \(source)
        CROSS JOIN outlets ON outlets.id = articles.outlet
        LEFT JOIN actors AS speakers ON speakers.id = quotes.speaker
        LEFT JOIN actors AS hearers ON hearers.id = quotes.addressee
      \(filter) ORDER BY \(order == .newest ? newest : "quotes.id") LIMIT ?
      """
    return SQLQuestion(sql: sql, arguments: arguments + [limit ?? -1])
  }

  private var source: String {
    let toArticle = "CROSS JOIN articles ON articles.id = quotes.article"
    return switch lead {
    case .quotes: "quotes \(toArticle)"
    case .about: "quote_about CROSS JOIN quotes ON quotes.id = quote_about.quote \(toArticle)"
    case .articles, nil: "articles CROSS JOIN quotes ON quotes.id BETWEEN articles.first_quote AND articles.last_quote"
    }
  }

  /// Quotes of one date come in input order.
  private var newest: String {
    switch lead {
    case .quotes: "quotes.published DESC, quotes.id"
    case .about: "quote_about.published DESC, quote_about.quote"
    case .articles, nil: "articles.published DESC, articles.id, quotes.id"
    }
  }
}

extension QuoteRow {
  init(_ row: Row) throws {
    number = row["id"]
    guard let kind = Quotation.Kind(rawValue: row["kind"]) else {
      throw ResultsError(.database, "the quotation \(number) is of a kind that is not known")
    }
    self.kind = kind
    speaker = (row["speaker_name"] as String?).map { name in
      Party(
        actor: (row["speaker_actor"] as String?).map { ActorID(rawValue: $0) }, name: name,
        form: (row["speaker_form"] as String?).flatMap { Mention.Form(rawValue: $0) },
        kind: (row["speaker_kind"] as String?).flatMap { Corpus.Party.Kind(rawValue: $0) })
    }
    addressee = (row["addressee_name"] as String?).map { name in
      Party(actor: (row["addressee_actor"] as String?).map { ActorID(rawValue: $0) }, name: name)
    }
    text = row["text"]
    cue = row["cue"]
    cueClass = (row["cue_class"] as String?).flatMap { Cue.Kind(rawValue: $0) }
    act = try Self.choice(row["act"])
    polarity = try Self.choice(row["polarity"])
    modality = try Self.choice(row["modality"])
    anonymous = row["anonymous"]
    confidence = row["confidence"]
    words = row["words"]
    outlet = row["outlet_name"]
    published = row["published"]
    title = row["title"]
    url = row["url"]
    article = row["article_id"]
    shard = row["shard"]
    line = row["line"]
    spans = try Self.spans(row["spans"])
  }

  private static func choice<Choice: RawRepresentable<String>>(_ text: String) throws -> Choice {
    guard let choice = Choice(rawValue: text) else {
      throw ResultsError(.database, "a quotation is told as '\(text)', which is not known")
    }
    return choice
  }

  private static func spans(_ text: String) throws -> [[Int]] {
    var json = JSONReader(Array(text.utf8))
    var spans: [[Int]] = []
    try json.beginArray()
    while try json.nextElement() {
      let (start, end) = try json.pair()
      spans.append([start, end])
    }
    return spans
  }
}
