/// A built-in layout and what tells its records from others.
struct KnownLayout {
  var layout: Layout
  /// Pointers that such records hold, each with its weight.
  var signs: [(pointer: String, weight: Int)]
  /// The weight that a record must reach to count as one of this layout.
  var needed: Int

  private init(_ name: String, needed: Int = 0, signs: [(pointer: String, weight: Int)] = [], _ fields: FieldPointers) {
    layout = Layout(name: name, fields: fields)
    self.signs = signs
    self.needed = needed
  }

  /// All built-in layouts; where two score the same the first is taken.
  static let all = [plain, ccNews, newsPlease, newspaper3k, realNews, dolma, webz]

  /// What most people write by themselves. Its aliases also cover NewsAPI, schema.org's NewsArticle and exports of MongoDB.
  static let plain = Self(
    "plain",
    FieldPointers(
      id: "/id /_id /id/$oid /_id/$oid /article_id /articleId /doc_id /docid /document_id /uuid /guid /uid",
      outlet: "/outlet /outlet/name /source/name /source /publication /publication/name /publisher/name /publisher "
        + "/newspaper /source_name /site_name /site /website /media /journal /domain /source_domain /source/domain",
      url: "/url /link /web_url /webUrl /article_url /canonical_url /canonical_link /permalink /uri /source_url",
      published:
        "/published /published_at /publishedAt /published_date /publication_date /publicationDate /publish_date "
        + "/publishDate /date_published /datePublished /date_publish /pub_date /pubDate /date /datetime /timestamp /time "
        + "/created_at /created",
      title: "/title /headline /headline/main /head /heading",
      authors: "/authors /author /byline /byline/original /by /creator /writer",
      dateline: "/dateline",
      language: "/language /lang /inLanguage /language_code /languageCode",
      text: "/text /body /content /article_text /full_text /fulltext /fullText /article /article_body /articleBody "
        + "/body_text /bodyText /maintext /main_text /raw_text /clean_text /raw_content /story"))

  /// CC-News as `datasets` distributes it.
  static let ccNews = Self(
    "cc_news", needed: 5,
    signs: [("/image_url", 3), ("/domain", 2), ("/date", 1), ("/description", 1), ("/url", 1)],
    FieldPointers(
      id: "/id", outlet: "/domain", url: "/url", published: "/date", title: "/title", authors: "/authors /author",
      dateline: "/dateline", language: "/language", text: "/text"))

  /// What news-please (Hamborg et al. 2017) writes.
  static let newsPlease = Self(
    "news-please", needed: 5,
    signs: [
      ("/maintext", 4), ("/date_publish", 3), ("/source_domain", 3), ("/date_download", 1), ("/date_modify", 1),
      ("/localpath", 1), ("/filename", 1), ("/title_page", 1), ("/title_rss", 1),
    ],
    FieldPointers(
      id: "/id", outlet: "/source_domain", url: "/url", published: "/date_publish",
      title: "/title /title_page /title_rss", authors: "/authors", dateline: "/dateline", language: "/language",
      text: "/maintext /text"))

  /// newspaper3k's articles, as put into MongoDB and exported.
  static let newspaper3k = Self(
    "newspaper3k", needed: 4,
    signs: [
      ("/canonical_link", 2), ("/top_img", 2), ("/top_image", 2), ("/meta_data", 2), ("/movies", 2),
      ("/publish_date", 2), ("/source_url", 1), ("/meta_keywords", 1), ("/meta_description", 1), ("/meta_lang", 1),
      ("/keywords", 1), ("/images", 1), ("/summary", 1),
    ],
    FieldPointers(
      id: "/id /_id /_id/$oid", outlet: "/source /source_url", url: "/url /canonical_link",
      published: "/publish_date /meta_data/article/published_time", title: "/title", authors: "/authors",
      dateline: "/dateline", language: "/meta_lang /language", text: "/text"))

  /// RealNews (Zellers et al. 2019).
  static let realNews = Self(
    "realnews", needed: 4,
    signs: [
      ("/warc_date", 3), ("/publish_date", 2), ("/domain", 2), ("/url_used", 1), ("/inst_index", 1), ("/status", 1),
      ("/split", 1), ("/orig_split", 1), ("/summary", 1),
    ],
    FieldPointers(
      id: "/id", outlet: "/domain", url: "/url /url_used", published: "/publish_date", title: "/title",
      authors: "/authors", dateline: "/dateline", language: "/language", text: "/text"))

  /// Dolma's documents (Soldaini et al. 2024). `source` names a collection, so the outlet is rather told from the address.
  static let dolma = Self(
    "dolma", needed: 4,
    signs: [("/added", 2), ("/created", 2), ("/metadata", 2), ("/metadata/url", 2), ("/version", 1), ("/source", 1)],
    FieldPointers(
      id: "/id",
      outlet: "/metadata/outlet /metadata/publisher /metadata/publication /metadata/site_name /metadata/domain "
        + "/metadata/url /metadata/warc_url /url /source",
      url: "/metadata/url /url /metadata/warc_url /metadata/source_url",
      published: "/metadata/published /metadata/published_at /metadata/publish_date /metadata/publication_date "
        + "/metadata/date /created",
      title: "/metadata/title /title", authors: "/metadata/authors /metadata/author /metadata/byline /authors /author",
      dateline: "/metadata/dateline", language: "/metadata/language /metadata/lang /language /lang", text: "/text"))

  /// Webz.io's news feed.
  static let webz = Self(
    "webz", needed: 5,
    signs: [
      ("/thread/site", 3), ("/thread", 2), ("/ord_in_thread", 2), ("/uuid", 2), ("/crawled", 1), ("/highlightText", 1),
      ("/external_links", 1), ("/published", 1),
    ],
    FieldPointers(
      id: "/uuid /thread/uuid", outlet: "/thread/site /thread/site_full", url: "/url /thread/url",
      published: "/published /thread/published", title: "/title /thread/title /thread/title_full", authors: "/author",
      dateline: "/dateline", language: "/language", text: "/text"))
}
