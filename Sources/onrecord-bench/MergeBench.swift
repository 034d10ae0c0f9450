import Aggregating
import Cleaning
import Corpus
import Foundation
import Merging
import Results
import Shards

/// The merge alone, over layers that are there: what crosses articles is settled, and results are written.
///
/// The folder has `cleaning/`, `tagging/` and `quoting/` with a file a block, as `Scripts/make-corpus.py` writes them, so
/// that the true chains can be given and the size is free.
struct MergeBench {
  struct Figures {
    var articles = 0
    var quotations = 0
    /// CPU seconds of each step.
    var facts = 0.0
    var adding = 0.0
    var settling = 0.0
    var rows = 0.0
    var writing = 0.0
    var all: Double { adding + settling + rows + writing }
  }

  let layers: String
  let output: String

  func run() throws -> Figures {
    try Folder.make(output)
    var figures = Figures()
    var clock = CPUClock()
    var merge = try Merge(path: "\(output)/merge", options: MergingOptions(), register: .none)
    var blocks: [(name: String, articles: Int)] = []
    for name in try Folder.names(in: "\(layers)/cleaning") where name.contains(".json") {
      let facts = try aggregated(name)
      figures.facts += clock.lap()
      for article in facts { try merge.add(article) }
      figures.adding += clock.lap()
      blocks.append((name, facts.count))
      figures.articles += facts.count
      figures.quotations += facts.reduce(0) { $0 + $1.quotes.count }
    }
    var settlement = try merge.settle()
    figures.settling = clock.lap()
    let options = AggregatingOptions()
    var writer = try ResultsWriter(folder: output, options: options)
    for block in blocks {
      let settled = try settlement.articles(block.articles)
      let quoted = try quoted(block.name)
      // Reading the layers is not the merge.
      _ = clock.lap()
      var part = ResultsPart(options: options)
      for (article, settled) in zip(quoted, settled) { part.add(article, settled) }
      try writer.add(part)
      figures.rows += clock.lap()
    }
    _ = try writer.finish(&settlement, counts: [])
    figures.writing = clock.lap()
    return figures
  }

  private func aggregated(_ name: String) throws -> [ArticleFacts] {
    var aggregator = Aggregator(options: AggregatingOptions())
    return try quoted(name).compactMap { aggregator.process($0).kept }
  }

  private func quoted(_ name: String) throws -> [QuotedArticle] {
    var maker = SignatureMaker()
    let spine = try records("cleaning", name) { json, _ throws(JSONError) in try Article.decode(from: &json) }
      .map { article in
        var article = article
        article.signature = maker.signature(of: article.text)
        return article
      }
    let tagging = try records("tagging", name) { json, place throws(JSONError) in
      try TaggingLayer.decode(from: &json, over: spine[place], CodePointIndex(spine[place].text))
    }
    let quoting = try records("quoting", name) { json, place throws(JSONError) in
      try QuotingLayer.decode(from: &json, over: spine[place], CodePointIndex(spine[place].text))
    }
    return spine.indices.map { QuotedArticle(spine[$0], tagging[$0], quoting[$0]) }
  }

  private func records<Value>(
    _ layer: String, _ name: String, _ decode: (inout JSONReader, Int) throws(JSONError) -> Value
  ) throws -> [Value] {
    var reader = try GzipReader(path: "\(layers)/\(layer)/\(name)")
    var bytes: [UInt8] = []
    while try reader.read(into: &bytes) {}
    var values: [Value] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var json = JSONReader(bytes, in: start..<end)
      values.append(try decode(&json, values.count))
      start = end + 1
    }
    return values
  }
}

/// CPU seconds between two looks.
private struct CPUClock {
  private var last = ProcessUsage().cpuSeconds

  mutating func lap() -> Double {
    let now = ProcessUsage().cpuSeconds
    defer { last = now }
    return now - last
  }
}
