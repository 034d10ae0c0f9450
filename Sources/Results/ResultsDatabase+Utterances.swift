import Aggregating
import Corpus
import GRDB

extension ResultsDatabase {
  /// Utterances that were printed more than once, most often first. The conditions of the query hold for the first
  /// appearance of each, its words for the longest form.
  public func utterances(_ query: QuoteQuery, minimumOutlets: Int = 1) throws -> [UtteranceRow] {
    let question = try utteranceQuestion(for: query, minimumOutlets: minimumOutlets)
    return try read { database in
      try Row.fetchAll(database, sql: question.sql, arguments: question.arguments).map { try UtteranceRow($0) }
    }
  }

  func utteranceQuestion(for query: QuoteQuery, minimumOutlets: Int = 1) throws -> SQLQuestion {
    var question = QuoteQuestion(.utterances)
    if query.actor == nil && query.about == nil, try hasFewArticles(query) { question.leadByArticles() }
    try restrict(&question, query)
    if minimumOutlets > 1 { question.printed(inOutlets: minimumOutlets) }
    return question.utterances(limit: query.limit)
  }

  /// So few articles fit that all their quotations can be looked at. Where there are more, utterances are walked through
  /// by how often they were printed, and enough of them soon fit.
  private func hasFewArticles(_ query: QuoteQuery) throws -> Bool {
    guard query.outlet != nil || query.since != nil || query.until != nil else { return false }
    try query.checkDates()
    let outlet = try query.outlet.map { try self.outlet($0).number }
    return try read { database in
      let count = try Int.fetchOne(
        database, sql: Self.articleCountQuestion(hasOutlet: outlet != nil),
        arguments: [query.since ?? "", query.until.map { $0 + "~" } ?? "~", Self.fewArticles + 1]
          + (outlet.map { [$0] } ?? []))
      return count ?? 0 <= Self.fewArticles
    }
  }

  private static let fewArticles = 1000

  static func articleCountQuestion(hasOutlet: Bool) -> String {
    """
    SELECT count(*) FROM (SELECT 1 FROM articles
      WHERE published >= ?1 AND published < ?2 \(hasOutlet ? "AND outlet = ?4" : "") LIMIT ?3)
    """
  }
}

extension UtteranceRow {
  init(_ row: Row) throws {
    number = row["id"]
    guard let kind = Quotation.Kind(rawValue: row["kind"]) else {
      throw ResultsError(.database, "the utterance \(number) is of a kind that is not known")
    }
    self.kind = kind
    speaker = (row["speaker_name"] as String?).map { name in
      QuoteRow.Party(actor: (row["speaker_actor"] as String?).map { ActorID(rawValue: $0) }, name: name)
    }
    text = row["text"]
    quotations = row["quotations"]
    articles = row["articles"]
    outlets = row["outlets"]
    variants = row["variants"]
    cue = row["cue"]
    cueClass = (row["cue_class"] as String?).flatMap { Cue.Kind(rawValue: $0) }
    anonymous = row["anonymous"]
    first = row["published"]
    outlet = row["outlet_name"]
    title = row["title"]
    url = row["url"]
    article = row["article_id"]
  }
}
