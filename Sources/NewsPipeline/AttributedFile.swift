internal import Checkpointing
public import Cleaning
internal import Corpus
public import Quoting
public import Reading
internal import Shards

/// A file of articles with the attributions that people marked in them: JSON Lines, plain or gzip by its first bytes, or
/// standard input for the path `-`.
///
/// A line is a record as reading knows them, with one key more: `"attributions":[{"source":[[s,e],…],"cue":[[s,e],…],
/// "content":[[s,e],…],"head":[s,e,"type"]},…]`. Offsets are code points of the record's text as it stands in the file,
/// half-open; `head` is null or missing where there is no source, and its type is one of `SourceType`.
public struct AttributedFile: Sendable {
  /// A sound record that cleaning does not keep.
  public struct Dropped: Sendable {
    public let raw: [UInt8]
    public let rawAttributions: [Attribution]
  }

  public let path: String
  /// In the file's order.
  public private(set) var articles: [AttributedArticle] = []
  /// Those that cleaning does not keep, in the file's order: no attribution will be found in them.
  public private(set) var dropped: [Dropped] = []

  private static let blockBytes = 1_000_000

  /// The file's name without folder and endings, for tables.
  public var name: String {
    if path == "-" { return "standard input" }
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".gz", ".jsonl", ".json", ".ndjson"] where name.hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
    }
    return name
  }

  /// Reads the file to its end; its records go through reading and cleaning as those of any dump.
  ///
  /// - Throws: `ModelFileError` where the file cannot be read to its end, a line is no record, attributions are not as they
  ///   must be, or there is no article in it.
  public init(
    _ path: String, reading: ReadingOptions = ReadingOptions(), cleaning: CleaningOptions = CleaningOptions()
  ) throws(ModelFileError) {
    self.path = path
    do {
      try read(reading, Cleaner(options: cleaning))
    } catch let error as ModelFileError {
      throw error
    } catch let error as ShardError {
      throw ModelFileError("\(error)")
    } catch {
      throw ModelFileError("cannot use '\(path)': \(error)")
    }
    guard !articles.isEmpty else { throw ModelFileError("cannot use '\(path)': there is no article in it") }
  }

  private mutating func read(_ options: ReadingOptions, _ cleaner: Cleaner) throws {
    var cleaner = cleaner
    var reader = try BlockReader(path: path, blockBytes: Self.blockBytes, lineBytes: options.lineBytes)
    var layout: Layout?
    while let block = try reader.next() {
      let told = try layout ?? Self.layout(options, block)
      layout = told
      var reading = BlockReading(ArticleReader(options: options, layout: told), shard: name)
      let raw = reading.read(block)
      if let refusal = reading.refusals.first { throw objection(refusal.reason.detail, refusal.place) }
      // Each line has become an article.
      for (article, line) in zip(raw, block.lines) {
        add(article, try attributions(of: article, in: block.bytes, line), &cleaner)
      }
    }
    if let damage = reader.damage {
      throw ShardError(.damaged, path: path, cause: "\(damage.cause) (byte \(damage.fileByte))")
    }
  }

  private static func layout(_ options: ReadingOptions, _ block: RawBlock) throws -> Layout {
    let lines = block.lines.lazy.filter { $0.fault == nil }.prefix(50).map { Array(block.bytes[$0.range]) }
    return try options.resolvedLayout(firstLines: Array(lines))
  }

  private func attributions(
    of article: RawArticle, in bytes: [UInt8], _ line: RawBlock.Line
  ) throws -> [Attribution] {
    var reader = AttributionReader(bytes, in: line.range, of: article.text)
    do throws(JSONError) { return try reader.attributions() } catch {
      var place = article.place
      place.byte += error.offset - line.range.lowerBound
      throw objection(error.message, place)
    }
  }

  private func objection(_ message: String, _ place: RecordPlace) -> ModelFileError {
    ModelFileError(
      "cannot use '\(path)': line \(place.line), byte \(place.byte): \(message); each line needs a record with a "
        + "\"text\" and \"attributions\", a list of objects with \"source\", \"cue\" and \"content\" as lists of "
        + "[start, end] in code points of the text")
  }

  private mutating func add(_ raw: RawArticle, _ attributions: [Attribution], _ cleaner: inout Cleaner) {
    if case .keep(let article) = cleaner.process(raw) {
      articles.append(AttributedArticle(raw: raw.text, rawAttributions: attributions, article: article))
    } else {
      dropped.append(Dropped(raw: raw.text, rawAttributions: attributions))
    }
  }
}
