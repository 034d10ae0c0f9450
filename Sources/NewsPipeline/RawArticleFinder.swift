public import Checkpointing
public import Corpus
internal import FoundationEssentials
internal import Reading
internal import Shards

/// Finds an article of a run as it stood in the dump, by its place in the input.
public struct RawArticleFinder {
  private let directory: RunDirectory

  public init(_ directory: RunDirectory) { self.directory = directory }

  /// The record that a line of a shard holds; nil where no article can be made of it. Inflates the shard up to the line.
  ///
  /// - Throws: `RunError` where the folder holds no run, `ShardError` where the dump is gone or is no longer the one that was read.
  public func article(shard: String, line: Int) throws -> RawArticle? {
    guard let manifest = directory.manifest() else { throw RunError.noRun(directory.path) }
    guard let input = manifest.inputs.first(where: { $0.shard == shard }) else { return nil }
    try check(input)
    guard let reading = manifest.stage(.reading) else { return nil }
    let options = try JSONDecoder().decode(ReadingOptions.self, from: try JSONEncoder().encode(reading.options))
    var reader = try BlockReader(path: input.path, blockBytes: options.blockBytes, lineBytes: options.lineBytes)
    let layout = try RunShard.layout(of: input.path, options)
    while let block = try reader.next() {
      guard let found = block.lines.first(where: { $0.number == line }) else { continue }
      var articles = ArticleReader(options: options, layout: layout)
      let place = RecordPlace(shard: shard, line: line, byte: found.byte)
      let span = ByteSpan(found.range.lowerBound, found.range.upperBound)
      guard case .keep(let article) = articles.process(RawLine(bytes: block.bytes, span: span, place: place)) else {
        return nil
      }
      return article
    }
    return nil
  }

  /// A file of another time or size is read for its checksum.
  private func check(_ input: RunManifest.Input) throws {
    guard let bytes = FileSum.size(ofFile: input.path) else {
      throw ShardError(
        .notFound, path: input.path, cause: "the dump that the article was read from is gone",
        advice: "bring it back to see what was taken out")
    }
    let isSame =
      try bytes == input.file.bytes
      && (FileSum.modified(ofFile: input.path) == input.modified || FileSum(ofFile: input.path) == input.file)
    guard isSame else {
      throw ShardError(
        .notReadable, path: input.path, cause: "the dump changed since the article was read from it",
        advice: "run the same command again to read it anew")
    }
  }
}
