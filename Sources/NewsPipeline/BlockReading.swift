internal import Checkpointing
internal import Corpus
internal import Reading
internal import Shards

/// Reads the lines of a block into articles, and keeps what was refused or mended on the way.
struct BlockReading {
  private(set) var counts = RecordCounts()
  private(set) var refusals: [Refusal] = []
  /// Sentences about records whose text was mended.
  private(set) var mended: [String] = []

  private var reader: ArticleReader
  private let shard: String

  init(_ reader: ArticleReader, shard: String) {
    self.reader = reader
    self.shard = shard
  }

  mutating func read(_ block: RawBlock) -> [RawArticle] {
    var articles: [RawArticle] = []
    articles.reserveCapacity(block.lines.count)
    for line in block.lines {
      let place = RecordPlace(shard: shard, line: line.number, byte: line.byte)
      let verdict = verdict(on: line, of: block, at: place)
      counts.count(verdict)
      switch verdict {
      case .keep(let article):
        note(article)
        articles.append(article)
      case .drop(let reason):
        refusals.append(Refusal(.dropped, by: .reading, reason, at: place, excerpt: block.bytes[line.range]))
      case .reject(let reason):
        refusals.append(Refusal(.rejected, by: .reading, reason, at: place, excerpt: block.bytes[line.range]))
      }
    }
    return articles
  }

  private mutating func verdict(
    on line: RawBlock.Line, of block: RawBlock, at place: RecordPlace
  ) -> Verdict<RawArticle> {
    switch line.fault {
    case .tooLong(let bytes):
      .reject(Reason("lineTooLong", "the line has \(bytes) bytes; raise reading.lineBytes if it is a record"))
    case .cutOff: .reject(Reason("cutOff", "the file is damaged in the middle of this line"))
    case nil:
      reader.process(
        RawLine(bytes: block.bytes, span: ByteSpan(line.range.lowerBound, line.range.upperBound), place: place))
    }
  }

  private mutating func note(_ article: RawArticle) {
    if article.dateUnread { counts.note("dateUnread") }
    if article.repairs.loneSurrogates > 0 { counts.note("loneSurrogate") }
    guard article.repairs.invalidUTF8 > 0 else { return }
    counts.note("invalidUTF8")
    let place = article.place
    mended.append(
      "\(place.shard), line \(place.line), byte \(article.repairs.firstInvalidByte ?? place.byte): "
        + "invalid UTF-8 was replaced by U+FFFD; the record is kept")
  }
}
