import Aggregating
import Corpus

/// The inserters of all tables.
struct ResultsTables: ~Copyable {
  private var outlets: RowInserter
  private var articles: RowInserter
  private var quotes: RowInserter
  private var about: RowInserter
  private var actors: RowInserter
  private var aliases: RowInserter
  private var titles: RowInserter
  private var mentions: RowInserter

  init(_ file: borrowing DatabaseFile) throws(ResultsError) {
    // All of them before the first assignment: a value that cannot be copied is made as a whole.
    let outlets = try file.inserter(into: "outlets", columns: 2)
    let articles = try file.inserter(into: "articles", columns: 11)
    let quotes = try file.inserter(into: "quotes", columns: 20)
    let about = try file.inserter(into: "quote_about", columns: 4)
    let actors = try file.inserter(into: "actors", columns: 21)
    let aliases = try file.inserter(into: "aliases", columns: 4)
    let titles = try file.inserter(into: "titles", columns: 3)
    let mentions = try file.inserter(into: "mentions", columns: 6)
    self.outlets = outlets
    self.articles = articles
    self.quotes = quotes
    self.about = about
    self.actors = actors
    self.aliases = aliases
    self.titles = titles
    self.mentions = mentions
  }

  mutating func insertOutlet(_ number: Int, _ name: String) throws(ResultsError) {
    outlets.bind(number)
    outlets.bind(name)
    try outlets.insert()
  }

  /// Inserts an article with the numbers of its first and last quote.
  mutating func insert(
    _ article: Article, _ number: Int, outlet: Int, quotes first: Int, to last: Int
  ) throws(ResultsError) {
    articles.bind(number)
    articles.bind(article.id)
    articles.bind(outlet)
    articles.bind(article.url)
    articles.bind(article.published)
    articles.bind(article.title)
    articles.bind(article.story)
    articles.bind(article.shard)
    articles.bind(article.line)
    articles.bind(first)
    articles.bind(last)
    try articles.insert()
  }

  /// Inserts a quote; `all` has the place among all actors of each of its block.
  mutating func insert(
    _ quote: SpokenQuote, _ number: Int, in article: Int, published: String, _ all: [Int]
  ) throws(ResultsError) {
    let quotation = quote.quotation
    quotes.bind(number)
    quotes.bind(article)
    quotes.bind(published)
    quotes.bind(quotation.kind.rawValue)
    quotes.bind(quote.speaker.map { all[$0] + 1 })
    quotes.bind(quotation.speaker?.name)
    quotes.bind(quotation.speaker?.form.rawValue)
    quotes.bind(quotation.speaker?.kind.rawValue)
    quotes.bind(quote.addressee.map { all[$0] + 1 })
    quotes.bind(quotation.addressee?.name)
    quotes.bind(quotation.cue?.lemma)
    quotes.bind(quotation.cue?.kind.rawValue)
    quotes.bind(quotation.act.rawValue)
    quotes.bind(quotation.polarity.rawValue)
    quotes.bind(quotation.modality.rawValue)
    quotes.bind(quotation.anonymous ? 1 : 0)
    quotes.bind(quotation.confidence)
    quotes.bind(quote.words)
    quotes.bind(utf8: quote.spans[...])
    quotes.bind(utf8: quote.text[...])
    try quotes.insert()
  }

  mutating func insert(_ row: AboutList.Row, published: String) throws(ResultsError) {
    about.bind(row.actor)
    about.bind(published)
    about.bind(row.quote)
    about.bind(row.place)
    try about.insert()
  }

  mutating func insert(_ actor: ActorTally, _ number: Int, rank: Int) throws(ResultsError) {
    let name = actor.name
    actors.bind(number)
    actors.bind(rank)
    actors.bind(actor.id.rawValue)
    actors.bind(actor.articles)
    actors.bind(actor.mentions.all)
    actors.bind(actor.wordsQuoted)
    actors.bind(actor.quotations.all)
    actors.bind(actor.kind.rawValue)
    actors.bind(name)
    actors.bind(actor.genders.prevailing.rawValue)
    actors.bind(actor.mentions.name)
    actors.bind(actor.mentions.nominal)
    actors.bind(actor.mentions.pronoun)
    actors.bind(actor.quotations.direct)
    actors.bind(actor.quotations.mixed)
    actors.bind(actor.quotations.indirect)
    actors.bind(actor.unsaid)
    actors.bind(actor.thoughts)
    actors.bind(actor.addressed)
    actors.bind(actor.first)
    actors.bind(actor.last)
    try actors.insert()
    for alias in actor.aliases.sorted where alias.key != name {
      aliases.bind(number)
      aliases.bind(alias.key)
      aliases.bind(alias.value)
      aliases.bind(NameFolder.folded(alias.key))
      try aliases.insert()
    }
    for title in actor.titles.sorted {
      titles.bind(number)
      titles.bind(title.key)
      titles.bind(title.value)
      try titles.insert()
    }
  }

  mutating func insert(
    _ figures: MonthFigures, of actor: Int, _ month: String, outlet: Int
  ) throws(ResultsError) {
    mentions.bind(actor)
    mentions.bind(month)
    mentions.bind(outlet)
    mentions.bind(figures.articles)
    mentions.bind(figures.mentions)
    mentions.bind(figures.quotations)
    try mentions.insert()
  }
}
