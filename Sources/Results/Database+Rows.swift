import Aggregating
import Corpus
import GRDB

/// The inserts; statements are prepared once a database.
///
/// Arguments are literals: of GRDB's ways to give them the fastest by far. With up to 20 it binds strings without a copy.
extension Database {
  func insertOutlet(_ number: Int, _ name: String) throws {
    try insert("INSERT INTO outlets VALUES (?,?)", [number, name])
  }

  func insert(_ rows: ArticleRows) throws {
    let article = rows.article
    try insert(
      "INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?)",
      [
        rows.number, article.id, rows.outlet, article.url, article.published, article.title, article.story,
        article.shard, article.line,
      ])
    guard !rows.quotes.isEmpty else { return }
    let quotes = try cachedStatement(sql: "INSERT INTO quotes VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    let about = try cachedStatement(sql: "INSERT INTO quote_about VALUES (?,?,?)")
    for (number, quote) in rows.quotes {
      try quotes.execute(arguments: arguments(number, quote, rows))
      for actor in quote.about { try about.execute(arguments: [number, actor, article.published]) }
    }
  }

  private func insert(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func arguments(_ number: Int, _ quote: SpokenQuote, _ rows: ArticleRows) -> StatementArguments {
    let quotation = quote.quotation
    return [
      number, rows.number, rows.outlet, rows.article.published, quotation.kind.rawValue, quote.speaker,
      quotation.speaker?.name, quotation.speaker?.form.rawValue, quote.addressee, quotation.addressee?.name,
      quotation.cue?.lemma, quotation.anonymous ? 1 : 0, quotation.confidence, quote.words, quote.spans, quote.text,
    ]
  }

  func insert(_ actor: ActorTally, _ number: Int, _ outlets: [String: Int]) throws {
    try insert(
      "INSERT INTO actors VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      [
        number, actor.id.rawValue, actor.kind.rawValue, actor.name, actor.genders.prevailing.rawValue, actor.articles,
        actor.mentions.all, actor.mentions.name, actor.mentions.nominal, actor.mentions.pronoun,
        actor.quotations.all, actor.quotations.direct, actor.quotations.mixed, actor.quotations.indirect,
        actor.wordsQuoted, actor.addressed, actor.first, actor.last,
      ])
    try insertNames(of: actor, number)
    for title in actor.titles.sorted {
      try insert("INSERT INTO titles VALUES (?,?,?)", [number, title.key, title.value])
    }
    try insertMonths(of: actor, number, outlets)
  }

  /// In the order of the table's key, so that rows are appended.
  private func insertMonths(of actor: ActorTally, _ number: Int, _ outlets: [String: Int]) throws {
    let months = actor.timeline.sorted.map { (place: $0.key, outlet: outlets[$0.key.outlet] ?? 0, figures: $0.value) }
    for month in months.sorted(by: { ($0.place.month, $0.outlet) < ($1.place.month, $1.outlet) }) {
      try insert(
        "INSERT INTO mentions VALUES (?,?,?,?,?,?)",
        [
          number, month.place.month, month.outlet, month.figures.articles, month.figures.mentions,
          month.figures.quotations,
        ])
    }
  }

  /// An actor is found by each of its full names and aliases, and by each word of them.
  private func insertNames(of actor: ActorTally, _ number: Int) throws {
    var names = actor.aliases
    for form in actor.forms.sorted where names[form.key] == nil { names.add(0, to: form.key) }
    var words = Counts()
    for name in names.sorted {
      let folded = NameFolder.folded(name.key)
      try insert("INSERT INTO aliases VALUES (?,?,?,?)", [number, name.key, folded, name.value])
      for word in folded.split(separator: " ") { words.add(1, to: String(word)) }
    }
    for word in words.sorted { try insert("INSERT INTO name_words VALUES (?,?)", [word.key, number]) }
  }
}
