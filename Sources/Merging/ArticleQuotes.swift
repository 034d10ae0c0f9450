import Aggregating
import Corpus
import Shards

/// The attributions of an article while its actors are not yet known.
struct ArticleQuotes {
  var outlet: Int
  var published: String
  /// How many chains the article has.
  var chains: Int
  var quotes: [QuoteFacts]

  private static let kinds = Quotation.Kind.allCases

  func write(to record: inout RecordWriter) {
    record.integer(outlet)
    record.text(published)
    record.integer(chains)
    record.integer(quotes.count)
    for quote in quotes {
      record.byte(quote.counts ? 1 : 0)
      guard quote.counts else { continue }
      record.byte(UInt8(Self.kinds.firstIndex(of: quote.kind) ?? 0))
      record.integer(quote.speaker.map { $0 + 1 } ?? 0)
      record.integer(quote.words)
      record.hash(quote.print.whole)
      record.integer(quote.print.parts.count)
      for part in quote.print.parts { record.integer(Int(part)) }
    }
  }

  init(outlet: Int, published: String, chains: Int, quotes: [QuoteFacts]) {
    self.outlet = outlet
    self.published = published
    self.chains = chains
    self.quotes = quotes
  }

  init(_ bytes: [UInt8]) {
    var record = RecordReader(bytes)
    outlet = record.integer()
    published = record.text()
    chains = record.integer()
    quotes = []
    for _ in 0..<record.integer() { quotes.append(Self.quote(&record)) }
  }

  private static func quote(_ record: inout RecordReader) -> QuoteFacts {
    guard record.byte() == 1 else { return QuoteFacts(counts: false, kind: .direct) }
    var quote = QuoteFacts(counts: true, kind: kinds[Int(record.byte())])
    let speaker = record.integer()
    quote.speaker = speaker == 0 ? nil : speaker - 1
    quote.words = record.integer()
    quote.print.whole = record.hash()
    for _ in 0..<record.integer() { quote.print.parts.append(UInt32(record.integer())) }
    return quote
  }
}
