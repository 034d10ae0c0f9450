import Corpus
import GRDB

/// Builds the SQL of a question about quotations or utterances, so that one index gives its rows.
///
/// An utterance is told by its first appearance, which is the one of `quotes`; conditions hold for that.
struct QuoteQuestion {
  enum Subject { case quotes, utterances }

  /// The table whose index gives the rows; quotes are found by their articles, utterances by how often they were printed,
  /// where nothing narrower is asked.
  private enum Lead { case quotes, about, articles, text }

  private let subject: Subject
  private var conditions: [String] = []
  private var arguments: StatementArguments = []
  /// The first condition leads; the others are checked row by row, which `+` tells SQLite.
  private var lead: Lead?
  private var needsArticles = false
  /// Articles lead by their dates alone, which SQLite would read all of where a span is open.
  private var isLedByDate = false
  /// Too many are found by their words to be sorted.
  private(set) var keepsInputOrder = false

  init(_ subject: Subject) { self.subject = subject }

  mutating func spoken(by actor: Int) {
    add(subject == .quotes ? "quotes.speaker = ?" : "utterances.speaker = ?", actor, leads: .quotes)
  }

  mutating func about(_ actor: Int) {
    if lead == nil { return add("quote_about.actor = ?", actor, leads: .about) }
    filter(
      "EXISTS (SELECT 1 FROM quote_about WHERE actor = ? AND published = quotes.published AND quote = quotes.id)",
      [actor])
  }

  mutating func inside(_ article: Int) { add("articles.id = ?", article, leads: .articles) }

  mutating func published(in outlet: Int) {
    // What all utterances are walked through for is told by the article that each came first in.
    if subject == .utterances && lead == nil { return filter("+articles.outlet = ?", [outlet]) }
    if isLedByDate {
      isLedByDate = false
      return filter("articles.outlet = ?", [outlet])
    }
    add("articles.outlet = ?", outlet, leads: .articles)
  }

  /// Articles lead a question for utterances too, where there are few of them.
  mutating func leadByArticles() {
    lead = .articles
    isLedByDate = true
  }

  /// Words that few quotations have lead to them.
  mutating func lead(_ search: TextSearch) {
    filter("quotes_text MATCH ?", [search.expression])
    lead = .text
    isLedByDate = false
  }

  /// Words that many quotations have: the first answers wanted are soon met in any other order, so that one by one is
  /// asked whether it has them.
  mutating func matching(_ search: TextSearch, isLimited: Bool) {
    let shown = subject == .quotes ? "quotes.id" : "utterances.longest_quote"
    if lead == nil && subject == .quotes && (search.isBroad || !isLimited) {
      keepsInputOrder = search.isBroad && isLimited
      lead(search)
    } else if search.isBroad || !isLimited {
      filter("\(shown) IN (SELECT rowid FROM quotes_text WHERE quotes_text MATCH ?)", [search.expression])
    } else {
      filter(
        "EXISTS (SELECT 1 FROM quotes_text WHERE quotes_text MATCH ? AND rowid = \(shown))", [search.expression])
    }
  }

  mutating func restrict(_ query: QuoteQuery) {
    if query.anonymous {
      let leads = lead == nil && subject == .quotes
      conditions.append(leads ? "quotes.anonymous = 1" : "+quotes.anonymous = 1")
      if leads { lead = .quotes }
    }
    if let since = query.since { filter("\(published) >= ?", [since]) }
    if let until = query.until {
      // Times of that day follow it in byte order; '~' follows them all.
      if query.since == nil { conditions.append("\(published) > ''") }
      filter("\(published) < ?", [until + "~"])
    }
    // Checked row by row: SQLite would index all quotations for the one question.
    if let kind = query.kind { filter("+quotes.kind = ?", [kind.rawValue]) }
    if let cue = query.cue { filter("+quotes.cue_class = ?", [cue.rawValue]) }
    if query.isSpoken { conditions.append(Self.isSpoken) }
    if query.minimumConfidence > 0 { filter("quotes.confidence >= ?", [query.minimumConfidence]) }
    if query.isFirst { conditions.append(Self.isFirst) }
  }

  mutating func printed(inOutlets least: Int) { filter("+utterances.outlets >= ?", [least]) }

  /// `Quotation.isSpoken`.
  private static let isSpoken =
    "+quotes.act = 'speech' AND +quotes.polarity = 'affirmative' AND +quotes.modality = 'actual'"
  private static let isFirst =
    "EXISTS (SELECT 1 FROM utterances WHERE utterances.id = quotes.utterance AND utterances.first_quote = quotes.id)"

  /// Three tables have the date, each in its own index.
  private var published: String {
    switch lead {
    case .quotes, .text: "quotes.published"
    case .about: "quote_about.published"
    case .articles: "articles.published"
    case nil: subject == .quotes ? "articles.published" : "quotes.published"
    }
  }

  private mutating func filter(_ condition: String, _ values: StatementArguments) {
    if condition.contains("articles.") { needsArticles = true }
    conditions.append(condition)
    arguments += values
  }

