import GRDB

/// The tables of `actors.sqlite`.
///
/// Numbers stand for all things in the order in which they first appear in the input, so that rows can be written while
/// it is worked through. An actor's `rank` is its place by falling quotations, then mentions, then by id: the order in
/// which actors are listed. Offsets are code points of the article's text.
///
/// `quotes` holds all attributions. Those that an actor's `quotations` count, and a month's, are the ones with
/// `act = 'speech' AND polarity = 'affirmative' AND modality = 'actual'`; other speech is `unsaid`, other acts are `thoughts`.
///
/// `aliases` are the names in the text other than the actor's own, which the remaining `names` of its row are; `folded`
/// is an alias as it is searched for. An actor's own name is found by `actor`, which is its folded form.
///
/// Tables are filled by appending; indexes are made at the end, which is several times faster. As each costs about as
/// much as the rows that it leads to, there is none where a number's order does: quotes lie by article (`first_quote` to
/// `last_quote`), so that those of an outlet or a time are found by its articles.
enum ResultsSchema {
  /// `PRAGMA application_id`: "OnRc".
  static let applicationID: Int32 = 0x4F6E_5263
  /// `PRAGMA user_version`; raised when tables change.
  static let version: Int32 = 3

  static let tables = """
    CREATE TABLE outlets(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL
    );
    CREATE TABLE articles(
      id INTEGER PRIMARY KEY,
      article TEXT NOT NULL,
      outlet INTEGER NOT NULL REFERENCES outlets,
      url TEXT NOT NULL,
      published TEXT NOT NULL,
      title TEXT NOT NULL,
      story TEXT NOT NULL,
      shard TEXT NOT NULL,
      line INTEGER NOT NULL,
      first_quote INTEGER NOT NULL,
      last_quote INTEGER NOT NULL
    );
    CREATE TABLE actors(
      id INTEGER PRIMARY KEY,
      rank INTEGER NOT NULL,
      actor TEXT NOT NULL,
      articles INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      words INTEGER NOT NULL,
      quotations INTEGER NOT NULL,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      gender TEXT NOT NULL,
      names INTEGER NOT NULL,
      nominals INTEGER NOT NULL,
      pronouns INTEGER NOT NULL,
      direct INTEGER NOT NULL,
      mixed INTEGER NOT NULL,
      indirect INTEGER NOT NULL,
      unsaid INTEGER NOT NULL,
      thoughts INTEGER NOT NULL,
      addressed INTEGER NOT NULL,
      first TEXT NOT NULL,
      last TEXT NOT NULL
    );
    CREATE TABLE aliases(
      actor INTEGER NOT NULL REFERENCES actors,
      alias TEXT NOT NULL,
      count INTEGER NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY(actor, alias)
    ) WITHOUT ROWID;
    CREATE TABLE titles(
      actor INTEGER NOT NULL REFERENCES actors,
      title TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY(actor, title)
    ) WITHOUT ROWID;
    CREATE TABLE mentions(
      actor INTEGER NOT NULL REFERENCES actors,
      month TEXT NOT NULL,
      outlet INTEGER NOT NULL REFERENCES outlets,
      articles INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      quotations INTEGER NOT NULL,
      PRIMARY KEY(actor, month, outlet)
    ) WITHOUT ROWID;
    CREATE TABLE quotes(
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES articles,
      published TEXT NOT NULL,
      kind TEXT NOT NULL,
      speaker INTEGER REFERENCES actors,
      speaker_name TEXT,
      speaker_form TEXT,
      speaker_kind TEXT,
      addressee INTEGER REFERENCES actors,
      addressee_name TEXT,
      cue TEXT,
      cue_class TEXT,
      act TEXT NOT NULL,
      polarity TEXT NOT NULL,
      modality TEXT NOT NULL,
      anonymous INTEGER NOT NULL,
      confidence REAL NOT NULL,
      words INTEGER NOT NULL,
      spans TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE TABLE quote_about(
      actor INTEGER NOT NULL REFERENCES actors,
      published TEXT NOT NULL,
      quote INTEGER NOT NULL REFERENCES quotes,
      place INTEGER NOT NULL,
      PRIMARY KEY(actor, published DESC, quote)
    ) WITHOUT ROWID;
    CREATE VIEW record AS
      SELECT actors.actor AS speaker, quotes.speaker_name, quotes.kind, quotes.text, quotes.cue, quotes.act,
        quotes.polarity, quotes.modality, outlets.name AS outlet, quotes.published, articles.article, articles.title, articles.url, quotes.confidence
      FROM quotes JOIN articles ON articles.id = quotes.article JOIN outlets ON outlets.id = articles.outlet
        LEFT JOIN actors ON actors.id = quotes.speaker;
    """

  /// Each list of answers is in the order of one index, so that `LIMIT` reads no more than it shows.
  ///
  /// Most actors have one article and no words. They come last, in the order of their ranks: an index of the others does
  /// for the list. Names from A are in the order of `actor`, type by type.
  static let indexes = """
    CREATE UNIQUE INDEX outlets_by_name ON outlets(name);
    CREATE INDEX articles_by_article ON articles(article);
    CREATE INDEX articles_by_outlet ON articles(outlet, published DESC);
    CREATE INDEX articles_by_date ON articles(published DESC);
    CREATE UNIQUE INDEX actors_by_actor ON actors(actor);
    CREATE UNIQUE INDEX actors_by_rank ON actors(rank);
    CREATE INDEX actors_by_mentions ON actors(mentions DESC, rank) WHERE mentions > 1;
    CREATE INDEX actors_by_articles ON actors(articles DESC, rank) WHERE articles > 1;
    CREATE INDEX actors_by_words ON actors(words DESC, rank) WHERE words > 0;
    CREATE INDEX aliases_by_folded ON aliases(folded);
    CREATE INDEX quotes_by_speaker ON quotes(speaker, published DESC) WHERE speaker IS NOT NULL;
    CREATE INDEX anonymous_quotes ON quotes(published DESC) WHERE anonymous = 1;
    """
}
