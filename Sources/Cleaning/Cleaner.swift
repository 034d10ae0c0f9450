public import Corpus

/// Makes the spine's article of a raw one: text normalized, with the way back to the dump.
///
/// Drops, by code: `empty` (no letter is left), `notEnglish`, `tooShort`. Linear in the record.
public struct Cleaner: Stage {
  public static let name = StageName.cleaning
  public static let revision = 2

  private let options: CleaningOptions
  private let functionWords = FunctionWords.shared
  private var cleaner: TextCleaner
  private var signatures = SignatureMaker()

  public init(options: CleaningOptions) {
    self.options = options
    cleaner = TextCleaner(markup: options.markup)
  }

  public mutating func process(_ raw: RawArticle) -> Verdict<Article> {
    let result = cleaner.clean(raw.text)
    let text = result.draft.text
    let census = WordCensus(text, functionWords, needed: options.minimumWords)
    let isEnglish = census.isEnglish(named: raw.language)
    if let reason = reasonToDrop(census, isEnglish: isEnglish) { return .drop(reason) }
    var article = Article()
    article.text = text
    article.signature = signatures.signature(of: text)
    article.rawMap = RawMap(raw: raw.text, clean: text, patches: result.draft.patches).runs
    article.removed = Self.removals(result.findings, in: raw.text)
    article.language = isEnglish ? "en" : raw.language
    copyFields(of: raw, to: &article)
    return .keep(article)
  }

  private func reasonToDrop(_ census: WordCensus, isEnglish: Bool) -> Reason? {
    if !census.hasLetters { return Reason("empty", "there is no letter in the text") }
    if options.englishOnly && !isEnglish {
      return Reason(
        "notEnglish",
        "\(census.english) frequent English words against \(census.foreign) of other languages in \(census.words)")
    }
    if census.words < options.minimumWords {
      return Reason("tooShort", "\(census.words) words, fewer than \(options.minimumWords)")
    }
    return nil
  }

  private mutating func copyFields(of raw: RawArticle, to article: inout Article) {
    article.id = raw.id
    article.url = raw.url
    article.published = raw.published
    article.shard = raw.place.shard
    article.line = raw.place.line
    article.outlet = cleaner.cleanLine(raw.outlet)
    article.title = cleaner.cleanLine(raw.title)
    article.dateline = cleaner.cleanLine(raw.dateline)
    for author in raw.authors {
      let name = cleaner.cleanLine(author)
      if !name.isEmpty { article.authors.append(name) }
    }
  }

  private static func removals(_ findings: [MarkupScanner.Finding], in raw: [UInt8]) -> [Removal] {
    guard !findings.isEmpty else { return [] }
    let index = CodePointIndex(raw)
    return findings.map { finding in
      Removal(
        start: index.codePoint(atByte: finding.start), end: index.codePoint(atByte: finding.end), kind: "markup",
        rule: finding.rule)
    }
  }
}
