/// The tables of `actors.sqlite`.
///
/// Numbers stand for all things: articles and quotes as they come in the input, actors as they were settled. An actor's
/// `rank` is its place by falling quotations, then mentions, then by id: the order in which actors are listed. Offsets are
/// code points of the article's text.
///
/// Figures exist twice: over articles, and, named `story_…`, over the earliest article of each story alone, which
/// `articles.story` names (`story = id` for those). `actors.stories` counts the stories that an actor is named in;
/// `utterances` are quotations with reprints taken together.
///
/// `quotes` holds all attributions. Those that an actor's `quotations` count are the ones with `act = 'speech' AND
/// polarity = 'affirmative' AND modality = 'actual'`, and they alone have an `utterance`; other speech is `unsaid`, other
/// acts are `thoughts`.
///
/// `aliases` are the names in the text other than the actor's own, which the remaining `names` of its row are; `folded`
/// is an alias as it is searched for. An actor's own name is found by `actor`, which is its folded form; where it is not (a
/// register's id, a second one of a name) the own name is among the aliases.
///
/// Tables are filled by appending, from records that were sorted before; indexes are made at the end, which is several
/// times faster. As each costs about as much as the rows that it leads to, there is none where a number's order does:
/// quotes lie by article (`first_quote` to `last_quote`), so that those of an outlet or a time are found by its articles.
enum ResultsSchema {
  /// `PRAGMA application_id`: "OnRc".
  static let applicationID: Int32 = 0x4F6E_5263
  /// `PRAGMA user_version`; raised when tables change.
  static let version: Int32 = 4

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
      story INTEGER NOT NULL REFERENCES articles,
      shard TEXT NOT NULL,
      line INTEGER NOT NULL,
      first_quote INTEGER NOT NULL,
      last_quote INTEGER NOT NULL
    );
    CREATE TABLE stories(
      id INTEGER PRIMARY KEY REFERENCES articles,
      articles INTEGER NOT NULL,
      outlets INTEGER NOT NULL,
      first TEXT NOT NULL,
      last TEXT NOT NULL
    );
    CREATE TABLE actors(
      id INTEGER PRIMARY KEY,
      rank INTEGER NOT NULL,
      actor TEXT NOT NULL,
      articles INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      words INTEGER NOT NULL,
      quotations INTEGER NOT NULL,
      utterances INTEGER NOT NULL,
      stories INTEGER NOT NULL,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      gender TEXT NOT NULL,
      names INTEGER NOT NULL,
      nominals INTEGER NOT NULL,
      pronouns INTEGER NOT NULL,
      direct INTEGER NOT NULL,
      mixed INTEGER NOT NULL,
      indirect INTEGER NOT NULL,
      direct_utterances INTEGER NOT NULL,
      mixed_utterances INTEGER NOT NULL,
      indirect_utterances INTEGER NOT NULL,
      anonymous INTEGER NOT NULL,
      unsaid INTEGER NOT NULL,
      thoughts INTEGER NOT NULL,
      addressed INTEGER NOT NULL,
      story_articles INTEGER NOT NULL,
      story_mentions INTEGER NOT NULL,
      story_quotations INTEGER NOT NULL,
      story_words INTEGER NOT NULL,
      first TEXT NOT NULL,
      last TEXT NOT NULL,
      registered TEXT
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
      first TEXT NOT NULL,
      last TEXT NOT NULL,
      PRIMARY KEY(actor, title)
    ) WITHOUT ROWID;
    CREATE TABLE cue_classes(
      actor INTEGER NOT NULL REFERENCES actors,
      class TEXT NOT NULL,
      quotations INTEGER NOT NULL,
      PRIMARY KEY(actor, class)
    ) WITHOUT ROWID;
    CREATE TABLE decisions(
      actor INTEGER NOT NULL REFERENCES actors,
      place INTEGER NOT NULL,
      act TEXT NOT NULL,
      name TEXT NOT NULL,
      reason TEXT NOT NULL,
      evidence TEXT NOT NULL,
      articles INTEGER NOT NULL,
      other TEXT,
      PRIMARY KEY(actor, place)
    ) WITHOUT ROWID;
    CREATE TABLE appearances(
      actor INTEGER NOT NULL REFERENCES actors,
      article INTEGER NOT NULL REFERENCES articles,
      chain INTEGER NOT NULL,
      names INTEGER NOT NULL,
      nominals INTEGER NOT NULL,
      pronouns INTEGER NOT NULL,
      PRIMARY KEY(actor, article, chain)
    ) WITHOUT ROWID;
    CREATE TABLE companions(
      actor INTEGER NOT NULL REFERENCES actors,
      place INTEGER NOT NULL,
      other INTEGER NOT NULL REFERENCES actors,
      articles INTEGER NOT NULL,
      story_articles INTEGER NOT NULL,
      pmi REAL NOT NULL,
      log_likelihood REAL NOT NULL,
      PRIMARY KEY(actor, place)
    ) WITHOUT ROWID;
    CREATE TABLE talk(
      speaker INTEGER NOT NULL REFERENCES actors,
      other INTEGER NOT NULL REFERENCES actors,
      role TEXT NOT NULL,
      quotations INTEGER NOT NULL,
      story_quotations INTEGER NOT NULL,
      PRIMARY KEY(speaker, role, other)
    ) WITHOUT ROWID;
    CREATE TABLE voices(
      outlet INTEGER NOT NULL REFERENCES outlets,
      month TEXT NOT NULL,
      articles INTEGER NOT NULL,
      stories INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      quotations INTEGER NOT NULL,
      direct INTEGER NOT NULL,
      mixed INTEGER NOT NULL,
      indirect INTEGER NOT NULL,
      story_quotations INTEGER NOT NULL,
      words INTEGER NOT NULL,
      anonymous INTEGER NOT NULL,
      with_actor INTEGER NOT NULL,
      women INTEGER NOT NULL,
      men INTEGER NOT NULL,
      gender_unknown INTEGER NOT NULL,
      PRIMARY KEY(outlet, month)
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
      utterance INTEGER REFERENCES utterances,
      spans TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE TABLE utterances(
      id INTEGER PRIMARY KEY,
      speaker INTEGER REFERENCES actors,
      kind TEXT NOT NULL,
      first_quote INTEGER NOT NULL REFERENCES quotes,
      longest_quote INTEGER NOT NULL REFERENCES quotes,
      published TEXT NOT NULL,
      quotations INTEGER NOT NULL,
      articles INTEGER NOT NULL,
      outlets INTEGER NOT NULL,
      variants INTEGER NOT NULL
    );
    CREATE TABLE quote_about(
      actor INTEGER NOT NULL REFERENCES actors,
      published TEXT NOT NULL,
      quote INTEGER NOT NULL REFERENCES quotes,
      place INTEGER NOT NULL,
      PRIMARY KEY(actor, published DESC, quote)
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE quotes_text USING fts5(
      text, content='quotes', content_rowid='id', columnsize=0, tokenize="unicode61 remove_diacritics 2"
    );
    CREATE VIEW record AS
      SELECT actors.actor AS speaker, quotes.speaker_name, quotes.kind, quotes.text, quotes.cue, quotes.act,
        quotes.polarity, quotes.modality, outlets.name AS outlet, quotes.published, articles.article, articles.title,
        articles.url, quotes.confidence, articles.story = articles.id AS is_story_head, quotes.utterance
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
    CREATE INDEX articles_by_story ON articles(story) WHERE story <> id;
    CREATE UNIQUE INDEX actors_by_actor ON actors(actor);
    CREATE UNIQUE INDEX actors_by_rank ON actors(rank);
    CREATE INDEX registered_actors ON actors(type, actor) WHERE registered IS NOT NULL;
    CREATE INDEX actors_by_mentions ON actors(mentions DESC, rank) WHERE mentions > 1;
    CREATE INDEX actors_by_articles ON actors(articles DESC, rank) WHERE articles > 1;
    CREATE INDEX actors_by_stories ON actors(stories DESC, rank) WHERE stories > 1;
    CREATE INDEX actors_by_words ON actors(words DESC, rank) WHERE words > 0;
    CREATE INDEX actors_by_utterances ON actors(utterances DESC, rank) WHERE utterances > 0;
    CREATE INDEX actors_by_story_quotations ON actors(story_quotations DESC, rank) WHERE story_quotations > 0;
    CREATE INDEX actors_by_story_mentions ON actors(story_mentions DESC, rank) WHERE story_mentions > 1;
    CREATE INDEX actors_by_story_words ON actors(story_words DESC, rank) WHERE story_words > 0;
    CREATE INDEX aliases_by_folded ON aliases(folded);
    CREATE INDEX talk_by_other ON talk(other, role, quotations DESC);
    CREATE INDEX quotes_by_speaker ON quotes(speaker, published DESC) WHERE speaker IS NOT NULL;
    CREATE INDEX quotes_by_addressee ON quotes(addressee, published DESC) WHERE addressee IS NOT NULL;
    CREATE INDEX anonymous_quotes ON quotes(published DESC) WHERE anonymous = 1;
    CREATE INDEX reprinted_quotes ON quotes(utterance) WHERE utterance IS NOT NULL;
    CREATE INDEX reprinted_utterances ON utterances(quotations DESC) WHERE quotations > 1;
    CREATE INDEX utterances_by_speaker ON utterances(speaker, quotations DESC) WHERE quotations > 1;
    """

  /// What is told from rows that are there: stories of more than one article, and the words of all quotations.
  static let derived = """
    INSERT INTO stories SELECT story, count(*), count(DISTINCT outlet), coalesce(min(nullif(published, '')), ''), max(published)
      FROM articles WHERE story IN (SELECT story FROM articles WHERE story <> id) GROUP BY story ORDER BY story;
    INSERT INTO quotes_text(quotes_text) VALUES('rebuild');
    """
}