  private mutating func add(_ condition: String, _ value: Int, leads table: Lead) {
    filter((lead == nil ? "" : "+") + condition, [value])
    lead = lead ?? table
  }

  private var condition: String { conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))" }
}

extension QuoteQuestion {
  func quotes(order: QuoteQuery.Order, limit: Int?) -> SQLQuestion {
    let sql = """
      SELECT quotes.*, outlets.name AS outlet_name, articles.article AS article_id, articles.title, articles.url,
        articles.shard, articles.line, speakers.actor AS speaker_actor, hearers.actor AS addressee_actor
      FROM \(lead == .text ? foundByText(order) : quoteSource)
        CROSS JOIN outlets ON outlets.id = articles.outlet
        LEFT JOIN actors AS speakers ON speakers.id = quotes.speaker
        LEFT JOIN actors AS hearers ON hearers.id = quotes.addressee
      \(lead == .text ? "" : condition) ORDER BY \(keepsInputOrder || order == .input ? "quotes.id" : newest) LIMIT ?
      """
    return SQLQuestion(sql: sql, arguments: arguments + (lead == .text ? [limit ?? -1, limit ?? -1] : [limit ?? -1]))
  }

  private static let toArticle = "CROSS JOIN articles ON articles.id = quotes.article"

  private var quoteSource: String {
    switch lead {
    case .quotes: "quotes \(Self.toArticle)"
    case .about: "quote_about CROSS JOIN quotes ON quotes.id = quote_about.quote \(Self.toArticle)"
    case .articles, .text, nil:
      "articles CROSS JOIN quotes ON quotes.id BETWEEN articles.first_quote AND articles.last_quote"
    }
  }

  /// What was found by its words is sorted as numbers alone, before anything else is looked up.
  private func foundByText(_ order: QuoteQuery.Order) -> String {
    """
    (SELECT quotes.id AS found FROM quotes_text CROSS JOIN quotes ON quotes.id = quotes_text.rowid
          \(needsArticles ? Self.toArticle : "")
        \(condition) ORDER BY \(keepsInputOrder ? "quotes_text.rowid" : order == .input ? "quotes.id" : newest) LIMIT ?)
        CROSS JOIN quotes ON quotes.id = found \(Self.toArticle)
    """
  }

  /// Quotes of one date come in input order.
  private var newest: String {
    switch lead {
    case .quotes, .text: "quotes.published DESC, quotes.id"
    case .about: "quote_about.published DESC, quote_about.quote"
    case .articles, nil: "articles.published DESC, articles.id, quotes.id"
    }
  }
}

extension QuoteQuestion {
  /// Utterances that were printed more than once, most often first.
  func utterances(limit: Int?) -> SQLQuestion {
    // Where something else leads, SQLite would read all utterances to foresee which ones fit.
    let isReprinted = (lead == nil || lead == .quotes ? "" : "+") + "utterances.quotations > 1"
    let filter = ([isReprinted] + conditions).joined(separator: " AND ")
    let sql = """
      SELECT utterances.*, quotes.speaker_name, quotes.anonymous, quotes.cue, quotes.cue_class, longest.text,
        outlets.name AS outlet_name, articles.article AS article_id, articles.title, articles.url,
        speakers.actor AS speaker_actor
      FROM (SELECT utterances.* FROM \(utteranceSource)
          WHERE \(filter) ORDER BY utterances.quotations DESC, utterances.id LIMIT ?) AS utterances
        CROSS JOIN quotes ON quotes.id = utterances.first_quote
        CROSS JOIN quotes AS longest ON longest.id = utterances.longest_quote
        \(Self.toArticle) CROSS JOIN outlets ON outlets.id = articles.outlet
        LEFT JOIN actors AS speakers ON speakers.id = utterances.speaker
      ORDER BY utterances.quotations DESC, utterances.id
      """
    return SQLQuestion(sql: sql, arguments: arguments + [limit ?? -1])
  }

  private static let toFirst = "CROSS JOIN quotes ON quotes.id = utterances.first_quote"
  private static let fromFirst = """
    CROSS JOIN utterances ON utterances.id = quotes.utterance AND +utterances.first_quote = quotes.id
    """

  private var utteranceSource: String {
    let toArticle = needsArticles ? Self.toArticle : ""
    switch lead {
    case .quotes, nil: return "utterances \(Self.toFirst) \(toArticle)"
    case .about: return "quote_about CROSS JOIN quotes ON quotes.id = quote_about.quote \(Self.fromFirst) \(toArticle)"
    case .articles:
      return
        "articles \(isLedByDate ? "INDEXED BY articles_by_date" : "") CROSS JOIN quotes ON quotes.id BETWEEN articles.first_quote AND articles.last_quote "
        + Self.fromFirst
    case .text:
      return """
        quotes_text CROSS JOIN quotes AS shown ON shown.id = quotes_text.rowid
        CROSS JOIN utterances ON utterances.id = shown.utterance AND utterances.longest_quote = shown.id
        \(Self.toFirst) \(toArticle)
        """
    }
  }
}
