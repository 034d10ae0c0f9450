internal import Checkpointing
internal import Cleaning
internal import Corpus
internal import Quoting
internal import Reading
internal import Shards
internal import Tagging

/// The route of one block for `annotate`: nothing is kept but the lines that come out.
struct AnnotationRoute: Sendable {
  struct Part: Sendable {
    var lines: [UInt8] = []
    var reading = RecordCounts()
    var cleaning = RecordCounts()
    var warnings: [String] = []
  }

  let stages: RouteStages
  let offsets: Annotator.Offsets
  let layout: Layout
  /// What the input is called in messages.
  let name: String

  func annotate(_ block: RawBlock) -> Part {
    var reading = BlockReading(ArticleReader(options: stages.settings.reading, layout: layout), shard: name)
    let raw = reading.read(block)
    var cleaner = stages.cleaner
    guard let taggers = stages.taggers, let finders = stages.finders else {
      preconditionFailure("an annotation needs all stages up to quoting")
    }
    var part = Part()
    taggers.lend { tagger in
      finders.lend { finder in annotate(raw, &cleaner, &tagger, &finder, into: &part) }
    }
    part.reading = reading.counts
    part.warnings = reading.refusals.map(\.message) + reading.mended
    return part
  }

  private func annotate(
    _ raw: [RawArticle], _ cleaner: inout Cleaner, _ tagger: inout Tagger, _ finder: inout QuoteFinder,
    into part: inout Part
  ) {
    var json = JSONWriter()
    for article in raw {
      let verdict = cleaner.process(article)
      part.cleaning.count(verdict)
      guard case .keep(let clean) = verdict, case .keep(let tagging) = tagger.process(clean),
        case .keep(let quoting) = finder.process(TaggedArticle(clean, tagging))
      else { continue }
      let annotation = Annotation(clean, tagging, quoting)
      (offsets == .clean ? annotation : annotation.over(raw: article.text)).encode(into: &json)
    }
    part.lines = json.bytes
  }
}

/// An article with its layers, as `annotate` gives it out.
private struct Annotation {
  var article: Article
  var entities: [Entity]
  var quotes: [Quotation]

  init(_ article: Article, _ tagging: TaggingLayer, _ quoting: QuotingLayer) {
    self.article = article
    entities = tagging.entities
    quotes = quoting.quotes
  }

  /// The same over the text as it stood in the dump.
  func over(raw text: [UInt8]) -> Self {
    let clean = CodePointIndex(article.text)
    let rawIndex = CodePointIndex(text)
    func moved(_ span: ByteSpan) -> ByteSpan {
      let points = clean.codePoints(of: span)
      let raw = article.rawSpan(ofCleanStart: points.start, end: points.end)
      return rawIndex.bytes(fromCodePoint: raw.start, to: raw.end)
    }
    func moved(_ party: Party?) -> Party? {
      guard var party else { return nil }
      party.span = moved(party.span)
      return party
    }
    var copy = self
    copy.article.text = text
    for entity in copy.entities.indices {
      for mention in copy.entities[entity].mentions.indices {
        copy.entities[entity].mentions[mention].span = moved(entities[entity].mentions[mention].span)
      }
    }
    for (index, quote) in quotes.enumerated() {
      copy.quotes[index].spans = quote.spans.map { moved($0) }
      copy.quotes[index].speaker = moved(quote.speaker)
      copy.quotes[index].addressee = moved(quote.addressee)
      if let cue = quote.cue { copy.quotes[index].cue?.span = moved(cue.span) }
    }
    return copy
  }

  func encode(into json: inout JSONWriter) {
    let index = CodePointIndex(article.text)
    json.beginObject()
    json.field("id", article.id)
    json.field("text", utf8: article.text)
    json.key("entities")
    json.beginArray()
    for entity in entities { entity.encode(into: &json, index) }
    json.endArray()
    json.key("quotes")
    json.beginArray()
    for quote in quotes {
      json.beginObject()
      quote.encodeFields(into: &json, over: article, index)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
  }
}
