internal import Aggregating
internal import Checkpointing
internal import Corpus
internal import Shards

/// Reads committed layers back.
struct LayerFiles {
  let directory: RunDirectory

  init(_ directory: RunDirectory) { self.directory = directory }

  func spine(_ shard: String, _ block: Int) throws -> [Article] {
    let path = directory.layerPath(.cleaning, shard, block)
    return try records(of: path) { json, _ throws(JSONError) in try Article.decode(from: &json) }
  }

  /// - Throws: `ShardError` where the layer does not lie over these articles.
  func layers<Layer: Record>(_ stage: StageName, _ shard: String, _ block: Int, over articles: [Article]) throws
    -> [Layer]
  {
    let path = directory.layerPath(stage, shard, block)
    let layers = try records(of: path) { json, line throws(JSONError) -> Layer in
      guard line < articles.count else {
        throw JSONError(.unexpectedValue, at: 0, "there are more records than articles")
      }
      let article = articles[line]
      let layer = try Layer.decode(from: &json, over: article, CodePointIndex(article.text))
      guard layer.id == article.id else {
        throw JSONError(.unexpectedValue, at: 0, "it lies over '\(article.id)', but is of '\(layer.id)'")
      }
      return layer
    }
    guard layers.count == articles.count else {
      throw damage(path, line: layers.count, "it has \(layers.count) records over \(articles.count) articles")
    }
    return layers
  }

  /// A block's articles with all their layers.
  func quoted(_ shard: String, _ block: Int) throws -> [QuotedArticle] {
    let articles = try spine(shard, block)
    let taggings: [TaggingLayer] = try layers(.tagging, shard, block, over: articles)
    let quotings: [QuotingLayer] = try layers(.quoting, shard, block, over: articles)
    return articles.indices.map { QuotedArticle(articles[$0], taggings[$0], quotings[$0]) }
  }

  /// What the merge needs to know of a block's articles.
  func facts(_ shard: String, _ block: Int) throws -> [ArticleFacts] {
    let path = directory.layerPath(.aggregating, shard, block)
    return try records(of: path) { json, _ throws(JSONError) in try ArticleFacts.decode(from: &json) }
  }

  private func records<Value>(
    of path: String, _ decode: (inout JSONReader, Int) throws(JSONError) -> Value
  ) throws -> [Value] {
    let bytes = try directory.lines(path)
    var values: [Value] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var json = JSONReader(bytes, in: start..<end)
      do {
        values.append(try decode(&json, values.count))
        try json.finish()
      } catch { throw damage(path, line: values.count + 1, error.message) }
      start = end + 1
    }
    return values
  }

  private func damage(_ path: String, line: Int?, _ cause: String) -> ShardError {
    ShardError(
      .damaged, path: path, line: line, cause: cause, advice: "delete its checkpoint and run the same command again")
  }
}
