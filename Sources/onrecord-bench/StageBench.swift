import Aggregating
import Cleaning
import Corpus
import NewsPipeline
import Quoting
import Reading
import Shards
import Tagging
import Text

/// Each stage alone, over the whole input in memory, one article after the other on one thread.
struct StageBench {
  struct Figure {
    var name: String
    /// The median of the rounds.
    var seconds: Double
    /// Of stages that work on words: how many they were given.
    var words: Int?
    /// What it was given, where that is not the whole input.
    var bytes: Int?
  }

  private(set) var bytes = 0
  var articles: Int { spine.count }

  private var words = 0
  private var lines: [(reader: ArticleReader, lines: [RawLine])] = []
  private var raw: [RawArticle] = []
  private var spine: [Article] = []
  private var tagged: [TaggedArticle] = []
  private var quoted: [QuotedArticle] = []

  init(inputs: [String], until: StageName = .aggregating) throws {
    for path in try inputs.flatMap({ try Self.files($0) }) { try load(path) }
    var cleaner = Cleaner(options: CleaningOptions())
    for index in lines.indices { raw += lines[index].lines.compactMap { lines[index].reader.process($0).kept } }
    spine = raw.compactMap { cleaner.process($0).kept }
    guard until > .cleaning else { return }
    var tagger = Tagger(options: TaggingOptions())
    var finder = QuoteFinder(options: QuotingOptions())
    let tokenizer = Tokenizer()
    words = spine.reduce(0) { $0 + tokenizer.tokenize($1.text).tokens.count }
    tagged = spine.compactMap { article in tagger.process(article).kept.map { TaggedArticle(article, $0) } }
    quoted = tagged.compactMap { one in
      finder.process(one).kept.map { QuotedArticle(one.article, one.tagging, $0) }
    }
  }

  func figures(rounds: Int) -> [Figure] {
    firstFigures(rounds: rounds) + [
      measure("writing the spine as JSON", rounds) {
        var json = JSONWriter()
        for article in spine {
          json.removeAll()
          article.encode(into: &json)
        }
        consume(json.bytes.count)
      },
      measure("tokens and sentences", rounds, words: words) {
        let tokenizer = Tokenizer()
        for article in spine { consume(tokenizer.tokenize(article.text).tokens.count) }
      },
      // Each round meets every word anew, as at a run's beginning.
      measure("tagging", rounds, words: words) { tag(passes: 2) },
      measure("tagging in one pass", rounds, words: words) { tag(passes: 1) },
      measure("quoting", rounds) {
        var finder = QuoteFinder(options: QuotingOptions())
        for article in tagged { consume(finder.process(article).kept?.quotes.count) }
      },
      measure("aggregating", rounds) {
        var aggregator = Aggregator(options: AggregatingOptions())
        for article in quoted { consume(aggregator.process(article).kept?.chains.count) }
      },
    ]
  }

  /// Reading and cleaning.
  func firstFigures(rounds: Int) -> [Figure] {
    let texts = CleaningTexts(spine)
    return [
      measure("reading", rounds) {
        for (reader, lines) in lines {
          var reader = reader
          for line in lines { consume(reader.process(line).kept?.text.count) }
        }
      },
      measure("cleaning", rounds) {
        var cleaner = Cleaner(options: CleaningOptions())
        for article in raw { consume(cleaner.process(article).kept?.text.count) }
      },
      clean("cleaning, clean ASCII", rounds, texts.plain),
      clean("cleaning, mojibake and HTML", rounds, texts.broken),
    ]
  }

  private func clean(_ name: String, _ rounds: Int, _ articles: [RawArticle]) -> Figure {
    var figure = measure(name, rounds) {
      var cleaner = Cleaner(options: CleaningOptions())
      for article in articles { consume(cleaner.process(article).kept?.text.count) }
    }
    figure.bytes = CleaningTexts.bytes(articles)
    return figure
  }

  private func tag(passes: Int) {
    var options = TaggingOptions()
    options.passes = passes
    var tagger = Tagger(options: options)
    for article in spine { consume(tagger.process(article).kept?.entities.count) }
  }

  private static func files(_ input: String) throws -> [String] {
    guard Folder.isFolder(input) else { return [input] }
    return try Folder.names(in: input).flatMap { try files("\(input)/\($0)") }.filter { $0.contains(".json") }
  }

  private mutating func load(_ path: String) throws {
    var reader = try BlockReader(path: path, blockBytes: 8_000_000, lineBytes: 64_000_000)
    while let block = try reader.next() {
      bytes += block.bytes.count
      let first = block.lines.prefix(50).map { Array(block.bytes[$0.range]) }
      let options = ReadingOptions()
      let articleReader = ArticleReader(options: options, layout: try options.resolvedLayout(firstLines: first))
      lines.append(
        (
          articleReader,
          block.lines.map { line in
            RawLine(
              bytes: block.bytes, span: ByteSpan(line.range.lowerBound, line.range.upperBound),
              place: RecordPlace(shard: path, line: line.number, byte: line.byte))
          }
        ))
    }
  }

  private func measure(_ name: String, _ rounds: Int, words: Int? = nil, _ work: () -> Void) -> Figure {
    let seconds = (0..<rounds).map { _ in
      let before = ProcessUsage().cpuSeconds
      work()
      return ProcessUsage().cpuSeconds - before
    }
    return Figure(name: name, seconds: seconds.sorted()[rounds / 2], words: words)
  }

  /// Keeps the optimizer from leaving out work whose result nobody uses.
  @inline(never)
  private func consume(_ value: Int?) {}
}

extension Verdict {
  var kept: Output? {
    guard case .keep(let output) = self else { return nil }
    return output
  }
}
