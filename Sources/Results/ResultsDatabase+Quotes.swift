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
    try eachQuote(of: try question(for: query), body)
  }

  /// The quotations asked for, and whether so much fits the words of the query, and nothing else leads to it, that they
  /// come in the order of the input instead of the one asked for.
  public func quotesTellingOrder(_ query: QuoteQuery) throws -> (rows: [QuoteRow], keepsInputOrder: Bool) {
    var question = QuoteQuestion(.quotes)
    try restrict(&question, query)
    var rows: [QuoteRow] = []
    try eachQuote(of: question.quotes(order: query.order, limit: query.limit)) { rows.append($0) }
    return (rows, question.keepsInputOrder)
  }

  func eachQuote(of question: SQLQuestion, _ body: (QuoteRow) throws -> Void) throws {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: question.sql, arguments: question.arguments)
      while let row = try rows.next() { try body(try QuoteRow(row)) }
    }
  }

  /// - Parameter rare: up to so many matches of words lead the question.
  func question(for query: QuoteQuery, rare: Int = TextSearch.rare) throws -> SQLQuestion {
    var question = QuoteQuestion(.quotes)
    try restrict(&question, query, rare: rare)
    return question.quotes(order: query.order, limit: query.limit)
  }

  /// Puts all conditions of a query into a question, the most selective first.
  func restrict(_ question: inout QuoteQuestion, _ query: QuoteQuery, rare: Int = TextSearch.rare) throws {
    try query.checkDates()
    let search = try query.match.map { try textSearch($0, rare: rare) }
    if let search, search.isRare { question.lead(search) }
    if let actor = query.actor { question.spoken(by: try resolve(actor).number) }
    if let about = query.about { question.about(try resolve(about).number) }
    if let article = query.article { question.inside(try self.article(article).number) }
    if let outlet = query.outlet { question.published(in: try self.outlet(outlet).number) }
    if let search, !search.isRare { question.matching(search, isLimited: query.limit != nil) }
    question.restrict(query)
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
    utterance = row["utterance"]
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
