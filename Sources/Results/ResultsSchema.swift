import GRDB

/// The tables of `actors.sqlite`.
///
/// Numbers stand for actors, outlets, articles and quotes in order of first appearance. Offsets are code points of the
/// article's text. Tables are filled by appending; indexes are made at the end, which is several times faster.
enum ResultsSchema {
  /// `PRAGMA application_id`: "OnRc".
  static let applicationID: Int32 = 0x4F6E_5263
  /// `PRAGMA user_version`; raised when tables change.
  static let version: Int32 = 1

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
      line INTEGER NOT NULL
    );
    CREATE TABLE actors(
      id INTEGER PRIMARY KEY,
      actor TEXT NOT NULL,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      gender TEXT NOT NULL,
      articles INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      names INTEGER NOT NULL,
      nominals INTEGER NOT NULL,
      pronouns INTEGER NOT NULL,
      quotations INTEGER NOT NULL,
      direct INTEGER NOT NULL,
      mixed INTEGER NOT NULL,
      indirect INTEGER NOT NULL,
      words INTEGER NOT NULL,
      addressed INTEGER NOT NULL,
      first TEXT NOT NULL,
      last TEXT NOT NULL
    );
    CREATE TABLE aliases(
      actor INTEGER NOT NULL REFERENCES actors,
      alias TEXT NOT NULL,
      folded TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY(actor, alias)
    ) WITHOUT ROWID;
    CREATE TABLE name_words(
      word TEXT NOT NULL,
      actor INTEGER NOT NULL REFERENCES actors
    );
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
      outlet INTEGER NOT NULL REFERENCES outlets,
      published TEXT NOT NULL,
      kind TEXT NOT NULL,
      speaker INTEGER REFERENCES actors,
      speaker_name TEXT,
      speaker_form TEXT,
      addressee INTEGER REFERENCES actors,
      addressee_name TEXT,
      cue TEXT,
      anonymous INTEGER NOT NULL,
      confidence REAL NOT NULL,
      words INTEGER NOT NULL,
      spans TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE TABLE quote_about(
      quote INTEGER NOT NULL REFERENCES quotes,
      actor INTEGER NOT NULL REFERENCES actors,
      published TEXT NOT NULL
    );
    CREATE VIEW record AS
      SELECT actors.actor AS speaker, quotes.speaker_name, quotes.kind, quotes.text, quotes.cue, outlets.name AS outlet,
        quotes.published, articles.article, articles.title, articles.url, quotes.confidence
      FROM quotes JOIN articles ON articles.id = quotes.article JOIN outlets ON outlets.id = quotes.outlet
        LEFT JOIN actors ON actors.id = quotes.speaker;
    """

  /// Each list of answers is in the order of one index, so that `LIMIT` reads no more than it shows.
  static let indexes = """
    CREATE UNIQUE INDEX outlets_by_name ON outlets(name);
    CREATE INDEX articles_by_article ON articles(article);
    CREATE UNIQUE INDEX actors_by_actor ON actors(actor);
    CREATE INDEX actors_by_quotations ON actors(quotations DESC, mentions DESC, actor);
    CREATE INDEX actors_by_mentions ON actors(mentions DESC, quotations DESC, actor);
    CREATE INDEX actors_by_articles ON actors(articles DESC, mentions DESC, actor);
    CREATE INDEX actors_by_words ON actors(words DESC, quotations DESC, actor);
    CREATE INDEX actors_by_name ON actors(name, actor);
    CREATE INDEX aliases_by_folded ON aliases(folded, count);
    CREATE INDEX name_words_by_word ON name_words(word, actor);
    CREATE INDEX quotes_by_speaker ON quotes(speaker, published DESC) WHERE speaker IS NOT NULL;
    CREATE INDEX quotes_by_outlet ON quotes(outlet, published DESC);
    CREATE INDEX quotes_by_date ON quotes(published DESC);
    CREATE INDEX quotes_by_article ON quotes(article);
    CREATE INDEX anonymous_quotes ON quotes(published DESC) WHERE anonymous = 1;
    CREATE INDEX quotes_about ON quote_about(actor, published DESC, quote);
    CREATE INDEX about_by_quote ON quote_about(quote, actor);
    """
}
