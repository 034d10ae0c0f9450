public import Checkpointing
public import Corpus
internal import Shards

/// Finds one article of a run with all its layers, by its place in the input.
public struct ArticleFinder {
  private let directory: RunDirectory

  public init(_ directory: RunDirectory) { self.directory = directory }

  /// The article that was read from a line of a shard; nil where that line gave none.
  ///
  /// - Throws: `ShardError` where the layers are damaged.
  public func article(shard: String, line: Int) throws -> QuotedArticle? {
    guard let cuts = directory.cuts(shard) else { return nil }
    guard let block = cuts.blocks.lastIndex(where: { $0.line <= line }) else { return nil }
    let files = LayerFiles(directory)
    let spine = try files.spine(shard, block)
    guard let index = spine.firstIndex(where: { $0.line == line }) else { return nil }
    let taggings: [TaggingLayer] = try files.layers(.tagging, shard, block, over: spine)
    let quotings: [QuotingLayer] = try files.layers(.quoting, shard, block, over: spine)
    return QuotedArticle(spine[index], taggings[index], quotings[index])
  }
}
