public import Corpus

/// Makes the spine's article of a raw one: text mended, only its own words left, with the way back to the dump.
///
/// Drops, by code: `empty` (no letter is left), `language-es` and so on (in a language that is not wanted), `furniture`
/// (nothing but furniture), `tooShort`. Linear in the record.
public struct Cleaner: Stage {
  public static let name = StageName.cleaning
  public static let revision = 4

  /// The lines that repeat in the articles at hand; set by whoever counted them (`LineCensus`).
  public var repeats: RepeatedLines {
    get { sifter.repeats }
    set { sifter.repeats = newValue }
  }

  private let options: CleaningOptions
  private let functionWords = FunctionWords.shared
  private var mender: TextCleaner
  private var language: ArticleLanguage
  private var sifter: ArticleSifter
  private var lines = LineList()
  private var signatures = SignatureMaker()

  public init(options: CleaningOptions, models: @autoclosure () -> LineModels = .embedded) {
    self.options = options
    mender = TextCleaner(markup: options.markup)
    language = ArticleLanguage(wanted: options.languages)
    sifter = ArticleSifter(
      options.furniture ? LineSieve(models: models(), threshold: options.furnitureLikelihood) : nil)
  }

  public mutating func process(_ raw: RawArticle) -> Verdict<Article> {
    var result = mender.clean(raw.text)
    guard WordCensus(result.draft.text, functionWords, needed: 0).hasLetters else {
      return .drop(Reason("empty", "there is no letter in the text"))
    }
    lines.read(result.draft.text)
    let judgement = language.judge(result.draft.text, lines.spans, named: raw.language)
    guard language.wants(judgement.code) else { return .drop(Self.reason(judgement)) }
    let outlet = mender.cleanLine(raw.outlet)
    let title = mender.cleanLine(raw.title)
    sifter.sift(&result, judgement, outlet: outlet, title: title, &mender)
    if let reason = reasonToDrop(result.draft.text) { return .drop(reason) }
    var article = article(of: raw, result, judgement.code)
    (article.outlet, article.title) = (outlet, title)
    return .keep(article)
  }

  private static func reason(_ judgement: ArticleLanguage.Judgement) -> Reason {
    let certainty = judgement.likelihood.map { ", as its letters say by \(ForeignParagraphs.digits($0))" }
    return Reason(
      "language-\(judgement.code)", "the text is in '\(judgement.code)'\(certainty ?? ", as the record says")")
  }

  private func reasonToDrop(_ text: [UInt8]) -> Reason? {
    let census = WordCensus(text, functionWords, needed: options.minimumWords)
    if !census.hasLetters { return Reason("furniture", "no line of the text is an article's own") }
    guard census.words < options.minimumWords else { return nil }
    return Reason("tooShort", "\(census.words) words, fewer than \(options.minimumWords)")
  }

  private mutating func article(
    of raw: RawArticle, _ result: TextCleaner.Result, _ code: String
  ) -> Article {
    var article = Article()
    article.text = result.draft.text
    article.signature = signatures.signature(of: article.text)
    article.rawMap = RawMap(raw: raw.text, clean: article.text, patches: result.draft.patches).runs
    article.removed = Self.removals(result.findings, in: raw.text)
    article.language = code
    copyFields(of: raw, to: &article)
    takeFacts(to: &article)
    return article
  }

  private mutating func copyFields(of raw: RawArticle, to article: inout Article) {
    article.id = raw.id
    article.url = raw.url
    article.published = raw.published
    article.shard = raw.place.shard
    article.line = raw.place.line
    article.dateline = mender.cleanLine(raw.dateline)
    for author in raw.authors {
      let name = mender.cleanLine(author)
      if !name.isEmpty { article.authors.append(name) }
    }
  }

  /// What furniture says counts where the record says nothing.
  private func takeFacts(to article: inout Article) {
    let facts = sifter.facts
    if article.authors.isEmpty { article.authors = facts.authors }
    if article.dateline.isEmpty { article.dateline = facts.place }
    article.agency = facts.agency
    article.credits = facts.credits
    article.origin = facts.origin
    article.isCorrected = facts.isCorrected
  }

  private static func removals(_ findings: [MarkupScanner.Finding], in raw: [UInt8]) -> [Removal] {
    guard !findings.isEmpty else { return [] }
    let index = CodePointIndex(raw)
    return findings.map { finding in
      Removal(
        start: index.codePoint(atByte: finding.start), end: index.codePoint(atByte: finding.end), kind: finding.kind,
        rule: finding.rule)
    }
  }
}
