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
  private var conditions: [String] = []
  private var arguments: StatementArguments = []
  /// The most selective condition leads; the others are checked row by row, which `+` tells SQLite.
  private var hasLead = false
  private var isLedByAbout = false

  mutating func spoken(by actor: Int) { add("quotes.speaker = ?", [actor]) }

  mutating func about(_ actor: Int) {
    if hasLead {
      conditions.append("EXISTS (SELECT 1 FROM quote_about WHERE quote = quotes.id AND actor = ?)")
      arguments += [actor]
    } else {
      isLedByAbout = true
      add("quote_about.actor = ?", [actor])
    }
  }

  mutating func inside(_ article: Int) { add("quotes.article = ?", [article]) }
  mutating func published(in outlet: Int) { add("quotes.outlet = ?", [outlet]) }

  mutating func restrict(_ query: QuoteQuery) {
    let published = isLedByAbout ? "quote_about.published" : "quotes.published"
    if query.anonymous {
      conditions.append(hasLead ? "+quotes.anonymous = 1" : "quotes.anonymous = 1")
    }
    if let since = query.since { date("\(published) >= ?", since) }
    if let until = query.until {
      // Times of that day follow it in byte order; '~' follows them all.
      if query.since == nil { conditions.append("\(published) > ''") }
      date("\(published) < ?", until + "~")
    }
    if let kind = query.kind { filter("quotes.kind = ?", [kind.rawValue]) }
    if query.minimumConfidence > 0 { filter("quotes.confidence >= ?", [query.minimumConfidence]) }
  }

  private mutating func date(_ condition: String, _ value: String) { filter(condition, [value]) }

  private mutating func filter(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append((hasLead ? "+" : "") + condition)
    arguments += values
    hasLead = true
  }

  func question(order: QuoteQuery.Order, limit: Int?) -> SQLQuestion {
    let source = isLedByAbout ? "quote_about CROSS JOIN quotes ON quotes.id = quote_about.quote" : "quotes"
    let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
    let date = isLedByAbout ? "quote_about.published DESC, quote_about.quote" : "quotes.published DESC, quotes.id"
    let sql = """
      SELECT quotes.*, outlets.name AS outlet_name, articles.article AS article_id, articles.title, articles.url,
        articles.shard, articles.line, speakers.actor AS speaker_actor, hearers.actor AS addressee_actor
      FROM \(source) CROSS JOIN articles ON articles.id = quotes.article
        CROSS JOIN outlets ON outlets.id = quotes.outlet
        LEFT JOIN actors AS speakers ON speakers.id = quotes.speaker
        LEFT JOIN actors AS hearers ON hearers.id = quotes.addressee
      \(filter) ORDER BY \(order == .newest ? date : "quotes.id") LIMIT ?
      """
    return SQLQuestion(sql: sql, arguments: arguments + [limit ?? -1])
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
        form: (row["speaker_form"] as String?).flatMap { Mention.Form(rawValue: $0) })
    }
    addressee = (row["addressee_name"] as String?).map { name in
      Party(actor: (row["addressee_actor"] as String?).map { ActorID(rawValue: $0) }, name: name, form: nil)
    }
    text = row["text"]
    cue = row["cue"]
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
