import Aggregating
import Corpus
import Merging

/// The inserters of all tables. Actors, articles and utterances are counted from 0 in the program, from 1 in the tables.
struct ResultsTables: ~Copyable {
  private var outlets: RowInserter
  private var articles: RowInserter
  private var quotes: RowInserter
  private var utterances: RowInserter
  private var about: RowInserter
  private var appearances: RowInserter
  private var actors: ActorTables
  private var companions: RowInserter
  private var talk: RowInserter
  private var voices: RowInserter

  init(_ file: borrowing DatabaseFile) throws(ResultsError) {
    // All of them before the first assignment: a value that cannot be copied is made as a whole.
    let outlets = try file.inserter(into: "outlets", columns: 2)
    let articles = try file.inserter(into: "articles", columns: 11)
    let quotes = try file.inserter(into: "quotes", columns: 21)
    let utterances = try file.inserter(into: "utterances", columns: 10)
    let about = try file.inserter(into: "quote_about", columns: 4)
    let appearances = try file.inserter(into: "appearances", columns: 6)
    let actors = try ActorTables(file)
    let companions = try file.inserter(into: "companions", columns: 7)
    let talk = try file.inserter(into: "talk", columns: 5)
    let voices = try file.inserter(into: "voices", columns: 16)
    self.outlets = outlets
    self.articles = articles
    self.quotes = quotes
    self.utterances = utterances
    self.about = about
    self.appearances = appearances
    self.actors = actors
    self.companions = companions
    self.talk = talk
    self.voices = voices
  }

  mutating func insertOutlet(_ number: Int, _ name: String) throws(ResultsError) {
    outlets.bind(number)
    outlets.bind(name)
    try outlets.insert()
  }

  /// Inserts an article with the numbers of its first and last quote.
  mutating func insert(
    _ article: Article, _ number: Int, outlet: Int, story: Int, quotes first: Int, to last: Int
  ) throws(ResultsError) {
    articles.bind(number)
    articles.bind(article.id)
    articles.bind(outlet)
    articles.bind(article.url)
    articles.bind(article.published)
    articles.bind(article.title)
    articles.bind(story)
    articles.bind(article.shard)
    articles.bind(article.line)
    articles.bind(first)
    articles.bind(last)
    try articles.insert()
  }

  mutating func insert(
    _ quote: SpokenQuote, _ number: Int, in article: Int, published: String
  ) throws(ResultsError) {
    let quotation = quote.quotation
    quotes.bind(number)
    quotes.bind(article)
    quotes.bind(published)
    quotes.bind(quotation.kind.rawValue)
    quotes.bind(quote.speaker.map { $0.number + 1 })
    quotes.bind(quotation.speaker?.name)
    quotes.bind(quotation.speaker?.form.rawValue)
    quotes.bind(quotation.speaker?.kind.rawValue)
    quotes.bind(quote.addressee.map { $0.number + 1 })
    quotes.bind(quotation.addressee?.name)
    quotes.bind(quotation.cue?.lemma)
    quotes.bind(quotation.cue?.kind.rawValue)
    quotes.bind(quotation.act.rawValue)
    quotes.bind(quotation.polarity.rawValue)
    quotes.bind(quotation.modality.rawValue)
    quotes.bind(quotation.anonymous ? 1 : 0)
    quotes.bind(quotation.confidence)
    quotes.bind(quote.words)
    quotes.bind(quote.utterance.map { $0 + 1 })
    quotes.bind(utf8: quote.spans[...])
    quotes.bind(utf8: quote.text[...])
    try quotes.insert()
  }

  mutating func insert(_ utterance: Utterance) throws(ResultsError) {
    utterances.bind(utterance.number + 1)
    utterances.bind(utterance.speaker.map { $0 + 1 })
    utterances.bind(utterance.kind.rawValue)
    utterances.bind(utterance.first + 1)
    utterances.bind(utterance.longest + 1)
    utterances.bind(utterance.published)
    utterances.bind(utterance.quotations)
    utterances.bind(utterance.articles)
    utterances.bind(utterance.outlets)
    utterances.bind(utterance.variants)
    try utterances.insert()
  }

  mutating func insert(_ row: AboutRuns.Row) throws(ResultsError) {
    about.bind(row.actor)
    about.bind(row.published)
    about.bind(row.quote)
    about.bind(row.place)
    try about.insert()
  }

  mutating func insert(_ row: AppearanceRuns.Row) throws(ResultsError) {
    appearances.bind(row.actor + 1)
    appearances.bind(row.article)
    appearances.bind(row.chain)
    appearances.bind(row.mentions.name)
    appearances.bind(row.mentions.nominal)
    appearances.bind(row.mentions.pronoun)
    try appearances.insert()
  }

  mutating func insert(_ entry: ActorEntry) throws(ResultsError) { try actors.insert(entry) }

  mutating func update(_ actor: Int, rank: Int) throws(ResultsError) { try actors.update(actor, rank: rank) }

  mutating func insert(_ row: CompanionList.Row) throws(ResultsError) {
    companions.bind(row.actor + 1)
    companions.bind(row.place)
    companions.bind(row.other + 1)
    companions.bind(row.figures.all)
    companions.bind(row.figures.heads)
    companions.bind(Self.thousandths(row.association.pmi))
    companions.bind(Self.thousandths(row.association.logLikelihood))
    try companions.insert()
  }

  mutating func insert(_ pair: PairTally.Pair, _ figures: PairTally.Figures) throws(ResultsError) {
    talk.bind(pair.first + 1)
    talk.bind(pair.second + 1)
    talk.bind(pair.kind == .about ? "about" : "hearer")
    talk.bind(figures.all)
    talk.bind(figures.heads)
    try talk.insert()
  }

  mutating func insert(_ figures: VoiceFigures, outlet: Int, month: String) throws(ResultsError) {
    voices.bind(outlet)
    voices.bind(month)
    voices.bind(figures.articles)
    voices.bind(figures.stories)
    voices.bind(figures.mentions)
    voices.bind(figures.quotations.all)
    voices.bind(figures.quotations.direct)
    voices.bind(figures.quotations.mixed)
    voices.bind(figures.quotations.indirect)
    voices.bind(figures.storyQuotations)
    voices.bind(figures.words)
    voices.bind(figures.anonymous)
    voices.bind(figures.withActor)
    voices.bind(figures.genders.female)
    voices.bind(figures.genders.male)
    voices.bind(figures.genders.unknown)
    try voices.insert()
  }

  private static func thousandths(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
