import Aggregating
import Corpus
import GRDB

/// The inserts; statements are prepared once a database. With up to 20 values GRDB binds strings without a copy.
extension Database {
  func insertOutlet(_ number: Int, _ name: String) throws {
    try cachedStatement(sql: "INSERT INTO outlets VALUES (?,?)").execute(arguments: [number, name])
  }

  func insert(_ rows: ArticleRows) throws {
    let article = rows.article
    try cachedStatement(sql: "INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?)").execute(arguments: [
      rows.number, article.id, rows.outlet, article.url, article.published, article.title, article.story, article.shard,
      article.line,
    ])
    guard !rows.quotes.isEmpty else { return }
    let quotes = try cachedStatement(sql: "INSERT INTO quotes VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    let about = try cachedStatement(sql: "INSERT INTO quote_about VALUES (?,?,?)")
    for quote in rows.quotes {
      try quotes.execute(arguments: arguments(quote, rows))
      for actor in quote.about { try about.execute(arguments: [quote.number, actor, article.published]) }
    }
  }

  private func arguments(_ row: NumberedQuote, _ rows: ArticleRows) -> StatementArguments {
    let quote = row.quote
    let quotation = quote.quotation
    return [
      row.number, rows.number, rows.outlet, rows.article.published, quotation.kind.rawValue, row.speaker,
      quotation.speaker?.name, quotation.speaker?.form.rawValue, row.addressee, quotation.addressee?.name,
      quotation.cue?.lemma, quotation.anonymous ? 1 : 0, quotation.confidence, quote.words, quote.spans,
      String(decoding: quote.text, as: UTF8.self),
    ]
  }

  func insert(_ actor: ActorTally, _ number: Int, _ outlets: [String: Int]) throws {
    try cachedStatement(sql: "INSERT INTO actors VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)").execute(arguments: [
      number, actor.id.rawValue, actor.kind.rawValue, actor.name, actor.genders.prevailing.rawValue, actor.articles,
      actor.mentions.all, actor.mentions.name, actor.mentions.nominal, actor.mentions.pronoun, actor.quotations.all,
      actor.quotations.direct, actor.quotations.mixed, actor.quotations.indirect, actor.wordsQuoted, actor.addressed,
      actor.first, actor.last,
    ])
    try insertNames(of: actor, number)
    let titles = try cachedStatement(sql: "INSERT INTO titles VALUES (?,?,?)")
    for title in actor.titles.sorted { try titles.execute(arguments: [number, title.key, title.value]) }
    let months = try cachedStatement(sql: "INSERT INTO mentions VALUES (?,?,?,?,?,?)")
    for entry in actor.timeline.sorted.map({ (place: $0.key, outlet: outlets[$0.key.outlet], figures: $0.value) })
      .sorted(by: { ($0.place.month, $0.outlet ?? 0) < ($1.place.month, $1.outlet ?? 0) })
    {
      try months.execute(arguments: [
        number, entry.place.month, entry.outlet, entry.figures.articles, entry.figures.mentions,
        entry.figures.quotations,
      ])
    }
  }

  /// An actor is found by each of its full names and aliases, and by each word of them.
  private func insertNames(of actor: ActorTally, _ number: Int) throws {
    var names = actor.aliases
    for form in actor.forms.sorted where names[form.key] == nil { names.add(0, to: form.key) }
    let aliases = try cachedStatement(sql: "INSERT INTO aliases VALUES (?,?,?,?)")
    var words = Counts()
    for name in names.sorted {
      let folded = NameFolder.folded(name.key)
      try aliases.execute(arguments: [number, name.key, folded, name.value])
      for word in folded.split(separator: " ") { words.add(1, to: String(word)) }
    }
    let statement = try cachedStatement(sql: "INSERT INTO name_words VALUES (?,?)")
    for word in words.sorted { try statement.execute(arguments: [word.key, number]) }
  }
}
